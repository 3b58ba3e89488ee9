package rostrum.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.MovedClock;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.accounts.Limits;
import rostrum.assignments.Assignment;
import rostrum.assignments.QuizQuestion;
import rostrum.classes.Classroom;
import rostrum.csv.CsvFile;
import rostrum.questions.Questions;
import rostrum.quizzes.Counting;
import rostrum.reports.Problem;
import rostrum.reports.Reports;
import rostrum.statistics.MarksFile;
import rostrum.statistics.MarksMatrix;
import rostrum.statistics.QuestionStatistics;
import rostrum.statistics.QuizStatistics;

/** What came of a quiz of five single choices that twelve of fourteen learners sat. */
class ResultPagesTest {
  private static final String HOSTILE = "=<b>Bo</b>&\"'";

  private static Cohort cohort;
  private static Reader ada;
  private static Assignment assignment;
  private static String here;

  @BeforeAll
  static void start() {
    cohort = Cohort.start();
    ada = cohort.ada;
    Classroom classroom = cohort.open("Politics, spring");
    assignment = cohort.give(classroom, "Week 1", Set.of("single-choice"), 5, Counting.HIGHEST);
    here = "/assignments/" + assignment.id() + "/results";
    for (int number = 0; number < 12; number++) {
      String name = number == 0 ? HOSTILE : "Learner of number " + number;
      Actor.Account learner = cohort.learner(classroom, name, "l" + number + "@example.org");
      int one = number;
      cohort.sit(learner, assignment, question -> Cohort.plausibly(question, one));
    }
    cohort.begin(cohort.learner(classroom, "Sitting Song", "song@example.org"), assignment);
    cohort.learner(classroom, "Absent Ahn", "ahn@example.org");
  }

  @AfterAll
  static void stop() {
    cohort.close();
  }

  @Test
  void the_page_says_first_how_many_handed_in_and_who_is_still_sitting() {
    Page page = ada.get(here);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.one("#headline").text()).startsWith("12 of 14 handed in · median ");
    assertThat(page.one("#headline").text()).endsWith(" of 5");
    assertThat(page.one("#sitting").text()).isEqualTo("Still sitting: 1.");
    assertThat(page.texts("main > section > h2"))
        .containsExactly(
            "Look at these first", "5 questions", "14 learners", "Statistics of the quiz");
    Page part = ada.getPart(here);
    assertThat(part.has("head > title")).isFalse();
    assertThat(part.has("#main #headline")).isTrue();
  }

  @Test
  void what_most_mistake_is_said_first_in_words_beside_its_passage() {
    Page page = ada.get(here);
    String taken =
        page.html().select("#q-3 tbody tr").stream()
            .filter(row -> row.select("td").first().text().equals("9 (75 %)"))
            .map(row -> row.select("th span[lang]").text())
            .findFirst()
            .orElseThrow();

    assertThat(page.html().select("#first li")).hasSizeBetween(1, 3);
    assertThat(page.one("#first").text()).doesNotContain("0 of 12");
    assertThat(page.texts("#first .look"))
        .anySatisfy(words ->
            assertThat(words).startsWith("9 of 12 chose “" + taken + "”, and 3 what is right"));
    String source = page.html().select("#first li a[rel=evidence]").first().attr("href");
    assertThat(source).startsWith("/courses/wpk-8th-congress/lessons/").contains("#");
    assertThat(ada.get(source.substring(0, source.indexOf('#'))).status()).isEqualTo(200);
    assertThat(page.texts("#q-3 .findings li"))
        .anySatisfy(words ->
            assertThat(words).startsWith("0 of 12 chose “").contains("too few to be sure"));
    assertThat(page.texts("#q-3 .tag")).contains("right", "nobody chose it");
  }

  @Test
  void a_reported_question_stands_in_its_queue_with_proof_answers_and_statistics() {
    QuizQuestion third =
        cohort.gradebook.attempts(cohort.teacher, assignment.id()).orElseThrow().stream()
            .flatMap(attempt -> attempt.questions().stream())
            .filter(question -> question.paperPosition() == 3)
            .findFirst()
            .orElseThrow();
    MovedClock clock = new MovedClock(TestApp.NOW);
    Reports reports = new Reports(cohort.app.database(), new Questions(), new Limits(clock), clock);
    for (String key : List.of("first", "second")) {
      reports.add(
          new Actor.Operator(), "here", third.version(), Problem.WRONG_KEY, "Hm, " + key, key);
    }

    Page page = ada.get("/courses/" + TestApp.COURSE + "/reports");

    Element card = page.one(".reported");
    assertThat(page.one("#open").text()).isEqualTo("2 reports to look at");
    assertThat(card.select("> h3").text()).isEqualTo(third.item().title());
    assertThat(card.select(".in-quizzes li > a").attr("href")).isEqualTo(here + "/questions/3");
    assertThat(card.select(".in-quizzes").text())
        .startsWith("“Week 1”, question 3: 25 % of its marks were earned")
        .contains("9 of 12 chose “");
    assertThat(card.select(".used").text()).startsWith("Answered by fewer than five learners");
    assertThat(card.select("details.proof li")).hasSameSizeAs(third.item().proof().answers());
    assertThat(card.select(".own-body").eachText()).containsExactly("Hm, second", "Hm, first");
    Reader other = cohort.app.instructor("Bo Weber", "bo.weber@example.org");
    assertThat(other.get("/courses/" + TestApp.COURSE + "/reports").one(".in-quizzes").text())
        .isEqualTo("No quiz of your classes has asked it yet.");
  }

  @Test
  void statistics_are_those_of_the_command_for_the_same_marks() {
    MarksMatrix matrix = matrix(ada.get(here + "/gradebook.csv").text());
    QuizStatistics quiz = QuizStatistics.of(matrix);
    List<QuestionStatistics> questions = QuestionStatistics.of(matrix);
    Page page = ada.get(here);

    assertThat(page.texts(".measures .value"))
        .containsExactly(
            two(quiz.mean()),
            two(quiz.median()),
            two(quiz.sd().orElseThrow()),
            two(quiz.skewness().orElseThrow()),
            two(quiz.kurtosis().orElseThrow()),
            two(quiz.alpha().orElseThrow()),
            two(quiz.errorRatio().orElseThrow()),
            two(quiz.standardError().orElseThrow()));
    for (int position = 1; position <= 5; position++) {
      QuestionStatistics one = questions.get(position - 1);
      assertThat(page.one("#q-" + position + " .facility").text())
          .startsWith(Math.round(100 * one.facility()) + " % of its marks were earned");
      assertThat(page.one("#q-" + position).text())
          .contains("Discrimination " + two(one.discriminationIndex().orElseThrow() / 100));
    }
    assertThat(page.one("#statistics > p").text())
        .isEqualTo("They rest on 12 attempts, one of each learner: the highest.");
    assertThat(page.texts(".ranges td:nth-child(2)").stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(12);
  }

  /** The gradebook as the command wants it. */
  private static MarksMatrix matrix(String gradebook) {
    List<CsvRecord> records = CsvFile.of(gradebook.getBytes(UTF_8)).records();
    List<String> lines = new ArrayList<>(List.of("learner,1,2,3,4,5", "max,1,1,1,1,1"));
    records.stream()
        .skip(1)
        .filter(line -> line.getField(3).equals("handed-in"))
        .forEach(line ->
            lines.add(line.getField(1) + "," + String.join(",", line.getFields().subList(5, 10))));
    return MarksFile.of(String.join("\n", lines).getBytes(UTF_8)).matrix().orElseThrow();
  }

  private static String two(double number) {
    return String.format(Locale.ENGLISH, "%.2f", number).replace('-', '−');
  }

  @Test
  void learners_stand_in_the_gradebook_with_their_state_and_a_name_does_no_harm() {
    Page page = ada.get(here);
    List<CsvRecord> file =
        CsvFile.of(ada.get(here + "/gradebook.csv").text().getBytes(UTF_8)).records();

    assertThat(page.texts("#learners tbody tr").stream().filter(row -> row.contains("not begun")))
        .hasSize(1);
    assertThat(page.texts("#learners tbody td:nth-child(2)")).contains("sitting", "handed in");
    assertThat(page.html().select("#learners b")).isEmpty();
    assertThat(page.texts("#learners th bdi")).contains(HOSTILE);
    assertThat(file).hasSize(15);
    assertThat(file.getFirst().getFields())
        .startsWith("name", "email", "group", "state", "attempts", "question 1")
        .endsWith("total", "most");
    assertThat(file.stream().map(line -> line.getField(0))).contains("'" + HOSTILE);
    assertThat(file).allSatisfy(line -> assertThat(line.getFieldCount()).isEqualTo(12));
  }

  @Test
  void the_three_most_mistaken_sentences_are_printed_with_their_passages() {
    Page page = ada.get(here + "/mistaken");

    assertThat(page.html().select(".known > li")).hasSize(3);
    assertThat(page.html().select(".known blockquote")).isNotEmpty();
    assertThat(page.text()).contains("3 of 12 had it right.");
    assertThat(page.one("#open").text()).startsWith("The quiz is still open");
  }

  @Test
  void before_anybody_handed_in_the_page_says_so() {
    Classroom classroom = cohort.open("Nobody yet");
    cohort.learner(classroom, "Absent Ahn", "ahn.two@example.org");
    Assignment fresh = cohort.give(classroom, "Fresh", Set.of("single-choice"), 3, Counting.MEAN);

    Page page = ada.get("/assignments/" + fresh.id() + "/results");

    assertThat(page.one("#headline").text()).isEqualTo("0 of 1 handed in");
    assertThat(page.one("#nothing h2").text()).isEqualTo("Nobody has handed in yet");
    assertThat(page.has("#statistics, #questions, #first")).isFalse();
    assertThat(ada.get("/assignments/" + fresh.id() + "/results/mistaken").status()).isEqualTo(200);
    assertThat(ada.get("/assignments/" + fresh.id() + "/results/questions/1").status())
        .isEqualTo(404);
  }

  @Test
  void to_who_does_not_teach_the_class_there_is_nothing_of_it() {
    Page page = ada.get(here);
    String attempt = page.html().select(".sat a").first().attr("href");
    TestApp.Form form = ada.get(attempt).form("form[action$=/1/mark]").with("mark", "1");
    Reader other = cohort.app.instructor("Other", "other@example.org");
    Reader learner = cohort.app.learner("Lena", "lena@example.org");

    for (Reader reader : List.of(other, learner, cohort.app.reader())) {
      for (String path :
          List.of(
              here,
              here + "/mistaken",
              here + "/gradebook.csv",
              here + "/grades-home",
              here + "/questions/1",
              attempt)) {
        assertThat(reader.get(path).status()).as(path).isEqualTo(404);
      }
    }
    TestApp.Form others = other.get("/classes").form("form#new");
    for (String path :
        List.of(
            here + "/questions/1/dry-run",
            here + "/questions/1/regrade",
            here + "/grades-home",
            here + "/grades-home/file",
            form.action())) {
      assertThat(other.send(new TestApp.Form(path, others.fields())).status())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void an_attempt_or_question_that_is_not_of_this_quiz_is_not_found() {
    for (String path :
        List.of("/attempts/nowhere", "/questions/6", "/questions/x", "/questions/0")) {
      assertThat(ada.get(here + path).status()).as(path).isEqualTo(404);
    }
  }
}
