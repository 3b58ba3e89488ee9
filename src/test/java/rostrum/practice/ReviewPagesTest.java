package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.REVIEW_LOG;
import static rostrum.storage.schema.Tables.REVIEW_SESSION;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.questions.Item;

/** A session of reviews from its start to its end, and what an answer does to a card. */
class ReviewPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String LESSON = COURSE + "/practice?lesson=1";
  private static final String QUESTION = "/review/question";
  private static final Duration DAY = Duration.ofDays(1);

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** Somebody who answered five questions on section I, a day ago. */
  private static Reader regular() {
    Reader mina = app.reader();
    for (int question = 0; question < 5; question++) {
      mina.submit(app.rightly(mina.get(LESSON)));
    }
    app.pass(DAY);
    return mina;
  }

  private static Page begin(Reader reader) {
    return reader.submit(reader.get("/review").form("#start"));
  }

  @Test
  void who_has_answered_nothing_is_told_what_will_stand_here() {
    Reader newcomer = app.reader();
    Page page = newcomer.get("/review");

    assertThat(page.one("h1").text()).isEqualTo("Nothing to review yet");
    assertThat(page.has("#start")).isFalse();
    assertThat(page.one(".bar-nav [aria-current]").text()).isEqualTo("Review");
    assertThat(newcomer.get(QUESTION).location()).isEqualTo("/review");
  }

  @Test
  void what_was_practised_is_to_be_reviewed_the_next_day() {
    Page page = regular().get("/review");

    assertThat(page.one("h1").text()).isEqualTo("5 to review, about 1 minute.");
    assertThat(page.texts(".quiet").getFirst())
        .isEqualTo("5 that you answered before, from: Section I.");
    assertThat(page.one("#start button").text()).isEqualTo("Start");
  }

  @Test
  void a_session_leads_from_question_to_question_and_ends() {
    Reader mina = regular();
    List<String> stems = new ArrayList<>();
    Page page = begin(mina);
    for (int question = 1; question <= 5; question++) {
      assertThat(page.one("title").text())
          .isEqualTo("Question " + question + " of 5 · Review · Rostrum");
      assertThat(page.one(".where").text()).isEqualTo((question - 1) + " of 5 answered · Review");
      stems.add(app.asked(page).stem());
      Page feedback = mina.submit(app.rightly(page));
      assertThat(feedback.one("#feedback").attr("data-result")).isEqualTo("right");
      assertThat(feedback.one(".back").text()).matches("Next in \\d+ days|Next tomorrow");
      assertThat(feedback.one("#saved").text()).startsWith("Saved ");
      page = mina.get(feedback.one("a[data-next]").attr("href").replace("#stem", ""));
    }

    assertThat(stems).doesNotHaveDuplicates();
    assertThat(page.one("h1").text()).isEqualTo("Done for today.");
    assertThat(page.texts("#question > p").getFirst()).isEqualTo("You reviewed 5.");
    assertThat(page.has("#start")).isFalse();
    assertThat(page.has(".again")).isFalse();
  }

  @Test
  void a_session_by_htmx_swaps_the_question_alone() {
    Reader mina = regular();
    Page part = mina.swap(mina.get("/review").form("#start"));
    for (int question = 1; question <= 5; question++) {
      assertThat(part.has("main")).isFalse();
      assertThat(part.one("#question").attr("data-title")).startsWith("Question " + question);
      Page feedback = mina.swap(app.rightly(part));
      assertThat(feedback.has("main")).isFalse();
      part = mina.getPart(feedback.one("a[data-next]").attr("hx-get"));
    }

    assertThat(part.has("main")).isFalse();
    assertThat(part.one("h1").text()).isEqualTo("Done for today.");
  }

  @Test
  void a_lapse_comes_back_soon_and_is_to_be_looked_at_again() {
    Reader mina = regular();
    Page page = begin(mina);
    Item lapsed = app.asked(page);
    Page feedback = mina.submit(app.wrongly(page));
    assertThat(feedback.one(".back").text()).isEqualTo("Comes back in a minute");
    while (!feedback.one("a[data-next]").attr("href").equals("/review")) {
      feedback = mina.submit(app.rightly(mina.get(QUESTION)));
    }

    Page done = mina.get("/review");

    assertThat(done.one("#question h2").text()).isEqualTo("One to look at again:");
    assertThat(done.one(".again > li > span").text())
        .isEqualTo(
            TestApp.options(lapsed, true).getFirst()
                + " and "
                + TestApp.options(lapsed, false).getFirst());
    assertThat(mina.get(done.one(".again a").attr("href")).one("h1").text())
        .isEqualTo(lapsed.title());
    assertThat(done.texts(".quiet")).contains("One comes back later today.");
    app.pass(Duration.ofMinutes(10));
    Page back = mina.get(QUESTION);
    assertThat(app.asked(back).facts()).isEqualTo(lapsed.facts());
  }

  @Test
  void an_answer_that_is_taken_back_is_asked_for_again_and_does_not_count() {
    Reader mina = regular();
    Page page = begin(mina);
    Item first = app.asked(page);
    Page feedback = mina.submit(app.wrongly(page));
    Form undo = feedback.form("#undo");

    Page again = mina.submit(undo);

    assertThat(app.asked(again).facts()).isEqualTo(first.facts());
    assertThat(again.one(".where").text()).isEqualTo("0 of 5 answered · Review");
    int log = app.rows(REVIEW_LOG);
    mina.submit(undo);
    assertThat(app.rows(REVIEW_LOG)).isEqualTo(log);
    Page old = mina.get(undo.action().replace("/withdrawal", ""));
    assertThat(old.one(".back").text()).startsWith("You took this answer back.");
    assertThat(old.has("#undo")).isFalse();
  }

  @Test
  void a_form_that_is_sent_twice_or_again_after_going_back_is_graded_once() {
    Reader mina = regular();
    Page page = begin(mina);
    Form form = app.rightly(page);
    String answered = mina.send(form).location();
    int steps = app.rows(STEP);
    int log = app.rows(REVIEW_LOG);

    assertThat(mina.send(form).location()).isEqualTo(answered);
    Page back = mina.send(app.wrongly(page).with("key", "another"));

    assertThat(back.status()).isEqualTo(409);
    assertThat(back.one("[role=alert]").text()).startsWith("This question was answered already");
    assertThat(back.one("#feedback").attr("data-result")).isEqualTo("right");
    assertThat(app.rows(STEP)).isEqualTo(steps);
    assertThat(app.rows(REVIEW_LOG)).isEqualTo(log);
  }

  @Test
  void starting_twice_begins_one_session() {
    Reader mina = regular();
    Form start = mina.get("/review").form("#start");
    int before = app.rows(REVIEW_SESSION);
    mina.send(start);
    mina.send(start);

    assertThat(app.rows(REVIEW_SESSION)).isEqualTo(before + 1);
  }

  @Test
  void who_comes_back_goes_on_where_the_session_was_left() {
    Reader mina = regular();
    mina.submit(app.rightly(begin(mina)));
    Item second = app.asked(mina.get(QUESTION));
    app.pass(Duration.ofMinutes(3));

    Page back = mina.get("/review");

    assertThat(back.one("h1").text()).isEqualTo("4 left, about 1 minute.");
    assertThat(app.asked(mina.get(back.one("a[data-next]").attr("href")))).isEqualTo(second);
  }

  @Test
  void an_empty_form_stays_and_says_how_to_mend_it() {
    Reader mina = regular();
    Page page = begin(mina);

    Page answer = mina.send(page.form("#answer"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.one("[role=alert]").text())
        .isEqualTo("Choose an answer, or say you don’t know.");
    assertThat(app.asked(answer)).isEqualTo(app.asked(page));
  }

  @Test
  void a_session_has_as_many_questions_as_the_plan_says() {
    Reader mina = regular();
    mina.submit(mina.get("/review/plan").form("#plan-form").with("cards", "2"));
    assertThat(mina.get("/review").one("h1").text()).isEqualTo("2 to review, about 1 minute.");
    mina.submit(app.rightly(begin(mina)));
    mina.submit(app.rightly(mina.get(QUESTION)));

    Page done = mina.get("/review");

    assertThat(done.one("h1").text()).isEqualTo("Done for today.");
    assertThat(done.text()).contains("2 more are waiting, about 1 minute, if you like.");
    app.pass(Duration.ofMinutes(1));
    assertThat(begin(mina).one(".where").text()).isEqualTo("0 of 2 answered · Review");
  }

  @Test
  void a_section_that_was_read_brings_new_questions() {
    Reader mina = app.reader();
    mina.submit(mina.get(COURSE + "/lessons/1").form("form[data-reading]"));

    Page page = mina.get("/review");

    assertThat(page.one("h1").text()).isEqualTo("10 to review, about 3 minutes.");
    assertThat(page.texts(".quiet").getFirst())
        .isEqualTo("10 for the first time, from: Section I.");
  }

  @Test
  void nobody_else_sees_a_session_and_practice_is_no_review() {
    Reader mina = regular();
    String answered = mina.send(app.rightly(begin(mina))).location();
    String practised = mina.send(app.rightly(mina.get(LESSON))).location();
    String asReview = practised.replace("/courses", "/review").replace("/practice", "");
    Reader jonas = regular();

    assertThat(mina.get(answered).status()).isEqualTo(200);
    assertThat(jonas.get(answered).status()).isEqualTo(404);
    assertThat(mina.get(asReview).status()).isEqualTo(404);
    assertThat(
            mina.get(
                    answered
                        .replace("/review/", "/courses/")
                        .replace(TestApp.COURSE, TestApp.COURSE + "/practice"))
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "01", "x"})
  void a_session_has_no_question_but_its_own(String position) {
    Reader mina = regular();
    String first = mina.send(app.rightly(begin(mina))).location();

    assertThat(mina.get(first.substring(0, first.lastIndexOf('/') + 1) + position).status())
        .isEqualTo(404);
  }

  @Test
  void an_answer_on_another_day_than_its_session_is_not_taken_for_one_of_today() {
    Reader mina = regular();
    Form form = app.rightly(begin(mina));
    app.pass(DAY);
    int steps = app.rows(STEP);

    assertThat(mina.send(form).location()).isEqualTo("/review");
    assertThat(app.rows(STEP)).isEqualTo(steps);
    assertThat(mina.get("/review").has("#start")).isTrue();
  }

  @Test
  void who_said_to_be_sure_and_was_wrong_meets_it_again_at_once_and_tomorrow() {
    Reader mina = app.reader();
    mina.submit(mina.get("/review/plan").form("#plan-form").with("confidence", "yes"));
    Page page = mina.get(LESSON);
    assertThat(page.texts(".levels label")).containsExactly("Sure", "Fairly sure", "I guessed");
    mina.submit(app.wrongly(page).with("confidence", "sure"));
    app.pass(Duration.ofMinutes(1));

    Page again = begin(mina);
    Page feedback = mina.submit(app.rightly(again).with("confidence", "guessed"));

    assertThat(feedback.one(".back").text()).startsWith("Comes back in");
    app.pass(DAY);
    assertThat(mina.get("/review").one("h1").text()).startsWith("1 to review");
    Page progress = mina.get("/progress");
    assertThat(progress.html().select("#outlook table").last().select("tbody tr").eachText())
        .containsExactly("Sure 1 0 (0 %)", "I guessed 1 1 (100 %)");
  }

  @Test
  void what_was_sure_and_wrong_is_asked_again_at_the_end_of_the_same_session() {
    Reader mina = regular();
    mina.submit(mina.get("/review/plan").form("#plan-form").with("confidence", "yes"));
    Page page = begin(mina);
    Item error = app.asked(page);
    Page feedback = mina.submit(app.wrongly(page).with("confidence", "sure"));
    assertThat(feedback.one(".back").text()).isEqualTo("Comes back before this session ends");
    List<String> rest = new ArrayList<>();
    while (!feedback.one("a[data-next]").attr("href").equals("/review")) {
      page = mina.get(QUESTION);
      rest.add(app.asked(page).facts().getFirst());
      feedback = mina.submit(app.rightly(page).with("confidence", "fairly-sure"));
    }

    assertThat(rest).hasSize(5).doesNotHaveDuplicates();
    assertThat(rest.getLast()).isEqualTo(error.facts().getFirst());
    assertThat(feedback.one(".back").text()).isEqualTo("Comes back in 10 minutes");
    assertThat(mina.get("/review").one("h1").text()).isEqualTo("Done for today.");
  }

  @Test
  void its_evidence_leads_to_the_lesson_and_back() {
    Reader mina = regular();
    String answered = mina.send(app.rightly(begin(mina))).location();
    String evidence = mina.get(answered).html().select("a[rel=evidence]").first().attr("href");

    Page lesson = mina.get(evidence.substring(0, evidence.indexOf('#')));

    assertThat(lesson.one(".wayback a").attr("href")).isEqualTo(answered);
  }

  @Test
  void a_problem_with_its_question_can_be_reported() {
    Reader mina = regular();
    String answered = mina.send(app.rightly(begin(mina))).location();

    Page form = mina.get(mina.get(answered).one("#problem a").attr("href"));

    assertThat(form.has("form#report")).isTrue();
    assertThat(form.texts("main a")).contains("Back to the question");
  }

  @Test
  void nobody_is_asked_how_sure_who_does_not_want_it() {
    assertThat(begin(regular()).has(".levels")).isFalse();
  }
}
