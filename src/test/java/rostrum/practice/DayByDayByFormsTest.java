package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** From the first visit to the review of the next day, by links and plain forms alone. */
class DayByDayByFormsTest {

  @Test
  void a_first_visit_and_the_day_after() {
    try (TestApp app = TestApp.choosing()) {
      Reader mina = app.reader();
      Page home = mina.get("/");
      Page lesson = mina.get(home.html().select(".stops a").get(2).attr("href"));

      Page page = mina.get(lesson.one(".ahead a").attr("href"));
      while (page.has("form#answer")) {
        page = next(mina, mina.send(app.wrongly(page)));
      }
      assertThat(page.has("main[data-lesson=1]")).isTrue();

      page = mina.submit(page.form("form[data-reading]"));
      page = mina.get(page.html().select("#read a.button").first().attr("href"));
      while (page.has("form#answer")) {
        page = next(mina, mina.submit(app.rightly(page)));
      }
      assertThat(page.one("h1").text()).isEqualTo("5 of 5 right");

      app.pass(Duration.ofDays(1));
      page = mina.submit(mina.get("/").form("#start"));
      int reviewed = 0;
      while (page.has("form#answer")) {
        page = next(mina, mina.submit(app.rightly(page)));
        reviewed++;
      }
      assertThat(page.one("h1").text()).isEqualTo("Done for today.");
      assertThat(reviewed).isGreaterThan(4);

      Page progress = mina.get("/progress");
      assertThat(progress.one("[data-answered]").text()).isEqualTo(String.valueOf(5 + reviewed));
      assertThat(progress.has("#outlook table")).isTrue();
    }
  }

  private static Page next(Reader reader, Page feedback) {
    return reader.get(feedback.one("a[data-next]").attr("href").replaceAll("#.*", ""));
  }
}
