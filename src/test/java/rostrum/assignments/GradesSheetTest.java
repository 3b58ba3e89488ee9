package rostrum.assignments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rostrum.assignments.GradesSheet.Match;
import rostrum.assignments.GradesSheet.Plan;
import rostrum.assignments.GradesSheet.Stranger;
import rostrum.csv.RawTable;
import rostrum.quizzes.Counting;

/** Whom the lines of another program’s gradebook mean. */
class GradesSheetTest {
  private static final LearnerResult AMINA = learner("Amina Yusuf", "amina@example.org");
  private static final LearnerResult KIM = learner("Kim", "kim@example.org");
  private static final LearnerResult OTHER_KIM = learner("Kim", "kim@other.example");

  private static LearnerResult learner(String name, String email) {
    return new LearnerResult(
        Optional.of(name), Optional.of(email), Optional.empty(), true, Counting.LAST, List.of());
  }

  private static GradesSheet sheet(String csv) {
    return new GradesSheet(
        RawTable.of(csv.getBytes(UTF_8)), "=Week 1", "20", List.of(AMINA, KIM, OTHER_KIM));
  }

  private static List<LearnerResult> found(Plan plan) {
    return plan.matches().stream().map(Match::learner).toList();
  }

  @Test
  void people_are_known_by_address_login_or_name_in_any_spelling_of_them() {
    Plan plan = sheet("Who,Mark\n AMINA@Example.org ,\n").plan(0, GradesSheet.NEW);
    assertThat(found(plan)).containsExactly(AMINA);
    assertThat(found(sheet("Who,Mark\namina,\n").plan(0, 1))).containsExactly(AMINA);
    assertThat(found(sheet("Who;Mark\n\"Yusuf, Amina\";\n").plan(0, 1))).containsExactly(AMINA);
    assertThat(found(sheet("Who,Mark\nAmina\u00A0 Yusuf,\n").plan(0, 1))).containsExactly(AMINA);
  }

  @Test
  void what_fits_several_means_nobody_and_so_does_a_second_line_for_one() {
    assertThat(sheet("Who,Mark\nKim,\n,\nOtto,\n").plan(0, 1).strangers())
        .containsExactly(new Stranger(2, "Kim", "Kim"), new Stranger(4, "Otto", "Otto"));
    Plan twice = sheet("Who,Mark\nkim@example.org,\nkim@example.org,\n").plan(0, 1);
    assertThat(found(twice)).containsExactly(KIM);
    assertThat(twice.strangers()).extracting(Stranger::number).containsExactly(3L);
  }

  @Test
  void the_column_is_taken_by_which_most_are_found() {
    GradesSheet sheet =
        sheet(
            "Student,Email address,=Week 1 (7)\n"
                + "Kim,kim@example.org,\n"
                + "Amina Yusuf,amina@example.org,\n");

    assertThat(sheet.identifying()).isEqualTo(1);
    assertThat(sheet.filling()).isEqualTo(2);
    assertThat(sheet("Name,Mark\nAmina Yusuf,\n").filling()).isEqualTo(GradesSheet.NEW);
  }

  @Test
  void a_new_column_is_no_formula_whatever_the_quiz_is_called() {
    String filled =
        new String(sheet("Name\tMark\nAmina Yusuf\t\n").filled(0, GradesSheet.NEW).bytes(), UTF_8);

    assertThat(filled).isEqualTo("Name\tMark\t'=Week 1\nAmina Yusuf\t\t\n");
  }

  @Test
  void a_file_of_one_column_or_line_is_no_gradebook() {
    assertThat(sheet("Name\nKim\n").fault().orElseThrow().what()).startsWith("only one column");
    assertThat(sheet("Name,Mark").fault()).isPresent();
    assertThat(sheet("").fault()).isPresent();
    assertThat(sheet("Name,Mark\nKim,").fault()).isEmpty();
  }
}
