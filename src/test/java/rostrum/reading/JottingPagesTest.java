package rostrum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** Highlights, notes and citations, by plain forms and by htmx. */
class JottingPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String LESSON = COURSE + "/lessons/1";
  private static final String SENTENCE = LESSON + "/sentences/3";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Page sent(Reader reader, Form form, boolean htmx) {
    return htmx ? reader.swap(form) : reader.submit(form);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_note_stands_on_its_sentence_in_the_lesson_and_in_the_list(boolean htmx) {
    Reader mina = app.reader();
    Form form = mina.get(SENTENCE).form("form#jot").with("body", "Compare <II>.");

    Page after = sent(mina, form, htmx);

    assertThat(after.has("header")).isEqualTo(!htmx);
    assertThat(after.one(".own-body").text()).isEqualTo("Compare <II>.");
    Page lesson = mina.get(LESSON);
    assertThat(lesson.one("#s-3").hasClass("is-mine")).isTrue();
    assertThat(lesson.one("#s-2").hasClass("is-mine")).isFalse();
    assertThat(lesson.one(".own-here").text()).startsWith("Your note on sentence 3: Compare <II>.");
    Page list = mina.get(COURSE + "/jottings");
    assertThat(list.one(".own-body").text()).isEqualTo("Compare <II>.");
    assertThat(list.one(".own-head a").attr("href")).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_highlight_needs_no_words(boolean htmx) {
    Reader mina = app.reader();

    Page after = sent(mina, mina.get(SENTENCE).form("form#jot").with("highlight", "1"), htmx);

    assertThat(after.one(".own-head").text()).isEqualTo("Highlighted");
    assertThat(after.one("#sentence").attr("data-own")).isEqualTo("1");
    assertThat(after.has("button[name=highlight]")).isFalse();
    assertThat(mina.get(LESSON).one("#s-3").hasClass("is-mine")).isTrue();
    assertThat(mina.get(LESSON).has(".own-here")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_note_is_written_anew_taken_away_and_brought_back(boolean htmx) {
    Reader mina = app.reader();
    Page first = mina.submit(mina.get(SENTENCE).form("form#jot").with("body", "first"));
    String edit = first.one(".own a").attr("href");

    Form again = mina.get(edit).form("form#jot");
    assertThat(mina.get(edit).one("textarea[name=body]").text()).isEqualTo("first");
    Page second = sent(mina, again.with("body", "second"), htmx);
    Page gone = sent(mina, second.form(".own form"), htmx);
    Page lesson = mina.get(LESSON);
    Page back = sent(mina, gone.form("form#undo"), htmx);

    assertThat(second.one(".own-body").text()).isEqualTo("second");
    assertThat(gone.one("p[role=status]").text()).isEqualTo("Your note is taken away.");
    assertThat(gone.has(".own")).isFalse();
    assertThat(lesson.one("#s-3").hasClass("is-mine")).isFalse();
    assertThat(back.one(".own-body").text()).isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_note_that_says_nothing_or_too_much_is_refused_and_stays_in_the_form(boolean htmx) {
    Reader mina = app.reader();
    Form form = mina.get(SENTENCE).form("form#jot");
    String much = "x".repeat(4001);

    Page nothing = sent(mina, form.with("body", "  "), htmx);
    Page tooLong = sent(mina, form.with("body", much), htmx);

    assertThat(nothing.status()).isEqualTo(htmx ? 200 : 422);
    assertThat(nothing.one("[role=alert]").text()).startsWith("Write something first");
    assertThat(tooLong.one("[role=alert]").text()).contains("4,000 letters");
    assertThat(tooLong.one("textarea[name=body]").text()).isEqualTo(much);
    assertThat(mina.get(COURSE + "/jottings").has(".empty")).isTrue();
  }

  @Test
  void nobody_sees_or_changes_anybody_elses() {
    Reader mina = app.reader();
    Page page = mina.submit(mina.get(SENTENCE).form("form#jot").with("body", "mine"));
    String edit = page.one(".own a").attr("href");
    Reader jonas = app.reader();
    Form form = jonas.get(SENTENCE).form("form#jot");

    assertThat(jonas.get(LESSON).has(".is-mine, .own-here")).isFalse();
    assertThat(jonas.get(edit).status()).isEqualTo(404);
    assertThat(jonas.send(new Form(edit, form.fields()).with("body", "his")).status())
        .isEqualTo(404);
    assertThat(jonas.send(new Form(edit + "/removal", form.fields())).status()).isEqualTo(404);
    assertThat(mina.get(SENTENCE).one(".own-body").text()).isEqualTo("mine");
  }

  @Test
  void the_citation_has_the_words_the_author_the_section_and_the_note() {
    Page lesson = app.reader().get(LESSON);
    String anchor = lesson.html().selectFirst(".s:has(.mark)").id();
    String number = anchor.substring("s-".length());
    String citation =
        app.reader().get(LESSON + "/sentences/" + number).one("textarea#citation").wholeText();

    assertThat(citation)
        .contains(lesson.one("#" + anchor).text())
        .contains(app.course().source().author())
        .contains("Title: not stated")
        .contains("Section I, sentence " + number)
        .contains("Note ");
  }

  @Test
  void each_paragraph_leads_to_its_sentences() {
    Page lesson = app.reader().get(LESSON);
    var para = lesson.html().selectFirst("a.para");

    Page page = app.reader().get(para.attr("href"));

    assertThat(para.attr("aria-label")).isNotEmpty();
    assertThat(page.texts(".around-it li").getFirst())
        .isEqualTo(lesson.html().selectFirst(".s").text());
  }

  @Test
  void there_is_no_page_for_a_sentence_that_is_not_there() {
    Stream.of("0", "03", "999", "x")
        .forEach(number ->
            assertThat(app.reader().get(LESSON + "/sentences/" + number).status()).isEqualTo(404));
  }
}
