package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rostrum.TestApp;

/** From the first visit to the review of the next day, by keyboard alone. */
@ExtendWith(Chromium.class)
class DayByDayTest {
  private static final String LESSON = "/courses/" + TestApp.COURSE + "/lessons/1";
  private static final Pattern DONE = Pattern.compile("^Done for today");

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    DayByDayTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_first_visit_and_the_day_after() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open("/");
      enter(visit, page.locator(".stops a[href='" + LESSON + "']"));

      enter(visit, page.locator(".ahead a"));
      for (int number = 1; number <= 3; number++) {
        assertThat(page).hasTitle(Pattern.compile("^Question " + number + " of 3 · before"));
        answer(visit, number == 2);
        page.keyboard().press("Enter");
      }
      assertThat(page).hasURL(app.address(LESSON));

      enter(visit, page.locator("form[data-reading] button"));
      enter(visit, page.locator("#read a.button").first());
      for (int number = 1; number <= 5; number++) {
        assertThat(page).hasTitle(Pattern.compile("^Question " + number + " of 5"));
        answer(visit, true);
        page.keyboard().press("Enter");
      }
      assertThat(page.locator("h1")).hasText("5 of 5 right");

      app.pass(Duration.ofDays(1));
      visit.open("/");
      assertThat(page.locator(".step")).containsText("to review");
      enter(visit, page.locator("#start button"));
      int reviewed = review(visit);

      assertThat(page.locator("h1")).hasText(DONE);
      enter(visit, page.locator(".bar-nav a", new Page.LocatorOptions().setHasText("Progress")));
      assertThat(page.locator("[data-right]")).hasText(String.valueOf(5 + reviewed));
      assertThat(visit.faults()).isEmpty();
    }
  }

  /** Answers what is asked until it is done, the first question wrongly and again after Undo. */
  private static int review(Visit visit) {
    Page page = visit.page();
    answer(visit, false);
    page.keyboard().press("u");
    assertThat(page).hasTitle(Pattern.compile("^Question 1 of"));
    int reviewed = 0;
    do {
      answer(visit, true);
      reviewed++;
      assertThat(page.locator(".back")).hasText(Pattern.compile("^(Next|Comes back) "));
      page.keyboard().press("Enter");
      assertThat(page.locator("#feedback")).hasCount(0);
    } while (page.locator("form#answer").count() > 0);
    assertThat(reviewed).isGreaterThan(4);
    return reviewed;
  }

  private static void answer(Visit visit, boolean rightly) {
    Page page = visit.page();
    page.locator("form#answer").waitFor();
    Locator option = visit.option(rightly);
    page.keyboard().press(option.locator("kbd").innerText());
    page.keyboard().press("Enter");
    assertThat(page.locator("#feedback")).isFocused();
  }

  private static void enter(Visit visit, Locator goal) {
    visit.tabTo(goal);
    visit.page().keyboard().press("Enter");
  }
}
