package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.STEP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/**
 * What becomes of a form: an answer counts once, the first one stands, and nothing that is refused
 * is stored.
 */
class HandingInTest {
  private static final String PRACTICE = "/courses/" + TestApp.COURSE + "/practice";
  private static final String LESSON = PRACTICE + "?lesson=1";
  private static final String ABSTRACT = PRACTICE + "?lesson=abstract";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void without_a_choice_the_form_stays_and_says_how_to_mend_it() {
    Reader mina = app.reader();
    Page question = mina.get(LESSON);
    Map<String, Integer> before = app.rows();

    Page answer = mina.send(question.form("#answer"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.one("[role=alert]").text())
        .isEqualTo("Choose an answer, or say you don’t know.");
    assertThat(answer.one("fieldset").attr("aria-describedby"))
        .isEqualTo(answer.one("[role=alert]").id());
    assertThat(app.asked(answer)).isEqualTo(app.asked(question));
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void without_a_choice_htmx_is_shown_the_same() {
    Reader mina = app.reader();
    Page question = mina.get(LESSON);
    Map<String, Integer> before = app.rows();

    Page part = mina.swap(question.form("#answer"));

    assertThat(part.status()).isEqualTo(200);
    assertThat(part.one("[role=alert]").text())
        .isEqualTo("Choose an answer, or say you don’t know.");
    assertThat(app.asked(part)).isEqualTo(app.asked(question));
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void the_same_form_sent_twice_counts_once_and_is_answered_alike() {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON));
    int before = app.rows(STEP);

    Page first = mina.send(form);
    Page second = mina.send(form);

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(app.rows(STEP)).isEqualTo(before + 1);
  }

  @Test
  void the_same_form_sent_twice_by_htmx_counts_once_and_is_answered_alike() {
    Reader mina = app.reader();
    Form form = app.wrongly(mina.get(LESSON));
    int before = app.rows(STEP);

    Page first = mina.swap(form);
    Page second = mina.swap(form);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(app.rows(STEP)).isEqualTo(before + 1);
  }

  @Test
  void twenty_copies_of_a_first_answer_at_once_count_once() throws Exception {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON));
    int learners = app.rows(LEARNER);
    int attempts = app.rows(ATTEMPT);
    int steps = app.rows(STEP);

    List<Page> answers = atOnce(20, mina, form);

    assertThat(answers).allMatch(answer -> answer.status() == 303);
    assertThat(answers.stream().map(Page::location).distinct()).hasSize(1);
    assertThat(app.rows(LEARNER)).isEqualTo(learners + 1);
    assertThat(app.rows(ATTEMPT)).isEqualTo(attempts + 1);
    assertThat(app.rows(STEP)).isEqualTo(steps + 1);
  }

  private static List<Page> atOnce(int copies, Reader reader, Form form) throws Exception {
    Callable<Page> send = () -> reader.send(form);
    List<Page> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Page> answer : threads.invokeAll(Collections.nCopies(copies, send))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  @Test
  void of_two_answers_from_one_form_the_first_stands() {
    Reader mina = app.reader();
    Page question = mina.get(LESSON);
    Form check = app.wrongly(question);
    Form unsure = check.with("response", question.notKnowing().value("response"));

    Page first = mina.submit(check);
    Page second = mina.submit(unsure);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.texts(".is-wrong .tag")).containsExactly("✕ your answer");
  }

  @Test
  void a_form_of_another_tab_does_not_change_a_stored_answer() {
    Reader mina = app.reader();
    Page one = mina.get(LESSON);
    Page other = mina.get(LESSON);
    Item item = app.asked(one);
    mina.submit(app.wrongly(one));
    int steps = app.rows(STEP);

    Page late = mina.send(app.rightly(other));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("[role=alert]").text()).startsWith("This question was answered already");
    assertThat(late.one(".stem").text()).isEqualTo(item.stem());
    assertThat(late.one("#feedback").attr("data-result")).isEqualTo("wrong");
    assertThat(app.rows(STEP)).isEqualTo(steps);
  }

  @Test
  void a_form_of_another_tab_is_answered_alike_by_htmx() {
    Reader mina = app.reader();
    Page one = mina.get(LESSON);
    Page other = mina.get(LESSON);
    mina.swap(app.wrongly(one));
    int steps = app.rows(STEP);

    Page late = mina.swap(app.rightly(other));

    assertThat(late.status()).isEqualTo(200);
    assertThat(late.one("[role=alert]").text()).startsWith("This question was answered already");
    assertThat(late.one("#feedback").attr("data-result")).isEqualTo("wrong");
    assertThat(app.rows(STEP)).isEqualTo(steps);
  }

  @Test
  void a_form_that_comes_after_the_sitting_has_ended_is_not_graded() {
    Reader mina = app.reader();
    Page one = mina.get(ABSTRACT);
    Page other = mina.get(ABSTRACT);
    mina.submit(app.rightly(one));
    Map<String, Integer> before = app.rows();

    Page late = mina.send(app.rightly(other));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("[role=alert]").text()).contains("nothing was graded");
    assertThat(late.has("form#answer")).isTrue();
    assertThat(late.has("#feedback")).isFalse();
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void an_answer_that_is_no_option_of_the_question_is_not_graded() {
    Reader mina = app.reader();
    Form form = mina.get(LESSON).form("#answer").with("response", "0123456789ab");
    Map<String, Integer> before = app.rows();

    Page answer = mina.send(form);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void somebody_elses_option_is_no_option_of_mine() {
    Reader mina = app.reader();
    Reader jonas = app.reader();
    String minas = app.rightly(mina.get(ABSTRACT)).value("response");
    Map<String, Integer> before = app.rows();

    Page answer = jonas.send(jonas.get(ABSTRACT).form("#answer").with("response", minas));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(app.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "two", "1000"})
  void a_form_whose_revision_is_no_number_of_answers_is_a_bad_request(String revision) {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON)).with("revision", revision);
    Map<String, Integer> before = app.rows();

    assertThat(mina.send(form).status()).isEqualTo(400);
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void a_form_without_a_key_cannot_be_told_from_the_next_and_is_refused() {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON)).without("key");
    Map<String, Integer> before = app.rows();

    assertThat(mina.send(form).status()).isEqualTo(400);
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void a_key_that_is_none_of_ours_is_refused() {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON)).with("key", "k".repeat(200));
    Map<String, Integer> before = app.rows();

    assertThat(mina.send(form).status()).isEqualTo(400);
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void a_form_from_elsewhere_or_without_its_token_or_cookie_is_refused() {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON));
    Map<String, Integer> before = app.rows();

    assertThat(mina.sendFromElsewhere(form).status()).isEqualTo(403);
    assertThat(mina.send(form.without("csrf")).status()).isEqualTo(403);
    mina.forgetCookies();
    assertThat(mina.send(form).status()).isEqualTo(403);
    assertThat(app.rows()).isEqualTo(before);
  }
}
