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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;

/** From the first visit to the review of the next day. */
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

  /** By the keyboard alone, and by plain links and forms where scripts are off. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_first_visit_and_the_day_after(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Hand hand = new Hand(visit, scripts);
      Page page = visit.open("/");
      hand.enter(page.locator(".stops a[href='" + LESSON + "']"));

      hand.enter(page.locator(".ahead a"));
      for (int number = 1; number <= 3; number++) {
        assertThat(page).hasTitle(Pattern.compile("^Question " + number + " of 3 · before"));
        hand.answer(number == 2);
        hand.next();
      }
      assertThat(page).hasURL(app.address(LESSON));

      hand.enter(page.locator("form[data-reading] button"));
      hand.enter(page.locator("#read a.button").first());
      for (int number = 1; number <= 5; number++) {
        assertThat(page).hasTitle(Pattern.compile("^Question " + number + " of 5"));
        hand.answer(true);
        hand.next();
      }
      assertThat(page.locator("h1")).hasText("5 of 5 right");

      app.pass(Duration.ofDays(1));
      visit.open("/");
      assertThat(page.locator(".step")).containsText("to review");
      hand.enter(page.locator("#start button"));
      int reviewed = review(page, hand);

      assertThat(page.locator("h1")).hasText(DONE);
      hand.enter(page.locator(".bar-nav a", new Page.LocatorOptions().setHasText("Progress")));
      assertThat(page.locator("[data-right]")).hasText(String.valueOf(5 + reviewed));
      assertThat(visit.faults()).isEmpty();
    }
  }

  /** Answers what is asked until it is done, the first question wrongly and again after Undo. */
  private static int review(Page page, Hand hand) {
    hand.answer(false);
    hand.undo();
    assertThat(page).hasTitle(Pattern.compile("^Question 1 of"));
    int reviewed = 0;
    do {
      hand.answer(true);
      reviewed++;
      assertThat(page.locator(".back")).hasText(Pattern.compile("^(Next|Comes back) "));
      hand.next();
      assertThat(page.locator("#feedback")).hasCount(0);
    } while (page.locator("form#answer").count() > 0);
    assertThat(reviewed).isGreaterThan(4);
    return reviewed;
  }

  /**
   * How somebody gets about.
   *
   * @param onKeys by the keyboard alone; else by clicks, as a page without scripts takes them
   */
  private record Hand(Visit visit, boolean onKeys) {
    void enter(Locator goal) {
      if (onKeys) {
        visit.tabTo(goal);
        page().keyboard().press("Enter");
      } else {
        goal.click();
      }
    }

    void answer(boolean rightly) {
      page().locator("form#answer").waitFor();
      Locator option = visit.option(rightly);
      if (onKeys) {
        page().keyboard().press(option.locator("kbd").innerText());
        page().keyboard().press("Enter");
        assertThat(page().locator("#feedback")).isFocused();
      } else {
        option.click();
        page().locator("form#answer button:not(.quiet)").click();
        assertThat(page().locator("#feedback")).isVisible();
      }
    }

    void next() {
      if (onKeys) {
        page().keyboard().press("Enter");
      } else {
        String before = page().url();
        page().locator("a[data-next]").click();
        page().waitForURL(url -> !url.equals(before));
      }
    }

    void undo() {
      if (onKeys) {
        page().keyboard().press("u");
      } else {
        page().locator("#undo button").click();
      }
    }

    private Page page() {
      return visit.page();
    }
  }
}
