package rostrum.results;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.REGRADE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.QuizAttempt;
import rostrum.classes.Classroom;
import rostrum.questions.Response;
import rostrum.quizzes.Counting;

/** Marks by hand, questions judged otherwise, and what is told of practice. */
class MarkingTest {
  private static Cohort cohort;
  private static Reader ada;

  @BeforeAll
  static void start() {
    cohort = Cohort.start();
    ada = cohort.ada;
  }

  @AfterAll
  static void stop() {
    cohort.close();
  }

  /** Three single choices; Mina had all right, Jonas all wrong. */
  private record Given(String here, QuizAttempt mina, QuizAttempt jonas) {

    static Given anew(String name) {
      Classroom classroom = cohort.open(name);
      Assignment assignment =
          cohort.give(classroom, name, Set.of("single-choice"), 3, Counting.LAST);
      String at = "@" + name + ".example.org";
      QuizAttempt mina =
          cohort.sit(cohort.learner(classroom, "Mina", "mina" + at), assignment, Cohort::rightly);
      QuizAttempt jonas =
          cohort.sit(
              cohort.learner(classroom, "Jonas", "jonas" + at),
              assignment,
              question -> Cohort.wrongly(question, 0));
      return new Given("/assignments/" + assignment.id() + "/results", mina, jonas);
    }

    Page attempt(QuizAttempt attempt) {
      return ada.get(here + "/attempts/" + attempt.id());
    }

    Page question(int position) {
      return ada.get(here + "/questions/" + position);
    }
  }

  @Test
  void a_mark_by_hand_needs_a_reason_and_a_place_in_its_range_and_can_be_taken_back() {
    Given given = Given.anew("hand");
    Page page = given.attempt(given.jonas());
    assertThat(page.one("#headline").text()).isEqualTo("Attempt 1: 0 of 3");
    assertThat(page.html().select(".asked")).hasSize(3);
    assertThat(page.text()).contains("Right answer:", "saved 2 March 2026, 10:00 (Z)");

    String form = "form[action$=/questions/2/mark]";
    Page flawed =
        ada.send(page.form(form).with("mark", "1.5").with("reason", "").with("do", "give"));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.texts(".marking .flaw"))
        .contains("Give a number from 0 to 1 with at most two decimals, such as 0.5.")
        .contains("Say why: learners read it.");
    assertThat(flawed.one(form + " input[name=mark]").val()).isEqualTo("1.5");
    Page tooLong =
        ada.send(
            page.form(form).with("mark", "1").with("reason", "x".repeat(501)).with("do", "give"));
    assertThat(tooLong.one(form + " textarea").text()).hasSize(501);
    assertThat(given.attempt(given.jonas()).one("#headline").text()).endsWith(": 0 of 3");

    Page saved =
        ada.swap(page.form(form).with("mark", "0,5").with("reason", "Nearly.").with("do", "give"));
    assertThat(saved.one("#headline").text()).isEqualTo("Attempt 1: 0.5 of 3");
    assertThat(saved.one(".by-hand").text()).contains("0.5 by hand", "Ada", "Nearly.");
    assertThat(saved.has("#saved")).isTrue();
    Page back = ada.submit(saved.form(form).with("do", "back"));
    assertThat(back.one("#headline").text()).isEqualTo("Attempt 1: 0 of 3");
    assertThat(back.has(".by-hand")).isFalse();
  }

  @Test
  void one_question_is_marked_over_all_learners_without_their_names() {
    Given given = Given.anew("names");
    Page page = given.question(1);

    assertThat(page.texts("#answers h3")).containsExactly("Learner 1", "Learner 2");
    assertThat(page.one("main").text()).doesNotContain("Mina", "Jonas");
    String jonas = "#answers form[action*=/" + given.jonas().id() + "/]";
    Page flawed = ada.send(page.form(jonas).with("mark", "2").with("do", "give"));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.one("#answers input[aria-invalid]").val()).isEqualTo("2");
    assertThat(flawed.one("#otherwise").select(".flaw")).isEmpty();

    Page saved =
        ada.submit(
            page.form(jonas).with("mark", "1").with("reason", "Meant so.").with("do", "give"));

    assertThat(saved.one("h1").text()).isEqualTo(page.one("h1").text());
    assertThat(saved.one(".by-hand").text()).contains("Meant so.");
    assertThat(given.attempt(given.jonas()).one("#headline").text()).endsWith(": 1 of 3");
  }

  @Test
  void judging_otherwise_is_shown_first_done_then_and_taken_back() {
    Given given = Given.anew("regrade");
    Page page = given.question(2);
    Form wish = page.form("#regrade").with("judgement", "full-credit");

    Page flawed = ada.send(wish.with("reason", " "));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.one("#reason-flaw").text()).startsWith("Say why");
    assertThat(flawed.has("input[value=full-credit][checked]")).isTrue();
    int before = cohort.app.rows(REGRADE);
    Page dry = ada.send(wish.with("reason", "The table can be read so, too."));
    assertThat(dry.one("#changes h2").text()).isEqualTo("One mark of 2 changes");
    assertThat(dry.texts("#changes tbody tr")).containsExactly("Jonas 0 of 3 1 of 3");
    assertThat(cohort.app.rows(REGRADE)).as("nothing is done yet").isEqualTo(before);

    Form apply = dry.form("#apply");
    Page done = ada.submit(apply);
    ada.submit(apply);

    assertThat(cohort.app.rows(REGRADE)).as("sent twice, done once").isEqualTo(before + 1);
    assertThat(done.one(".judged").text())
        .isEqualTo("Full credit for all. The table can be read so, too.");
    assertThat(given.attempt(given.jonas()).one("#headline").text()).endsWith(": 1 of 3");
    Page dropped =
        ada.send(done.form("#regrade").with("judgement", "dropped").with("reason", "Misprint."));
    assertThat(dropped.texts("#changes tbody tr"))
        .containsExactlyInAnyOrder("Jonas 1 of 3 0 of 2", "Mina 3 of 3 2 of 2");
    ada.submit(dropped.form("#apply"));
    assertThat(ada.get(given.here()).one("#q-2").text()).contains("Dropped");
    assertThat(ada.get(given.here()).one("#headline").text()).endsWith("median 1 of 2");
    Page asBefore =
        ada.send(
            given
                .question(2)
                .form("#regrade")
                .with("judgement", "as-before")
                .with("reason", "It was right."));
    ada.submit(asBefore.form("#apply"));
    assertThat(given.attempt(given.jonas()).one("#headline").text()).endsWith(": 0 of 3");
    assertThat(given.attempt(given.mina()).one("#headline").text()).endsWith(": 3 of 3");
  }

  @Test
  void another_key_makes_another_option_right_too() {
    Given given = Given.anew("key");
    Page page = given.question(1);
    String chosen =
        page.html().select(".choosers tbody tr").stream()
            .filter(row -> row.select(".tag").isEmpty())
            .map(row -> row.select("th").text())
            .findFirst()
            .orElseThrow();
    String taken =
        page.html().select("#regrade label.choice").stream()
            .filter(label -> label.text().equals(chosen))
            .map(label -> label.select("input").attr("value"))
            .findFirst()
            .orElseThrow();
    Form wish = page.form("#regrade").with("judgement", "new-key").with("reason", "Both hold.");

    Page none = ada.send(wish.without("option"));
    assertThat(none.one("#option-flaw").text()).startsWith("Choose at least one");
    Page dry = ada.send(wish.with("option", taken));

    assertThat(dry.texts("#changes tbody tr"))
        .containsExactlyInAnyOrder("Jonas 0 of 3 1 of 3", "Mina 3 of 3 2 of 3");
    Page done = ada.submit(dry.form("#apply"));
    assertThat(done.one(".choosers tr.is-key th span[lang]").text()).isEqualTo(chosen);
  }

  @Test
  void where_words_or_numbers_are_typed_something_else_becomes_right_too() {
    Classroom classroom = cohort.open("Typed");
    for (String kind : List.of("short-answer", "cloze", "numeric")) {
      Assignment assignment = cohort.give(classroom, kind, Set.of(kind), 1, Counting.LAST);
      String here = "/assignments/" + assignment.id() + "/results";
      String typed = kind.equals("numeric") ? "77077" : "Somebody else";
      cohort.sit(
          cohort.learner(classroom, "Kim of " + kind, kind + "@example.org"),
          assignment,
          question ->
              Optional.of(
                  new Response.Typed(
                      question.item().accepted().isEmpty()
                          ? List.of(typed)
                          : question.item().accepted().stream().map(gap -> typed).toList())));
      Form wish =
          ada.get(here + "/questions/1")
              .form("#regrade")
              .with("judgement", "new-key")
              .with("reason", "So it is called in another edition.");
      Page flawed = ada.send(wish);
      assertThat(flawed.status()).as(kind).isEqualTo(422);
      assertThat(flawed.html().select("#regrade .field .flaw")).as(kind).hasSize(1);
      Form filled = wish;
      for (var field : wish.fields()) {
        if (field.name().startsWith("accepted-") || field.name().equals("number")) {
          filled = filled.with(field.name(), typed);
        }
      }

      Page dry = ada.send(filled);

      assertThat(dry.texts("#changes tbody tr"))
          .as(kind)
          .containsExactly("Kim of " + kind + " 0 of 1 1 of 1");
      Page done = ada.submit(dry.form("#apply"));
      assertThat(done.one("#answers .lines").text()).startsWith(typed);
      assertThat(done.one("#answers .earned").text()).isEqualTo("1 of 1");
    }
  }

  @Test
  void of_two_attempts_the_mean_counts_and_the_first_enters_the_statistics() {
    Classroom classroom = cohort.open("Mean");
    Assignment assignment =
        cohort.give(classroom, "Mean", Set.of("single-choice"), 2, Counting.MEAN);
    Actor.Account mina = cohort.learner(classroom, "Mina", "mina@mean.example.org");
    cohort.sit(mina, assignment, question -> Cohort.wrongly(question, 0));
    cohort.sit(mina, assignment, Cohort::rightly);
    String here = "/assignments/" + assignment.id() + "/results";

    Page page = ada.get(here);

    assertThat(page.texts(".sat a")).containsExactly("Attempt 1: 0 of 2", "Attempt 2: 2 of 2");
    assertThat(page.one("#learners td.number").text()).isEqualTo("1");
    assertThat(page.one("#headline").text()).endsWith("median 0 of 2");
    assertThat(page.one("#statistics > p").text()).endsWith("the first, since the mean counts.");
    assertThat(ada.get(here + "/gradebook.csv").text())
        .contains("Mina,mina@mean.example.org,,handed-in,2,0,0,1,2");
    assertThat(page.text()).contains("undefined: too few attempts, or all alike");
  }

  @Test
  void what_was_saved_at_the_deadline_is_said_to_be_handed_in_by_itself() {
    Classroom classroom = cohort.open("Deadline");
    Assignment assignment =
        cohort.give(classroom, "Deadline", Set.of("single-choice"), 2, Counting.LAST);
    cohort.begin(cohort.learner(classroom, "Song", "song@dead.example.org"), assignment);
    String here = "/assignments/" + assignment.id() + "/results";

    cohort.app.pass(Duration.ofHours(1));

    Page page = ada.get(here);
    assertThat(page.one("#learners td:nth-child(2)").text())
        .isEqualTo("handed in by itself at the deadline");
    assertThat(page.one("#headline").text()).startsWith("1 of 1 handed in");
    assertThat(ada.get(here + "/mistaken").has("#open")).isFalse();
  }

  @Test
  void practice_is_told_of_as_a_total_of_five_and_more_only() {
    Classroom classroom = cohort.open("Practising");
    String page = "/classes/" + classroom.id();
    for (int number = 1; number <= 4; number++) {
      cohort.practise(cohort.learner(classroom, "P" + number, "p" + number + "@example.org"));
    }
    assertThat(ada.get(page).one("#practised").text())
        .contains("fewer than five")
        .doesNotContain("4");

    cohort.practise(cohort.learner(classroom, "P5", "p5@example.org"));

    assertThat(ada.get(page).one("#practised").text())
        .startsWith("Practice and reviews: 5 learners practised; 5 answers.");
  }
}
