package rostrum.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_STEP;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** A quiz as learners sit it, by plain forms. */
class SittingPagesTest {
  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Map<String, String> shown(String moment) {
    return Map.of("marks", moment, "right", moment, "why", moment, "closes", "", "minutes", "");
  }

  @Test
  void a_quiz_is_begun_answered_and_handed_in_and_then_told() {
    Term term = Term.of(app, "Handed", 3);
    Reader mina = term.learner("Mina");
    assertThat(mina.get("/assignments").text()).contains("There are none yet");
    String assignment = term.publish(shown("handed-in"));
    assertThat(mina.get("/assignments").texts(".called")).containsExactly("Week 1");

    Page first = Term.begin(mina, assignment);
    assertThat(first.one(".where").text()).isEqualTo("Week 1 Question 1 of 3, worth 1");
    Page second = mina.submit(term.answering(first, true).with("go", "next"));
    assertThat(second.one(".where").text()).contains("Question 2 of 3");
    assertThat(second.texts(".places a.is-answered")).hasSize(1);
    assertThat(second.has("#feedback")).isFalse();
    Page third = mina.submit(term.answering(second, false).with("go", "next"));
    Page ask = mina.submit(third.form("form#answer").with("go", "next"));
    assertThat(ask.text()).contains("1 of 3 questions have no answer yet:");
    Page over = mina.submit(ask.form("form#hand-in"));

    assertThat(over.one("#mark").text()).isEqualTo("You earned 1 of 3.");
    assertThat(over.one("#saved").text()).startsWith("Handed in");
    Page told = mina.get(over.one(".went li:nth-child(2) a").attr("href"));
    assertThat(told.one("#feedback").attr("data-result")).isEqualTo("wrong");
    assertThat(told.has("a[rel=evidence]")).isTrue();
    assertThat(told.has("form#answer")).isFalse();
    assertThat(mina.get(assignment).one(".promise").text()).startsWith("1 of 3");
  }

  @Test
  void before_it_is_due_nothing_is_told() {
    Term term = Term.of(app, "Later", 2);
    Reader mina = term.learner("Mina");
    String assignment = term.publish(Map.of("minutes", "30"));

    Page first = Term.begin(mina, assignment);
    Page second = mina.submit(term.answering(first, false).with("go", "next"));
    mina.submit(term.answering(second, true).with("go", "next"));
    String attempt = first.form("form#answer").action().replaceAll("/questions/1$", "");
    Page over = mina.submit(mina.get(attempt + "/submission").form("form#hand-in"));

    assertThat(over.text()).contains("Your marks stand here as soon as nobody sits this quiz");
    assertThat(over.has("#mark")).isFalse();
    Page looked = mina.get(attempt + "/questions/1");
    assertThat(looked.has("#feedback")).isFalse();
    assertThat(looked.one("fieldset[disabled] input[checked]").attr("type")).isEqualTo("radio");
    assertThat(looked.has("a[rel=evidence]")).isFalse();
  }

  @Test
  void what_is_judged_at_once_is_told_at_once_and_stands() {
    Term term = Term.of(app, "Once", 2);
    Reader mina = term.learner("Mina");
    String assignment = term.publish(shown("during"));

    Page first = Term.begin(mina, assignment);
    Page told = mina.submit(term.answering(first, true));

    assertThat(told.one("#feedback").attr("data-result")).isEqualTo("right");
    Page again = mina.send(term.answering(first, false).with("key", "another"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.one("[role=alert]").text()).startsWith("This question was answered before");
    assertThat(again.one("#feedback").attr("data-result")).isEqualTo("right");
    Page unsure = mina.submit(mina.get(again.one("a[data-next]").attr("href")).notKnowing());
    assertThat(unsure.one("#feedback").attr("data-result")).isEqualTo("wrong");
  }

  @Test
  void a_second_tab_that_is_behind_is_told_and_shown_the_newer_answer() {
    Term term = Term.of(app, "Tabs", 2);
    Reader mina = term.learner("Mina");
    String assignment = term.publish(Map.of());
    Page first = Term.begin(mina, assignment);
    Page other = mina.get(first.form("form#answer").action());
    mina.submit(term.answering(first, true).with("go", "stay"));
    int steps = app.rows(QUIZ_STEP);

    Page stale = mina.send(term.answering(other, false).with("go", "stay"));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("[role=alert]").text()).startsWith("A newer answer was saved");
    String chosen = stale.one("form#answer input[checked]").attr("value");
    assertThat(chosen).isEqualTo(term.answering(first, true).value("response"));
    assertThat(app.rows(QUIZ_STEP)).isEqualTo(steps);
    Page back = mina.send(term.answering(first, false).with("go", "stay"));
    assertThat(back.status()).as("the same form changed and sent again").isEqualTo(303);
    assertThat(app.rows(QUIZ_STEP)).isEqualTo(steps + 1);
  }

  @Test
  void after_the_deadline_nothing_is_saved_and_a_longer_one_is_kept_for_who_has_it() {
    Term term = Term.of(app, "Late", 2);
    Reader mina = term.learner("Mina");
    Reader amina = term.learner("Amina");
    term.grant("Amina", "1.5");
    String assignment = term.publish(Map.of("minutes", "20"));
    assertThat(amina.get(assignment).one(".rules").text()).contains("30 minutes", "1.5");
    Page hers = Term.begin(amina, assignment);
    Page first = Term.begin(mina, assignment);
    mina.submit(term.answering(first, true).with("go", "next"));
    Page second =
        mina.get(first.form("form#answer").action().replace("questions/1", "questions/2"));
    app.pass(Duration.ofMinutes(21));

    Page late = mina.send(term.answering(second, true).with("go", "next"));
    Page saved = amina.send(term.answering(hers, true).with("go", "stay"));
    app.pass(Duration.ofMinutes(-21));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("[role=alert]").text()).startsWith("The time was up before this arrived");
    assertThat(late.has("fieldset[disabled] input[checked]")).isFalse();
    assertThat(saved.status()).isEqualTo(303);
  }

  @Test
  void an_unsound_answer_stays_in_the_form_and_a_saved_one_comes_back_on_another_device() {
    Term term = Term.of(app, "Device", 1);
    Reader mina = term.learner("Mina");
    String assignment = term.publish(Map.of());
    Page first = Term.begin(mina, assignment);
    mina.submit(term.answering(first, true).with("go", "stay"));
    int attempts = app.rows(QUIZ_ATTEMPT);

    Reader phone = app.reader().with(mina.cookies());
    Page resumed = Term.begin(phone, assignment);

    assertThat(resumed.one("form#answer input[checked]").attr("value"))
        .isEqualTo(term.answering(first, true).value("response"));
    assertThat(resumed.one("#saved").text()).isEqualTo("Saved 10:00:00");
    assertThat(app.rows(QUIZ_ATTEMPT)).isEqualTo(attempts);
    Page kept = phone.swap(term.answering(resumed, false).with("key", "autosaved-1"));
    assertThat(kept.status()).isEqualTo(200);
    Page foreign = phone.send(resumed.form("form#answer").with("response", "deadbeef0000"));
    assertThat(foreign.status()).isEqualTo(409);
  }

  @Test
  void to_others_there_is_no_such_quiz_nor_attempt() {
    Term term = Term.of(app, "Own", 1);
    Reader mina = term.learner("Mina");
    Reader bo = term.learner("Bo");
    String assignment = term.publish(Map.of());
    Page first = Term.begin(mina, assignment);
    String question = first.form("form#answer").action();
    String attempt = question.replaceAll("/questions/1$", "");
    Term.begin(bo, assignment);
    Reader other = Term.of(app, "Foreign", 1).learner("Lena");

    for (Reader reader : List.of(bo, other, term.teacher(), app.reader())) {
      for (String path : List.of(question, attempt, attempt + "/submission")) {
        assertThat(reader.get(path).status()).as(path).isEqualTo(404);
      }
    }
    assertThat(other.get(assignment).status()).isEqualTo(404);
    assertThat(mina.get(assignment + "/results").status()).isEqualTo(404);
    assertThat(mina.get(attempt + "/questions/2").status()).isEqualTo(404);
    Page his = bo.get(assignment);
    TestApp.Form stolen =
        new TestApp.Form(attempt + "/submission", his.form("form#sign-out").fields());
    assertThat(bo.send(stolen).status()).isEqualTo(404);
  }
}
