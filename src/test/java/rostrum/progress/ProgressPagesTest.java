package rostrum.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.lessons.Lesson;

/** What a reader has read and answered, over all courses. */
class ProgressPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String PRACTICE = COURSE + "/practice";
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
  void before_the_first_answer_the_page_says_what_will_stand_here() {
    Page page = app.reader().get("/progress");

    assertThat(page.one("[data-answered]").attr("data-answered")).isEqualTo("0");
    assertThat(page.one("[data-right]").attr("data-right")).isEqualTo("0");
    assertThat(page.one(".empty h2").text()).isEqualTo("Nothing answered yet");
    assertThat(page.one(".empty a").attr("href")).isEqualTo(PRACTICE);
    assertThat(page.texts("h2"))
        .doesNotContain("To look at again", "Answers by section", "Answers by kind of question");
  }

  @Test
  void answers_are_counted_and_right_ones_among_them() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(PRACTICE)));
    mina.submit(app.wrongly(mina.get(PRACTICE)));
    mina.submit(mina.get(PRACTICE).notKnowing());
    mina.submit(app.rightly(mina.get(ABSTRACT)));

    Page page = mina.get("/progress");

    assertThat(page.one("[data-answered]").attr("data-answered")).isEqualTo("4");
    assertThat(page.one("[data-answered]").text()).isEqualTo("4");
    assertThat(page.one("[data-right]").attr("data-right")).isEqualTo("2");
    assertThat(page.one("[data-right]").text()).isEqualTo("2");
    assertThat(page.has(".empty")).isFalse();
  }

  @Test
  void a_form_that_was_sent_twice_is_counted_once() {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(PRACTICE));
    mina.submit(form);
    mina.swap(form);

    assertThat(mina.get("/progress").one("[data-answered]").text()).isEqualTo("1");
  }

  @Test
  void answers_are_told_apart_by_section_and_by_kind_of_question() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(ABSTRACT)));
    mina.submit(app.wrongly(mina.get(ABSTRACT)));
    mina.submit(app.wrongly(mina.get(PRACTICE + "?lesson=5")));

    Page page = mina.get("/progress");

    assertThat(rows(page, "Answers by section")).containsExactly("Abstract 2 1", "Section V 1 0");
    assertThat(rows(page, "Answers by kind of question"))
        .containsExactly("What a phrase is used for 2 1", "Where a phrase stands 1 0");
    assertThat(meter(page, "Answers by section", "Abstract").attr("aria-label"))
        .isEqualTo("1 of 2");
  }

  @Test
  void what_was_not_right_is_to_be_looked_at_again_until_it_is() {
    Reader mina = app.reader();
    Page question = mina.get(ABSTRACT);
    String stem = question.one(".stem").text();

    mina.submit(question.notKnowing());
    Page unsure = mina.get("/progress");
    mina.submit(app.rightly(mina.get(ABSTRACT)));
    Page right = mina.get("/progress");
    mina.submit(app.wrongly(mina.get(ABSTRACT)));
    Page wrong = mina.get("/progress");

    assertThat(unsure.texts(".again li > span")).containsExactly(stem);
    assertThat(right.has(".again")).isFalse();
    assertThat(wrong.texts(".again li > span")).containsExactly(stem);
  }

  @Test
  void each_thing_to_look_at_again_leads_to_the_place_that_says_it() {
    Reader mina = app.reader();
    for (int question = 0; question < 10; question++) {
      mina.submit(app.wrongly(mina.get(PRACTICE)));
    }

    Page page = mina.get("/progress");

    List<Element> links = page.html().select(".again a[rel=evidence]");
    assertThat(links).hasSize(10);
    for (Element link : links) {
      String[] address = link.attr("href").split("#");
      Page lesson = mina.get(address[0]);
      assertThat(lesson.one("main").attr("data-lesson")).isNotEmpty();
      assertThat(lesson.html().getElementById(address[1])).as(link.attr("href")).isNotNull();
    }
  }

  @Test
  void what_was_read_is_counted_by_sentence_and_by_section() {
    Reader mina = app.reader();
    Lesson lesson = app.course().article().lesson("1").orElseThrow();
    long sentences = lesson.sentences().count();
    Form form = mina.get(COURSE + "/lessons/1").form("form[data-reading]");

    mina.submit(form.with("sentences", "3"));
    Page begun = mina.get("/progress");
    mina.submit(form);
    Page done = mina.get("/progress");

    assertThat(begun.texts(".totals dd").getFirst()).isEqualTo("0 of 7");
    assertThat(rows(begun, "Reading")).contains("Section I 3 of " + sentences);
    assertThat(done.texts(".totals dd").getFirst()).isEqualTo("1 of 7");
    assertThat(rows(done, "Reading")).contains("Section I " + sentences + " of " + sentences);
  }

  @Test
  void nobody_sees_anybody_elses_progress() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(PRACTICE)));
    Reader jonas = app.reader();
    jonas.submit(jonas.get(PRACTICE).notKnowing());

    assertThat(mina.get("/progress").one("[data-right]").text()).isEqualTo("1");
    assertThat(jonas.get("/progress").one("[data-right]").text()).isEqualTo("0");
    assertThat(app.reader().get("/progress").one("[data-answered]").text()).isEqualTo("0");
  }

  /** The rows of the table under a heading. */
  private static List<String> rows(Page page, String heading) {
    return table(page, heading).select("tbody tr").eachText();
  }

  private static Element meter(Page page, String heading, String row) {
    return table(page, heading).selectFirst("tr:has(th:containsOwn(" + row + ")) meter");
  }

  private static Element table(Page page, String heading) {
    return page.one("section:has(> h2:containsOwn(" + heading + "))");
  }
}
