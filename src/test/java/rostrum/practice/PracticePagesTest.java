package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A sitting from its first question to its summary, and who may see it. */
class PracticePagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String PRACTICE = COURSE + "/practice";
  private static final String LESSON = PRACTICE + "?lesson=1";

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
  void five_questions_lead_to_the_summary() {
    Reader mina = app.reader();
    List<String> stems = new ArrayList<>();
    Page page = mina.get(LESSON);
    for (int question = 1; question <= 5; question++) {
      assertThat(page.one("title").text()).startsWith("Question " + question + " of 5");
      stems.add(app.asked(page).stem());
      Page feedback = mina.submit(question == 2 ? app.wrongly(page) : app.rightly(page));
      assertThat(feedback.one(".where").text()).startsWith(question + " of 5 answered");
      page = mina.get(feedback.one("a[data-next]").attr("href"));
    }

    assertThat(page.one("title").text()).isEqualTo("4 of 5 right · Section I · Rostrum");
    assertThat(page.one("h1").text()).isEqualTo("4 of 5 right");
    assertThat(page.texts(".went a")).isEqualTo(stems);
    assertThat(page.texts(".went .went-sign .visually-hidden"))
        .containsExactly("Right", "Not this one", "Right", "Right", "Right");
  }

  @Test
  void what_was_sure_and_wrong_is_asked_once_more_at_the_end() {
    Reader mina = app.reader();
    mina.submit(mina.get("/review/plan").form("#plan-form").with("confidence", "yes"));
    Page page = mina.get(LESSON);
    String error = app.asked(page).stem();
    Page feedback = mina.submit(app.wrongly(page).with("confidence", "sure"));
    assertThat(feedback.one(".back").text()).startsWith("You were sure of this one");
    assertThat(feedback.one(".where").text()).startsWith("1 of 6 answered");
    for (int question = 2; question <= 5; question++) {
      mina.submit(app.rightly(mina.get(LESSON)).with("confidence", "sure"));
    }

    Page again = mina.get(LESSON);
    assertThat(app.asked(again).stem()).isEqualTo(error);
    feedback = mina.submit(app.wrongly(again).with("confidence", "sure"));

    assertThat(feedback.has(".back")).isFalse();
    assertThat(mina.get(feedback.one("a[data-next]").attr("href")).one("h1").text())
        .isEqualTo("4 of 6 right");
  }

  @Test
  void the_hour_of_saving_is_that_of_the_account_s_zone() {
    Reader jun = app.learner("Jun Park", "jun@example.org");
    assertThat(jun.submit(app.rightly(jun.get(LESSON))).one("#saved").text())
        .isEqualTo("Saved 10:00:00");

    jun.submit(jun.get("/account").form("form#profile").with("zone", "Asia/Seoul"));

    assertThat(jun.submit(app.rightly(jun.get(LESSON))).one("#saved").text())
        .isEqualTo("Saved 19:00:00");
  }

  @Test
  void five_questions_lead_to_the_summary_by_htmx() {
    Reader mina = app.reader();
    Page part = mina.getPart(LESSON);
    for (int question = 1; question <= 5; question++) {
      assertThat(part.one("#question").attr("data-title"))
          .startsWith("Question " + question + " of 5");
      Page feedback = mina.swap(app.rightly(part));
      assertThat(feedback.has("main")).isFalse();
      assertThat(feedback.one("#question").attr("data-title"))
          .startsWith("Right · Question " + question + " of 5");
      part = mina.getPart(feedback.one("a[data-next]").attr("hx-get"));
    }

    assertThat(part.has("main")).isFalse();
    assertThat(part.one("#question").attr("data-title")).startsWith("5 of 5 right");
    assertThat(part.one("h1").text()).isEqualTo("5 of 5 right");
  }

  @Test
  void each_question_of_the_summary_leads_to_its_feedback() {
    Reader mina = app.reader();
    Page summary = finish(mina, LESSON);

    for (var link : summary.html().select(".went a")) {
      Page feedback = mina.get(link.attr("href"));
      assertThat(feedback.one(".stem").text()).isEqualTo(link.text());
      assertThat(feedback.has("#feedback[data-result=right]")).isTrue();
      assertThat(feedback.one("a[data-next]").text()).isEqualTo("See how it went");
    }
  }

  @Test
  void practising_more_begins_another_sitting() {
    Reader mina = app.reader();
    Page summary = finish(mina, LESSON);

    Page more = mina.get(summary.one("a[data-next]").attr("href"));
    String first = mina.send(app.rightly(more)).location();

    assertThat(more.one(".where").text()).isEqualTo("0 of 5 answered · Section I");
    assertThat(summary.html().select(".went a").eachAttr("href")).hasSize(5).doesNotContain(first);
  }

  /** Answers all of a sitting rightly, up to its summary. */
  private static Page finish(Reader reader, String address) {
    Page page = reader.get(address);
    while (page.has("form#answer")) {
      Page feedback = reader.submit(app.rightly(page));
      page = reader.get(feedback.one("a[data-next]").attr("href"));
    }
    return page;
  }

  @Test
  void who_comes_back_goes_on_where_the_sitting_was_left() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(LESSON)));
    Item second = app.asked(mina.get(LESSON));

    mina.get(COURSE);
    mina.get(PRACTICE);
    Page back = mina.get(LESSON);

    assertThat(back.one(".where").text()).isEqualTo("1 of 5 answered · Section I");
    assertThat(app.asked(back)).isEqualTo(second);
  }

  @Test
  void a_lesson_and_the_whole_course_are_two_sittings() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(LESSON)));

    assertThat(mina.get(PRACTICE).one(".where").text()).startsWith("0 of 10 answered");
    assertThat(mina.get(PRACTICE + "?lesson=2").one(".where").text())
        .startsWith("0 of ")
        .endsWith(" answered · Section II");
  }

  @Test
  void feedback_that_does_not_exist_yet_leads_to_the_question() {
    Reader mina = app.reader();
    String first = mina.send(app.rightly(mina.get(LESSON))).location();
    String attempt = first.substring(0, first.lastIndexOf('/'));

    assertThat(mina.get(attempt + "/2").location()).isEqualTo(LESSON);
    assertThat(mina.get(attempt).location()).isEqualTo(LESSON);
  }

  @Test
  void nobody_else_sees_an_attempt() {
    Reader mina = app.reader();
    String feedback = mina.send(app.rightly(mina.get(LESSON))).location();
    String attempt = feedback.substring(0, feedback.lastIndexOf('/'));
    Reader jonas = app.reader();
    jonas.submit(app.rightly(jonas.get(LESSON)));

    assertThat(mina.get(feedback).status()).isEqualTo(200);
    assertThat(jonas.get(feedback).status()).isEqualTo(404);
    assertThat(jonas.get(attempt).status()).isEqualTo(404);
    assertThat(app.reader().get(feedback).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/courses/no-such/practice",
        PRACTICE + "?lesson=6",
        PRACTICE + "?lesson=",
        PRACTICE + "/0123456789abcdef01234567",
        PRACTICE + "/0123456789abcdef01234567/1",
      })
  void what_does_not_exist_is_not_found(String address) {
    Page page = app.reader().get(address);

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.one("h1").text()).isEqualTo("There is no such page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "01", "-1", "x", "99999999999"})
  void a_sitting_has_no_question_but_its_own(String position) {
    Reader mina = app.reader();
    String first = mina.send(app.rightly(mina.get(LESSON))).location();

    Page page = mina.get(first.substring(0, first.lastIndexOf('/') + 1) + position);

    assertThat(page.status()).isEqualTo(404);
  }

  @Test
  void an_answer_to_what_does_not_exist_is_not_found() {
    Reader mina = app.reader();
    Form form = app.rightly(mina.get(LESSON));
    Map<String, Integer> before = app.rows();

    assertThat(mina.send(new Form(PRACTICE + "?lesson=6", form.fields())).status()).isEqualTo(404);
    assertThat(mina.send(new Form("/courses/no-such/practice", form.fields())).status())
        .isEqualTo(404);
    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void a_private_house_keeps_visitors_out() {
    try (TestApp closed = TestApp.startPrivate()) {
      Reader mina = closed.reader();
      Page page = mina.get(PRACTICE);

      assertThat(page.status()).isEqualTo(403);
      assertThat(page.one("h1").text())
          .isEqualTo("This course is open to people with an account here");
      assertThat(page.has("form")).isFalse();
      assertThat(mina.get("/progress").status()).isEqualTo(403);
    }
  }
}
