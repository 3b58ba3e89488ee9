package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.STEP;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rostrum.TestApp;

/** A connection that comes and goes costs no answer, and counts none twice. */
@ExtendWith(Chromium.class)
class LostConnectionTest {
  private static final String LESSON = "/courses/" + TestApp.COURSE + "/practice?lesson=1";
  private static final String NOT_SAVED = "Not saved yet. Your answer is still here; trying again.";

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    LostConnectionTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void an_answer_that_never_arrived_is_kept_and_sent_again() {
    answerOnceWhile(route -> route.abort("connectionfailed"));
  }

  @Test
  void an_answer_whose_reply_was_lost_is_sent_again_and_counts_once() {
    answerOnceWhile(route -> {
      route.fetch();
      route.abort("connectionreset");
    });
  }

  @Test
  void an_answer_is_sent_again_while_the_proxy_says_that_nobody_is_there() {
    answerOnceWhile(route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
  }

  private static void answerOnceWhile(Consumer<Route> failure) {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      AtomicInteger sent = new AtomicInteger();
      page.route(
          "**/practice?lesson=1",
          route -> {
            boolean first = route.request().method().equals("POST") && sent.incrementAndGet() == 1;
            if (first) {
              failure.accept(route);
            } else {
              route.resume();
            }
          });
      int before = app.rows(STEP);
      Locator right = visit.option(true);
      right.click();
      page.locator("form#answer button").first().click();

      assertThat(page.locator("form#answer .saved")).hasText(NOT_SAVED);
      assertThat(right.locator("input")).isChecked();
      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
      assertThat(page.locator("#saved")).hasText("Saved 10:00:00");
      assertThat(sent).hasValue(2);
      assertThat(app.rows(STEP)).isEqualTo(before + 1);
    }
  }

  @Test
  void i_dont_know_is_sent_again_as_it_was_said() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      AtomicInteger sent = new AtomicInteger();
      page.route(
          "**/practice?lesson=1",
          route -> {
            if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
              route.abort("connectionfailed");
            } else {
              route.resume();
            }
          });
      Map<String, String> unsure =
          Map.of(
              "membership", "Fair. Here is where it stands.",
              "person-post", "Fair. Here is the row.",
              "post-person", "Fair. Here is the row.",
              "slogan-meaning", "Fair. Here is the sentence.",
              "slogan-section", "Fair. Here is the sentence.");
      String family = visit.asked().family();
      page.getByText("I don’t know").click();

      assertThat(page.locator("form#answer .saved")).hasText(NOT_SAVED);
      assertThat(page.locator("#verdict span[lang]")).hasText(unsure.get(family));
    }
  }

  @Test
  void what_the_server_refuses_is_explained_and_the_choice_stays() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      Locator right = visit.option(true);
      right.click();
      page.context().clearCookies();
      page.locator("form#answer button").first().click();

      assertThat(page.locator("form#answer .saved")).containsText("Your browser sent no cookie");
      assertThat(right.locator("input")).isChecked();
    }
  }

  @Test
  void pressing_check_twice_counts_once() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      int before = app.rows(STEP);
      visit.option(true).click();
      page.locator("form#answer button").first().dblclick();

      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
      assertThat(page.locator("[role=alert]")).hasCount(0);
      assertThat(app.rows(STEP)).isEqualTo(before + 1);
    }
  }
}
