package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;

/** The keyboard alone is enough. */
@ExtendWith(Chromium.class)
class KeyboardTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String LESSON = COURSE + "/practice?lesson=1";

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    KeyboardTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void digits_and_enter_answer_a_whole_sitting() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      for (int question = 1; question <= 5; question++) {
        assertThat(page).hasTitle(Pattern.compile("^Question " + question + " of 5"));
        Locator right = visit.option(true);
        page.keyboard().press(right.locator("kbd").innerText());
        assertThat(right.locator("input")).isChecked();
        page.keyboard().press("Enter");

        assertThat(page.locator("#feedback")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Right · Question " + question + " of 5"));
        page.keyboard().press("Enter");
      }

      assertThat(page.locator("h1")).hasText("5 of 5 right");
      assertThat(page).hasTitle(Pattern.compile("^5 of 5 right"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tab_space_and_enter_answer_a_question(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(LESSON);
      Locator first = page.locator("form#answer input[name=response]").first();
      visit.tabTo(first);
      page.keyboard().press("Space");
      assertThat(first).isChecked();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("form#answer input[name=response]").nth(1)).isChecked();
      page.keyboard().press("Tab");
      assertThat(page.locator("form#answer button").first()).isFocused();
      page.keyboard().press("Enter");

      assertThat(page.locator("#feedback")).isFocused();
      visit.tabTo(page.locator("a[rel=evidence]").first());
      visit.tabTo(page.locator("a[data-next]"));
      page.keyboard().press("Enter");
      assertThat(page).hasTitle(Pattern.compile("^Question 2 of 5"));
    }
  }

  /** Whether htmx has already taken the link over, or not yet, or is not there at all. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_comes_after_next_has_the_focus(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(LESSON);
      visit.option(true).click();
      page.keyboard().press("Enter");
      page.locator("a[data-next]").focus();
      page.keyboard().press("Enter");

      assertThat(page).hasTitle(Pattern.compile("^Question 2 of 5"));
      assertThat(page.locator("#question :focus")).hasCount(1);
      page.keyboard().press("Tab");
      assertThat(page.locator("form#answer input[name=response]").first()).isFocused();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", COURSE, COURSE + "/lessons/1", COURSE + "/practice", "/progress"})
  void the_first_tab_stop_skips_to_the_text(String path) {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(path);
      page.keyboard().press("Tab");
      Locator skip = page.locator("a.skip");
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");

      assertThat(page.locator("main :focus")).hasCount(1);
      assertThat(skip).not().isInViewport();
    }
  }

  @Test
  void every_tab_stop_of_a_question_can_be_seen() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      for (int stop = 0; stop < 12; stop++) {
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).isInViewport();
        Object outlined =
            page.evaluate(
                "() => [document.activeElement, document.activeElement.closest('.option')]"
                    + ".filter(e => e).some(e => getComputedStyle(e).outlineStyle !== 'none')");
        assertThat(outlined).as("stop %s", stop).isEqualTo(true);
      }
    }
  }

  @Test
  void keys_that_were_switched_off_stay_off() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      Locator keys = page.getByLabel("Answer with the keys 1–9 and Enter");
      assertThat(keys).isChecked();
      visit.tabTo(keys);
      page.keyboard().press("Space");
      assertThat(keys).not().isChecked();

      page.reload();

      assertThat(keys).not().isChecked();
      page.keyboard().press("1");
      assertThat(page.locator("form#answer :checked")).hasCount(0);
      keys.check();
      page.locator("h1").click();
      page.keyboard().press("1");
      assertThat(page.locator("form#answer :checked")).hasCount(1);
    }
  }

  @Test
  void keys_with_a_modifier_are_the_browsers() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      for (String key : List.of("Control+1", "Alt+1", "Meta+1")) {
        page.keyboard().press(key);
      }

      assertThat(page.locator("form#answer :checked")).hasCount(0);
    }
  }

  @Test
  void enter_on_a_link_follows_the_link_even_with_an_option_chosen() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      page.keyboard().press("1");
      page.locator(".bar a.brand").focus();
      page.keyboard().press("Enter");

      assertThat(page).hasURL(app.address("/"));
    }
  }

  @Test
  void a_note_can_be_opened_and_left_again() {
    try (Visit visit = new Visit(app, browser, Device.DESK.wide(900))) {
      Page page = visit.open(COURSE + "/lessons/1");
      Locator mark = page.locator(".mark").first();
      mark.focus();
      page.keyboard().press("Enter");
      Locator note = page.locator(".note-body").first();
      assertThat(note).isVisible();

      page.keyboard().press("Tab");
      assertThat(note.locator(".note-back")).isFocused();
      page.keyboard().press("Enter");
      assertThat(mark).isInViewport();
    }
  }
}
