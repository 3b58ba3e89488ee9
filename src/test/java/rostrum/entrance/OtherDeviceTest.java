package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.EveryKind;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/**
 * Whoever closes the browser in the middle of anything goes on where it was, on another device with
 * the same account; what a browser had kept before comes along.
 */
class OtherDeviceTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String PRACTICE = COURSE + "/practice";
  private static final String LESSON = PRACTICE + "?lesson=1";
  private static final String QUESTION = "/review/question";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String address(String name) {
    return name + "@example.org";
  }

  private static Page signIn(Reader device, String name) {
    Form form = device.get("/sign-in").form("form#sign-in");
    return device.submit(form.with("email", address(name)).with("password", TestApp.PASSWORD));
  }

  private static Reader desk(TestApp at, String name) {
    Reader desk = at.reader();
    assertThat(signIn(desk, name).status()).isEqualTo(200);
    return desk;
  }

  private static void note(Reader reader, int sentence, String words) {
    reader.submit(
        reader
            .get(COURSE + "/lessons/1/sentences/" + sentence)
            .form("form#jot")
            .with("body", words));
  }

  @Test
  void signing_in_brings_along_what_the_browser_kept_and_nothing_is_lost_or_doubled() {
    Reader phone = app.learner("Mina Cho", address("mina"));
    phone.submit(app.rightly(phone.get(PRACTICE + "?lesson=2")));
    note(phone, 3, "from the phone");
    Reader desk = app.reader();
    desk.submit(app.wrongly(desk.get(LESSON)));
    String answered = desk.send(app.rightly(desk.get(LESSON))).location();
    note(desk, 4, "from the desk");
    desk.submit(desk.get(COURSE + "/lessons/abstract").form("form[data-reading]"));
    Reader stranger = desk.with(desk.cookies());

    signIn(desk, "mina");

    assertThat(desk.get(answered).one("#feedback").attr("data-result")).isEqualTo("right");
    for (Reader device : List.of(desk, phone)) {
      assertThat(device.get("/progress").one("[data-answered]").text()).isEqualTo("3");
      assertThat(device.get("/progress").one("[data-right]").text()).isEqualTo("2");
      assertThat(device.get(COURSE + "/jottings").texts(".own-body"))
          .containsExactlyInAnyOrder("from the phone", "from the desk");
      assertThat(device.get(COURSE + "/lessons/abstract").one("#read").text())
          .startsWith("You have read");
    }
    assertThat(stranger.get("/progress").one("[data-answered]").text()).isEqualTo("0");
    assertThat(stranger.get(answered).status()).isEqualTo(404);
    app.pass(Duration.ofDays(1));
    assertThat(phone.get("/review").texts(".quiet").getFirst()).startsWith("3 that you answered");
    assertThat(desk.get("/review").one("h1").text())
        .isEqualTo(phone.get("/review").one("h1").text());
  }

  @Test
  void a_round_of_practice_goes_on_at_the_question_that_was_drawn() {
    Reader phone = app.learner("Jun Park", address("jun"));
    Page drawn = phone.get(LESSON);
    assertThat(shown(desk(app, "jun").get(LESSON))).isEqualTo(shown(drawn));
    phone.submit(app.rightly(drawn));
    Page second = phone.get(LESSON);
    Reader desk = desk(app, "jun");

    Page there = desk.get(LESSON);

    assertThat(shown(there)).isEqualTo(shown(second));
    assertThat(there.one(".where").text()).isEqualTo("1 of 5 answered · Section I");
    desk.submit(app.wrongly(there));
    Page late = phone.submit(app.rightly(second));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("#feedback").attr("data-result")).isEqualTo("wrong");
    assertThat(shown(phone.get(LESSON))).isEqualTo(shown(desk.get(LESSON)));
  }

  /** What a page asks, in its order, and what its form calls it. */
  private static List<String> shown(Page page) {
    List<String> shown = new ArrayList<>(page.texts("form#answer label.option span"));
    shown.add(page.one("form#answer .stem").text());
    shown.add(page.form("form#answer").value("place"));
    return shown;
  }

  @Test
  void a_question_of_two_steps_goes_on_between_them() {
    try (TestApp kinds = TestApp.asking(EveryKind.items())) {
      Reader phone = kinds.learner("Hana Seo", address("hana"));
      String stem = EveryKind.question("cited").stem();
      Page page = phone.get(PRACTICE);
      while (!page.one(".stem").text().equals(stem)) {
        phone.submit(page.notKnowing());
        page = phone.get(PRACTICE);
      }
      Page proof = phone.submit(page.choosing("China"));

      Page there = desk(kinds, "hana").get(PRACTICE);

      assertThat(there.one("h1").text()).startsWith("In which of these sentences");
      assertThat(there.one(".said strong").text()).isEqualTo("China");
      assertThat(there.texts("label.option")).isEqualTo(proof.texts("label.option"));
      assertThat(there.text()).doesNotContain("Right answer");
    }
  }

  @Test
  void a_session_of_reviews_goes_on_in_its_middle() {
    Reader phone = app.learner("Dao Lin", address("dao"));
    for (int question = 0; question < 5; question++) {
      phone.submit(app.rightly(phone.get(LESSON)));
    }
    app.pass(Duration.ofDays(1));
    phone.submit(app.rightly(phone.submit(phone.get("/review").form("#start"))));
    Page second = phone.get(QUESTION);
    Reader desk = desk(app, "dao");

    assertThat(shown(desk.submit(desk.get("/").form("form#start")))).isEqualTo(shown(second));
    assertThat(desk.get("/review").one("h1").text()).isEqualTo("4 left, about 1 minute.");
    assertThat(shown(desk.get(QUESTION))).isEqualTo(shown(second));
    desk.submit(app.rightly(desk.get(QUESTION)));
    assertThat(phone.get(QUESTION).one(".where").text()).isEqualTo("2 of 5 answered · Review");
    assertThat(phone.submit(app.wrongly(second)).status()).isEqualTo(409);
  }

  @Test
  void reading_notes_and_the_questions_before_a_section_are_the_same_there() {
    Reader phone = app.learner("Emil Roth", address("emil"));
    String lesson = COURSE + "/lessons/1";
    phone.submit(phone.get(lesson).form("form[data-reading]").with("sentences", "7"));
    note(phone, 5, "to be compared");
    Page ahead = phone.get(lesson + "/pre-questions?number=2");
    Reader desk = desk(app, "emil");

    assertThat(desk.get(COURSE).one("meter[data-stop=1]").attr("value")).isEqualTo("7");
    assertThat(desk.get("/").one("main").text())
        .contains("Continue reading: I · “The People-First Principle”");
    assertThat(desk.get(lesson).one("#s-5").hasClass("is-mine")).isTrue();
    Page there = desk.get(lesson + "/pre-questions?number=2");
    assertThat(shown(there)).isEqualTo(shown(ahead));
    assertThat(there.one(".where").text()).isEqualTo(ahead.one(".where").text());
  }
}
