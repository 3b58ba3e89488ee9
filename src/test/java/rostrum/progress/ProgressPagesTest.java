package rostrum.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.bank.PackImport;
import rostrum.courses.Courses;
import rostrum.facts.Person;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;
import rostrum.questions.Questions;

/** What a reader has read and answered, over all courses. */
class ProgressPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String PRACTICE = COURSE + "/practice";
  private static final String ABSTRACT = PRACTICE + "?lesson=abstract";

  private static final String MAP = "The article, sentence by sentence";

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
  void of_several_courses_those_that_were_begun_are_shown_and_the_others_named() {
    try (TestApp two = TestApp.choosing()) {
      new PackImport(
              two.database(),
              new Courses(two.database(), false),
              new Questions(),
              Clock.systemUTC())
          .run(new Actor.Operator(), Fixtures.source(Fixtures.HARBOUR_FOLDER));
      Reader reader = two.reader();
      reader.submit(two.rightly(reader.get(PRACTICE)));

      Page page = reader.get("/progress");

      assertThat(page.html().select("h2 a")).hasSize(1);
      assertThat(page.one("h2 a").attr("href")).isEqualTo(COURSE);
      assertThat(page.texts("h2")).contains("Not begun yet").containsOnlyOnce(MAP);
      assertThat(page.html().select("main section li > a[href=/courses/harbour-board]")).hasSize(1);
      assertThat(app.reader().get("/progress").texts("h2")).doesNotContain("Not begun yet");
    }
  }

  @Test
  void the_page_says_for_whom_it_is_kept() {
    Reader visitor = app.reader();
    Reader jun = app.learner("Jun Park", "jun@example.org");

    assertThat(visitor.get("/progress").texts("main .quiet").getFirst()).contains("this browser");
    assertThat(jun.get("/progress").texts("main .quiet").getFirst()).contains("your account");
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
  void an_answer_that_was_taken_back_counts_nowhere() {
    Reader mina = app.reader();
    mina.submit(app.wrongly(mina.get(ABSTRACT)));
    app.pass(Duration.ofMinutes(1));
    Page before = mina.get("/progress");
    Page question = mina.submit(mina.get("/review").form("#start"));
    Page feedback = mina.submit(app.wrongly(question));
    assertThat(mina.get("/progress").one("[data-answered]").text()).isEqualTo("2");

    mina.submit(feedback.form("#undo"));

    Page after = mina.get("/progress");
    assertThat(after.one("[data-answered]").text()).isEqualTo("1");
    assertThat(after.one("main").text()).isEqualTo(before.one("main").text());
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
    assertThat(rows(begun, MAP)).contains("Section I %d 3 0 0 %d".formatted(sentences, sentences));
    assertThat(done.texts(".totals dd").getFirst()).isEqualTo("1 of 7");
    assertThat(rows(done, MAP))
        .contains("Section I %d %d 0 0 %d".formatted(sentences, sentences, sentences));
    assertThat(marks(begun, "1").stream().filter(mark -> mark.hasClass("is-read"))).hasSize(3);
  }

  @Test
  void the_map_has_a_mark_for_every_sentence_and_row_that_leads_to_it() {
    Page page = app.reader().get("/progress");

    for (Lesson lesson : app.course().article().lessons()) {
      Page text = app.reader().get(COURSE + "/lessons/" + lesson.slug());
      assertThat(marks(page, lesson.slug()))
          .hasSizeGreaterThanOrEqualTo((int) lesson.sentences().count());
      for (Element mark : marks(page, lesson.slug())) {
        String anchor = mark.attr("href").split("#")[1];
        assertThat(text.html().getElementById(anchor)).as(mark.attr("href")).isNotNull();
      }
    }
    assertThat(page.texts(".stretch h3")).contains("Section I", "Table 1");
    assertThat(page.text().length()).isLessThan(60 * 1024);
  }

  @Test
  void the_sentence_that_an_answer_rests_on_was_asked() {
    Reader mina = app.reader();
    Page question = mina.get(ABSTRACT);
    Item item = app.asked(question);
    mina.submit(app.rightly(question));

    Page page = mina.get("/progress");

    String anchor = item.evidence().getFirst().in(app.course().article()).orElseThrow().anchor();
    Element mark = page.one(".spots a[href=" + COURSE + "/lessons/abstract#" + anchor + "]");
    assertThat(mark.attr("title"))
        .isEqualTo("Sentence " + anchor.substring(2) + ": not read, asked");
    assertThat(mark.select("use").attr("href")).isEqualTo("#spot-asked");
  }

  @Test
  void answers_are_told_apart_by_person() {
    Reader mina = app.reader();
    String name = "";
    while (name.isEmpty()) {
      Page question = mina.get(PRACTICE);
      Item item = app.asked(question);
      name =
          app.course().facts().persons().stream()
              .filter(person -> item.subjects().contains(person.subject()))
              .map(Person::name)
              .findFirst()
              .orElse("");
      mina.submit(app.rightly(question));
    }

    assertThat(rows(mina.get("/progress"), "Answers by person")).contains(name + " 1 1");
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

  private static List<Element> marks(Page page, String lesson) {
    return page.html().select(".spots a[href^=" + COURSE + "/lessons/" + lesson + "#]");
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
