package rostrum.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.assignments.Assignment;
import rostrum.classes.Classroom;
import rostrum.quizzes.Counting;

/** Marks filled into the gradebook that another program exported. */
class GradesHomeTest {
  private static final String MOODLE =
      "\uFEFF\"First name\",\"Last name\",\"ID number\",\"Email address\",\"Quiz: Week 1"
          + " (Real)\",\"Course total (Real)\"\r\n"
          + "Lena,Park,,LENA.PARK@example.org,-,\"12.00\"\r\n"
          + "Amina,\"Yusuf, jr\",,amina@example.org,\"-\",-\r\n"
          + "Otto,Else,,otto@example.org,-,-\r\n"
          + "Absent,Ahn,,ahn@example.org,-,-\r\n";
  private static final String CANVAS =
      "Student,ID,SIS User ID,SIS Login ID,Section,Essay (17)\n"
          + "    Points Possible,,,,,10\n"
          + "\"Park, Lena\",101,,lena.park,Spring,\"8\"\n"
          + "\"Yusuf, Amina\",102,,amina,Spring,\n"
          + "\"Student, Test\",103,,,Spring,";

  private static Cohort cohort;
  private static Reader ada;
  private static String home;

  @BeforeAll
  static void start() {
    cohort = Cohort.start();
    ada = cohort.ada;
    Classroom classroom = cohort.open("Politics");
    Assignment assignment =
        cohort.give(classroom, "Week 1", Set.of("single-choice"), 3, Counting.HIGHEST);
    home = "/assignments/" + assignment.id() + "/results/grades-home";
    cohort.sit(
        cohort.learner(classroom, "Lena Park", "lena.park@example.org"),
        assignment,
        Cohort::rightly);
    cohort.sit(
        cohort.learner(classroom, "Amina Yusuf", "amina@example.org"),
        assignment,
        question ->
            question.paperPosition() == 1 ? Cohort.rightly(question) : Cohort.wrongly(question, 0));
    cohort.sit(
        cohort.learner(classroom, "Mina", "mina@example.org"),
        assignment,
        question -> Cohort.wrongly(question, 0));
    cohort.learner(classroom, "Absent Ahn", "ahn@example.org");
  }

  @AfterAll
  static void stop() {
    cohort.close();
  }

  private static Page look(String csv) {
    return ada.upload(ada.get(home).form("#grades"), "file", csv);
  }

  @Test
  void who_is_not_found_stands_first_in_both_directions() {
    Page page = look(MOODLE);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.texts("main > section > h2"))
        .startsWith(
            "One line of the file means nobody of the class",
            "One learner with a mark does not stand in the file",
            "2 marks are filled in");
    assertThat(page.texts("#strangers li")).containsExactly("otto@example.org line 4");
    assertThat(page.texts("#missing li")).containsExactly("Mina mina@example.org");
    assertThat(page.one("#identifying option[selected]").text()).isEqualTo("Email address");
    assertThat(page.one("#filling option[selected]").text()).isEqualTo("Quiz: Week 1 (Real)");
    assertThat(page.texts("#preview tbody tr")).contains("Absent Ahn - no mark: stays");
  }

  @Test
  void of_moodle_s_file_one_column_changes_and_nothing_else() {
    Page filled = ada.send(look(MOODLE).form("#columns"));

    assertThat(filled.text())
        .isEqualTo(
            MOODLE
                .replace("LENA.PARK@example.org,-,", "LENA.PARK@example.org,3,")
                .replace("amina@example.org,\"-\",", "amina@example.org,\"1\","));
  }

  @Test
  void canvas_gets_a_new_column_with_what_can_be_earned_in_its_second_line() {
    Page page = look(CANVAS);
    assertThat(page.one("#identifying option[selected]").text()).isEqualTo("SIS Login ID");
    assertThat(page.one("#filling option[selected]").text()).isEqualTo("a new one: Week 1");
    assertThat(page.texts("#strangers li")).containsExactly("Student, Test line 5");

    Page filled = ada.send(page.form("#columns"));

    assertThat(filled.text())
        .isEqualTo(
            "Student,ID,SIS User ID,SIS Login ID,Section,Essay (17),Week 1\n"
                + "    Points Possible,,,,,10,3\n"
                + "\"Park, Lena\",101,,lena.park,Spring,\"8\",3\n"
                + "\"Yusuf, Amina\",102,,amina,Spring,,1\n"
                + "\"Student, Test\",103,,,Spring,,");
    assertThat(ada.send(page.form("#columns").with("filling", "3")).status()).isEqualTo(400);
  }

  @Test
  void other_columns_can_be_chosen_and_other_points_are_pointed_out() {
    Page first = look(CANVAS);
    var form = first.form("#columns");

    Page again =
        ada.send(new Form(home, form.fields()).with("identifying", "0").with("filling", "5"));

    assertThat(again.one("#other-points").text()).contains("10 can be earned", "here it is 3");
    assertThat(again.texts("#preview tbody tr")).containsExactly("Lena Park 8 3", "Amina Yusuf 1");
    assertThat(ada.send(again.form("#columns")).text())
        .contains("\"Park, Lena\",101,,lena.park,Spring,\"3\"\n");
  }

  @Test
  void what_is_no_gradebook_is_refused_with_its_line_and_stays_in_the_form() {
    Page page = ada.send(ada.get(home).form("#grades").with("csv", "Name,Mark\n\"Lena,3"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one("#fault").text())
        .isEqualTo("Line 2: a quotation mark is opened here and never closed");
    assertThat(page.one("#csv").text()).contains("\"Lena,3");
    assertThat(ada.send(ada.get(home).form("#grades")).one("#fault").text()).startsWith("Line 1:");
  }
}
