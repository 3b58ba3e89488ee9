package rostrum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** The start page says the one thing to do next. */
class HomeTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;

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
  void a_first_visit_begins_with_reading() {
    Page page = app.reader().get("/");

    assertThat(page.texts(".next .button")).containsExactly("Start reading: Abstract", "Practise");
    assertThat(page.has(".step")).isFalse();
    assertThat(page.one(".lead").text()).startsWith("Read a demanding text");
  }

  @Test
  void who_has_begun_goes_on_reading() {
    Reader mina = app.reader();
    mina.submit(mina.get(COURSE + "/lessons/abstract").form("form[data-reading]"));

    assertThat(mina.get("/").texts(".next .button").getFirst())
        .isEqualTo("Continue reading: Introduction");
  }

  @Test
  void reviews_that_are_due_come_first_and_then_it_is_done_for_today() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(COURSE + "/practice?lesson=1")));
    app.pass(Duration.ofDays(1));

    Page due = mina.get("/");
    assertThat(due.one(".step").text()).isEqualTo("1 to review, about 1 minute.");
    assertThat(due.texts(".next .button").getFirst()).isEqualTo("Start");
    Page question = mina.submit(due.form("#start"));
    mina.submit(app.rightly(question));

    Page done = mina.get("/");
    assertThat(done.one(".step").text()).isEqualTo("Done for today.");
    assertThat(done.has("#start")).isFalse();
    assertThat(done.texts(".next .button")).contains("Start reading: Abstract");
  }
}
