package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.STEP;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;

/** Reading and answering as people do it, with scripts and without. */
@ExtendWith(Chromium.class)
class PracticeInBrowserTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    PracticeInBrowserTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_visitor_reads_a_section_and_answers_five_questions_on_it(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open("/");
      page.locator(".stops a").nth(2).click();
      assertThat(page.locator("main")).hasAttribute("data-lesson", "1");
      page.getByText("I have read this section").click();
      assertThat(page.locator(".read-done")).hasText("You have read section I.");
      page.getByText("Answer questions on it").click();

      for (int question = 1; question <= 5; question++) {
        assertThat(page).hasTitle(Pattern.compile("^Question " + question + " of 5"));
        visit.option(question != 3).click();
        page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();

        Locator feedback = page.locator("#feedback");
        assertThat(feedback).hasAttribute("data-result", question == 3 ? "wrong" : "right");
        assertThat(feedback).isFocused();
        assertThat(page.locator("#saved")).hasText("Saved 10:00:00");
        assertThat(page)
            .hasTitle(
                Pattern.compile(
                    (question == 3 ? "^Not this one" : "^Right") + " · Question " + question));
        page.locator("a[data-next]").click();
      }

      assertThat(page.locator("h1")).hasText("4 of 5 right");
      page.getByText("See your progress").click();
      assertThat(page.locator("[data-answered]")).hasText("5");
      assertThat(page.locator("[data-right]")).hasText("4");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void i_dont_know_shows_the_sentence(boolean scripts) {
    Device device = scripts ? Device.PHONE : Device.PHONE.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(COURSE + "/practice?lesson=4");
      page.getByText("I don’t know").tap();

      assertThat(page.locator("#verdict")).containsText("Fair. Here is the sentence.");
      assertThat(page.locator("#feedback blockquote")).isVisible();
      assertThat(page.locator(".is-wrong")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void check_without_a_choice_says_how_to_mend_it(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(COURSE + "/practice?lesson=1");
      int before = app.rows(STEP);
      page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();

      assertThat(page.locator("[role=alert]")).hasText("Choose an answer, or say you don’t know.");
      visit.option(true).click();
      page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
      assertThat(app.rows(STEP)).isEqualTo(before + 1);
    }
  }

  @Test
  void the_whole_width_of_an_option_can_be_pressed() {
    try (Visit visit = new Visit(app, browser, Device.PHONE)) {
      Page page = visit.open(COURSE + "/practice");
      for (Locator option : page.locator("label.option").all()) {
        var box = option.boundingBox();
        assertThat(box.height).isGreaterThanOrEqualTo(48);
        assertThat(box.width).isGreaterThan(300);
        page.touchscreen().tap(box.x + box.width - 5, box.y + 5);
        assertThat(option.locator("input")).isChecked();
      }
    }
  }

  @Test
  void going_back_after_an_answer_shows_no_form_that_could_be_sent_again() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(COURSE + "/practice?lesson=1");
      String stem = page.locator(".stem").innerText();
      visit.option(true).click();
      page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#feedback")).isVisible();
      page.goBack();

      assertThat(page).hasTitle(Pattern.compile("^Question 2 of 5"));
      assertThat(page.locator("form#answer .stem")).not().hasText(stem);
    }
  }
}
