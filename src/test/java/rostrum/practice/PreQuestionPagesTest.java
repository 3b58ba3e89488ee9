package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.CARD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** Three questions before a section, of which nothing is kept. */
class PreQuestionPagesTest {
  private static final String LESSONS = "/courses/" + TestApp.COURSE + "/lessons/";
  private static final String BEFORE = LESSONS + "1/pre-questions";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5"})
  void a_numbered_section_says_what_can_be_answered_after_it(String lesson) {
    Page page = app.reader().get(LESSONS + lesson);

    List<String> stems = page.texts(".ahead li");
    assertThat(stems).hasSizeBetween(2, 4).doesNotHaveDuplicates();
    assertThat(page.one(".ahead a").text()).isEqualTo("Try " + stems.size() + " first");
    assertThat(app.reader().get(page.one(".ahead a").attr("href")).one(".stem").text())
        .isEqualTo(stems.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abstract", "introduction"})
  void other_lessons_have_no_questions_before_them(String lesson) {
    assertThat(app.reader().get(LESSONS + lesson).has(".ahead")).isFalse();
    assertThat(app.reader().get(LESSONS + lesson + "/pre-questions").status()).isEqualTo(404);
  }

  @Test
  void each_shows_what_is_right_and_the_last_leads_to_the_section() {
    Reader mina = app.reader();
    Page page = mina.get(BEFORE);
    Map<String, Integer> before = app.rows();
    for (int number = 1; number <= 3; number++) {
      assertThat(page.one("title").text())
          .isEqualTo("Question " + number + " of 3 · before Section I · Rostrum");
      assertThat(page.one(".hint").text()).contains("nothing here is counted or kept");
      Page feedback = mina.send(number == 2 ? page.notKnowing() : app.wrongly(page));
      assertThat(feedback.status()).isEqualTo(200);
      assertThat(feedback.one("#feedback").attr("data-result")).isEqualTo("wrong");
      assertThat(feedback.has("#feedback .key")).isTrue();
      assertThat(feedback.has("a[rel=evidence]")).isTrue();
      assertThat(feedback.one("#saved").text()).isEqualTo("Not kept, not counted");
      page = mina.get(feedback.one("a[data-next]").attr("href").replace("#stem", ""));
    }

    assertThat(page.has("main[data-lesson=1]")).isTrue();
    assertThat(app.rows()).isEqualTo(before);
    assertThat(app.rows(CARD)).isZero();
    assertThat(mina.get("/progress").one("[data-answered]").text()).isEqualTo("0");
  }

  @Test
  void by_htmx_the_question_alone_is_swapped() {
    Reader mina = app.reader();
    Page part = mina.swap(app.rightly(mina.get(BEFORE)));

    assertThat(part.has("main")).isFalse();
    assertThat(part.one("#question").attr("data-title")).startsWith("Right · Question 1 of 3");
    assertThat(mina.getPart(part.one("a[data-next]").attr("hx-get")).has("#answer")).isTrue();
  }

  @Test
  void an_empty_form_says_how_to_mend_it() {
    Reader mina = app.reader();

    Page answer = mina.send(mina.get(BEFORE).form("#answer"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.one("[role=alert]").text())
        .isEqualTo("Choose an answer, or say you don’t know.");
  }

  @Test
  void a_form_of_another_question_is_not_judged() {
    Reader mina = app.reader();
    Page first = mina.get(BEFORE);
    var form = new TestApp.Form(BEFORE + "?number=2", app.rightly(first).fields());

    assertThat(mina.send(form).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "x"})
  void there_are_no_others(String number) {
    assertThat(app.reader().get(BEFORE + "?number=" + number).status()).isEqualTo(404);
  }

  @Test
  void its_evidence_leads_to_the_lesson_and_back() {
    Reader mina = app.reader();
    Page feedback = mina.send(app.wrongly(mina.get(BEFORE)));
    String evidence = feedback.html().select("a[rel=evidence]").first().attr("href");

    assertThat(
            mina.get(evidence.substring(0, evidence.indexOf('#'))).one(".wayback a").attr("href"))
        .isEqualTo(BEFORE + "?number=1");
  }
}
