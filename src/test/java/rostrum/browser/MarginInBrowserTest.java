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
import rostrum.TestApp;

/**
 * What a reader does with a sentence, by keyboard: in the card beside the text, and on its page.
 */
@ExtendWith(Chromium.class)
class MarginInBrowserTest {
  private static final String LESSON = "/courses/" + TestApp.COURSE + "/lessons/1";

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    MarginInBrowserTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_note_is_written_in_the_card_and_its_sentence_is_marked_without_leaving_the_text() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON);
      page.locator("#s-1").dispatchEvent("click");
      visit.tabTo(page.locator(".card a[data-slot=margin]"));
      page.keyboard().press("Enter");
      assertThat(page.locator(".card textarea#body")).isFocused();

      page.keyboard().type("Who says so?");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");

      assertThat(page.locator(".card .own-body")).hasText("Who says so?");
      assertThat(page.locator("#s-1")).hasClass(Pattern.compile("\\bis-mine\\b"));
      assertThat(page).hasURL(Pattern.compile(LESSON + "$"));
      visit.tabTo(page.locator(".card .own form button"));
      page.keyboard().press("Enter");
      assertThat(page.locator("#s-1")).not().hasClass(Pattern.compile("\\bis-mine\\b"));
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void a_sentence_is_copied_with_its_citation_and_that_is_said() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(LESSON + "/sentences/3");
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Locator copy = page.locator("[data-copy] button");
      visit.tabTo(copy);

      page.keyboard().press("Enter");

      assertThat(page.locator("[data-copy] [role=status]")).hasText("Copied");
      assertThat(page.evaluate("() => navigator.clipboard.readText()"))
          .isEqualTo(page.locator("#citation").inputValue());
      assertThat(copy).isFocused();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void as_one_types_the_number_of_results_is_said_in_a_line_that_stays() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open("/courses/" + TestApp.COURSE + "/search");
      Locator said = page.locator("[role=status]#said");
      said.evaluate("e => { e.dataset.stays = 'yes'; }");
      page.locator("#q").focus();

      page.keyboard().type("self-reliance");

      assertThat(said).hasText(Pattern.compile("^\\d+ places for “self-reliance”$"));
      assertThat(said).hasAttribute("data-stays", "yes");
      assertThat(page.locator("#q")).isFocused();
      assertThat(visit.faults()).isEmpty();
    }
  }
}
