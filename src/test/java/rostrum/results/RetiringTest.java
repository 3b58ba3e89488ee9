package rostrum.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.MovedClock;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.audit.Verdict;
import rostrum.bank.Bank;
import rostrum.bank.ImportReport;
import rostrum.bank.PackImport;
import rostrum.classes.Classroom;
import rostrum.courses.Courses;
import rostrum.courses.ShippedPacks;
import rostrum.ledger.Records;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Questions;
import rostrum.quizzes.Counting;

/** Six learners have every single choice right, so that nobody chose any distractor. */
class RetiringTest {
  private static Cohort cohort;
  private static Reader ada;
  private static String here;
  private static Bank bank;

  @BeforeAll
  static void start() {
    cohort = Cohort.start();
    ada = cohort.ada;
    Classroom classroom = cohort.open("Politics, spring");
    Assignment assignment =
        cohort.give(classroom, "Week 1", Set.of("single-choice"), 8, Counting.HIGHEST);
    here = "/assignments/" + assignment.id() + "/results/questions/";
    for (int number = 0; number < 6; number++) {
      Actor.Account learner =
          cohort.learner(classroom, "Learner of number " + number, "l" + number + "@example.org");
      cohort.sit(learner, assignment, Cohort::rightly);
    }
    bank =
        new Bank(cohort.app.database(), new Courses(cohort.app.database(), false), new Questions());
  }

  @AfterAll
  static void stop() {
    cohort.close();
  }

  /** The pages on the distractors of a question, those of which something can be said. */
  private static List<Page> asked(int position) {
    return ada.get(here + position).html().select("a[href*=/distractors/]").stream()
        .map(link -> ada.get(link.attr("href")))
        .filter(page -> page.has("#outlook"))
        .toList();
  }

  private static Optional<Item> current(String id) {
    return versions(id).stream().filter(one -> one.state().equals(Item.CURRENT)).findFirst();
  }

  private static List<Item> versions(String id) {
    return bank.versions(cohort.teacher, TestApp.COURSE, id).orElseThrow();
  }

  private static List<String> texts(Item item) {
    return item.options().stream().map(Option::text).toList();
  }

  private static String id(Page page) {
    return page.html().select("a[href$=/versions]").attr("href").split("/")[4];
  }

  private static ImportReport importAgain() throws IOException {
    return new PackImport(
            cohort.app.database(),
            new Courses(cohort.app.database(), false),
            new Questions(),
            new MovedClock(TestApp.NOW))
        .run(new Actor.Operator(), ShippedPacks.all().getFirst());
  }

  @Test
  void after_a_yes_the_bank_asks_a_proven_version_without_it_and_no_import_brings_it_back()
      throws IOException {
    int position = 7;
    Page asked = asked(position).getFirst();
    String gone = asked.one("#distractor").text();
    List<String> next = asked.texts("#outlook li > span[lang]");

    assertThat(asked.one("main .facility").text()).isEqualTo("0 of 6 chose it.");
    assertThat(next).doesNotContain(gone).hasSize(4);
    assertThat(asked.texts("#outlook .new")).hasSize(1);
    Page done = ada.submit(asked.form("#outlook form"));

    assertThat(done.one("#retired").text())
        .contains("Retired by Ada: ", "At that time 0 of 6 had chosen it.");
    Item item = current(id(done)).orElseThrow();
    assertThat(texts(item)).containsExactlyInAnyOrderElementsOf(next);
    assertThat(item.proof().answers())
        .filteredOn(answer -> next.contains(answer.text()))
        .hasSize(next.size());
    assertThat(versions(item.id()).getFirst().state()).isEqualTo(Item.STALE);
    assertThat(texts(versions(item.id()).getFirst())).contains(gone);
    assertThat(ada.get(here + position).texts(".choosers tbody th > span[lang]")).contains(gone);
    assertThat(bank.audit(cohort.teacher, TestApp.COURSE).orElseThrow())
        .noneMatch(Verdict::isBlocking);
    ImportReport report = importAgain();
    assertThat(report.renewed()).isEmpty();
    assertThat(current(item.id())).contains(item);
  }

  @Test
  void it_is_used_again_when_somebody_says_so_and_the_question_keeps_what_it_has() {
    Page asked = asked(2).getFirst();
    Page done = ada.submit(asked.form("#outlook form"));
    Item without = current(id(done)).orElseThrow();

    Page again = ada.submit(done.form("#retired form"));

    String there = " question " + without.id() + " course " + TestApp.COURSE;
    assertThat(Records.last(cohort.app.database(), 2))
        .containsExactly("distractor-used-again" + there, "distractor-retired" + there);
    assertThat(again.has("#retired")).isFalse();
    assertThat(again.one("#gone").text()).contains("not asked with it any more");
    assertThat(current(without.id())).contains(without);
  }

  /** Retires one after the other until the next one is one too many. */
  private static Optional<Page> exhausted(int position) {
    List<Page> asked = asked(position);
    while (!asked.isEmpty() && !asked.getFirst().has("#too-few")) {
      Page done = ada.submit(asked.getFirst().form("#outlook form"));
      assertThat(texts(current(id(done)).orElseThrow()))
          .doesNotContain(asked.getFirst().one("#distractor").text());
      asked = asked(position);
    }
    return asked.stream().findFirst();
  }

  @Test
  void a_question_with_too_few_distractors_left_is_retired_and_comes_back_with_one() {
    Page asked = exhausted(5).orElseThrow();
    Page gone = ada.submit(asked.form("#outlook form"));
    assertThat(current(id(gone))).isEmpty();
    Page back = ada.submit(gone.form("#retired form"));
    assertThat(back.has("#retired")).isFalse();
    assertThat(current(id(gone))).isPresent();
  }

  @Test
  void who_teaches_another_class_finds_nothing_there() {
    String form = asked(4).getFirst().one("#outlook form").attr("action");
    Reader other = cohort.app.instructor("Bo", "bo@example.org");

    assertThat(other.get(form.replace("/retirement", "")).status()).isEqualTo(404);
  }
}
