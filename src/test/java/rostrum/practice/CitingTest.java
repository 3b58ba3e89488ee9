package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.REVIEW_LOG;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.EveryKind;
import rostrum.Sitting;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.attempts.Given;
import rostrum.questions.Question;
import rostrum.questions.Response;
import rostrum.storage.schema.Tables;

/** The second step: in which of these sentences does the article say so? */
class CitingTest {
  private static final Question CITED = EveryKind.question("cited");
  private static final Response CHINA = new Response.Chosen(List.of(0));
  private static final Response RUSSIA = new Response.Chosen(List.of(1));

  private static TestApp app;

  private final Sitting mina = new Sitting(app, app.reader());

  @BeforeAll
  static void start() {
    app = TestApp.asking(EveryKind.items());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void after_the_answer_the_page_asks_for_the_sentence_and_gives_no_verdict() {
    for (Response answer : List.of(CHINA, RUSSIA)) {
      Sitting reader = new Sitting(app, app.reader());
      Page page = reader.answer(reader.ask(CITED.id()), answer);

      assertThat(page.one("h1").text())
          .isEqualTo("In which of these sentences does the article say so?");
      assertThat(page.one("title").text()).matches("Question \\d+ of \\d+, the proof · .*");
      assertThat(page.one(".said h2").text()).isEqualTo(CITED.stem());
      assertThat(page.one(".said strong").text())
          .isEqualTo(answer.equals(CHINA) ? "China" : "Russia");
      assertThat(page.one("#saved").text()).isEqualTo("Saved 10:00:00");
      assertThat(page.html().select("form#answer input[type=radio][name=response]")).hasSize(5);
      assertThat(page.texts("form#answer label small")).containsOnly("Section IV").hasSize(5);
      assertThat(page.texts("form#answer button")).containsExactly("Check", "I don’t know");
      assertThat(page.has("[data-result], .is-right, .is-wrong, #verdict, [rel=evidence]"))
          .isFalse();
      assertThat(page.text())
          .doesNotContain("Right answer")
          .doesNotContain("He visited it")
          .doesNotContain(CITED.grounds().explanation());
    }
  }

  @Test
  void by_htmx_the_second_step_stands_in_the_place_of_the_first() {
    Form form = mina.filled(mina.ask(CITED.id()), CHINA);

    Page part = mina.reader().swap(form);

    assertThat(part.has("main")).isFalse();
    assertThat(part.one("#question").attr("data-title")).contains(", the proof · ");
    assertThat(part.one("#question h1").text())
        .isEqualTo("In which of these sentences does the article say so?");
    Page feedback = mina.reader().swap(mina.filled(part, new Response.Cited(CHINA, 0)));
    assertThat(feedback.one("#feedback").attr("data-result")).isEqualTo("right");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | right | Right. That is what the article says. And the sentence that you chose"
            + " says so.",
        "0 | 2 | partly | Answer right; the sentence was another one.",
        "0 | -1 | partly | Answer right; here is the sentence that says so.",
        "1 | 0 | partly | Not this one. He visited it once. The sentence that you chose is the"
            + " right one.",
        "1 | 1 | wrong | Not this one. He visited it once. The sentence was another one too.",
        "1 | -1 | wrong | Not this one. He visited it once."
      })
  void the_feedback_is_on_both_steps(int option, int sentence, String result, String verdict) {
    Page page = both(new Response.Chosen(List.of(option)), sentence);

    assertThat(page.one("#feedback").attr("data-result")).isEqualTo(result);
    assertThat(page.one("#verdict span[lang]").text()).isEqualTo(verdict);
    assertThat(page.one(".key").text()).isEqualTo("Right answer: China");
    assertThat(page.texts(".evidence blockquote"))
        .containsExactly(CITED.grounds().evidence().getFirst().quote());
    assertThat(page.texts(".proved .tag"))
        .isEqualTo(sentence > 0 ? List.of("✕ does not say so") : List.of());
  }

  @Test
  void half_the_mark_is_the_answers_and_half_the_sentences() {
    both(CHINA, 2);
    Given given =
        app.attempts().given(mina.reader().actor()).stream()
            .filter(one -> one.item().id().equals(CITED.id()))
            .findFirst()
            .orElseThrow();

    assertThat(given.isSettled()).isTrue();
    assertThat(given.score().fraction()).isEqualTo(.5);
    assertThat(given.response()).isEqualTo(new Response.Cited(CHINA, 2));
  }

  @Test
  void a_card_is_asked_once_when_both_steps_are_done() {
    Page question = mina.ask(CITED.id());
    int before = app.rows(REVIEW_LOG);

    Page proof = mina.answer(question, CHINA);

    assertThat(app.rows(REVIEW_LOG)).isEqualTo(before);
    mina.answer(proof, new Response.Cited(CHINA, 0));
    assertThat(app.rows(REVIEW_LOG)).isEqualTo(before + 1);
  }

  private Page both(Response answer, int sentence) {
    Page proof = mina.answer(mina.ask(CITED.id()), answer);
    return mina.answer(proof, new Response.Cited(answer, sentence));
  }

  @Test
  void i_dont_know_in_the_first_step_leaves_out_the_second() {
    Page page = mina.answer(mina.ask(CITED.id()), new Response.DontKnow());

    assertThat(page.one("#verdict span[lang]").text()).isEqualTo("Fair. Here is the sentence.");
    assertThat(page.has("form#answer, .proved")).isFalse();
  }

  @Test
  void who_leaves_between_the_steps_goes_on_at_the_second() {
    Page proof = mina.answer(mina.ask(CITED.id()), CHINA);

    Page back = mina.reader().get(Sitting.PRACTICE);

    assertThat(back.one(".said strong").text()).isEqualTo("China");
    assertThat(back.texts("label.option")).isEqualTo(proof.texts("label.option"));
    assertThat(back.one(".where").text()).isEqualTo(proof.one(".where").text());
  }

  @Test
  void the_feedback_cannot_be_looked_up_before_the_second_step() {
    mina.answer(mina.ask(CITED.id()), CHINA);
    String attempt = Sitting.PRACTICE + "/" + mina.attempt().publicId().orElseThrow();

    Page early = mina.reader().get(attempt + "/" + mina.next().position());

    assertThat(early.status()).isEqualTo(303);
    assertThat(early.location()).isEqualTo(Sitting.PRACTICE);
    assertThat(mina.reader().get(attempt).location()).isEqualTo(Sitting.PRACTICE);
  }

  @Test
  void a_step_sent_twice_counts_once_and_is_answered_alike() {
    Form first = mina.filled(mina.ask(CITED.id()), CHINA);
    int steps = app.rows(Tables.STEP);
    Page proof = mina.reader().submit(first);
    Page again = mina.reader().submit(first);
    Form second = mina.filled(proof, new Response.Cited(CHINA, 0));
    Page feedback = mina.reader().submit(second);
    Page late = mina.reader().submit(second);

    assertThat(again.one("#question h1").text()).isEqualTo(proof.one("#question h1").text());
    assertThat(late.text()).isEqualTo(feedback.text());
    assertThat(app.rows(Tables.STEP)).isEqualTo(steps + 2);
  }

  @Test
  void a_first_step_from_another_tab_leads_to_the_second_without_a_verdict() {
    Page one = mina.ask(CITED.id());
    Form other = mina.filled(mina.reader().get(Sitting.PRACTICE), RUSSIA);
    mina.answer(one, CHINA);
    int steps = app.rows(Tables.STEP);

    Page late = mina.reader().send(other);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("[role=alert]").text()).startsWith("This question was answered already");
    assertThat(late.one(".said strong").text()).isEqualTo("China");
    assertThat(late.has("#feedback")).isFalse();
    assertThat(app.rows(Tables.STEP)).isEqualTo(steps);
  }

  @Test
  void a_second_step_from_another_tab_does_not_change_the_first_that_came() {
    Sitting mina = whereMoreFollows();
    mina.answer(mina.ask(CITED.id()), CHINA);
    Page one = mina.reader().get(Sitting.PRACTICE);
    Form other = mina.filled(mina.reader().get(Sitting.PRACTICE), new Response.Cited(CHINA, 0));
    mina.answer(one, new Response.Cited(CHINA, 1));

    Page late = mina.reader().send(other);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("#feedback").attr("data-result")).isEqualTo("partly");
  }

  /** After the last question of a sitting a late form meets the next sitting instead. */
  private static Sitting whereMoreFollows() {
    return Stream.generate(() -> new Sitting(app, app.reader()))
        .filter(sitting -> !sitting.attempt().slots().getLast().item().id().equals(CITED.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_second_step_without_a_sentence_comes_back() {
    Page proof = mina.answer(mina.ask(CITED.id()), CHINA);
    int steps = app.rows(Tables.STEP);

    Page page = mina.reader().send(proof.form("#answer"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one("h1").text())
        .isEqualTo("In which of these sentences does the article say so?");
    assertThat(app.rows(Tables.STEP)).isEqualTo(steps);
  }

  @Test
  void the_names_of_sentences_mean_nothing() {
    Page proof = mina.answer(mina.ask(CITED.id()), CHINA);

    assertThat(proof.html().select("form#answer [name=response]").eachAttr("value"))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[0-9a-f]{12}"));
  }

  @Test
  void progress_counts_the_question_once_and_says_nothing_of_it_before_the_end() {
    Page asked = mina.ask(CITED.id());
    int before = Integer.parseInt(mina.reader().get("/progress").one("[data-answered]").text());

    Page proof = mina.answer(asked, CHINA);
    Page between = mina.reader().get("/progress");
    mina.answer(proof, new Response.Cited(CHINA, 2));
    Page after = mina.reader().get("/progress");

    assertThat(between.one("[data-answered]").text()).isEqualTo(String.valueOf(before + 1));
    assertThat(between.one("[data-right]").text()).isEqualTo("0");
    assertThat(between.texts(".again li > span")).doesNotContain(CITED.stem());
    assertThat(after.one("[data-answered]").text()).isEqualTo(String.valueOf(before + 1));
    assertThat(after.texts(".again li > span")).contains(CITED.stem());
  }

  @Test
  void the_summary_counts_every_question_once() {
    Page page = mina.reader().get(Sitting.PRACTICE);
    String attempt = "";
    while (attempt.isEmpty() || mina.attempt().publicId().filter(attempt::endsWith).isPresent()) {
      Question question = mina.next().item().question();
      page = mina.answer(page, mina.next().isProving() ? question.key() : question.answer());
      attempt = attempt.isEmpty() ? mina.attempt().publicId().orElseThrow() : attempt;
      page = page.has("#feedback") ? mina.reader().get(Sitting.PRACTICE) : page;
    }

    Page summary = mina.reader().get(Sitting.PRACTICE + "/" + attempt);

    assertThat(summary.one("h1").text()).isEqualTo("9 of 9 right");
    assertThat(summary.html().select(".went li")).hasSize(9);
    assertThat(summary.text()).doesNotContain("[[");
  }
}
