package rostrum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rostrum.TestApp;
import rostrum.TestApp.Reader;

/** Where a reader's own few colours replace all of ours, nothing that had a meaning loses it. */
@ExtendWith(Chromium.class)
class ForcedColorsTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    ForcedColorsTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Visit visit() {
    Visit visit = new Visit(app, browser, Device.DESK);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    return visit;
  }

  /** Whether a line of an element, or of what stands before it, is seen on the page's ground. */
  private static boolean isSeen(Page page, String selector, String before, String line) {
    return (boolean)
        page.locator(selector)
            .first()
            .evaluate(
                "(e, [before, line]) => { const style = getComputedStyle(e, before || null);"
                    + " const colour = style.getPropertyValue(line + '-color');"
                    + " return style.getPropertyValue(line + '-style') !== 'none'"
                    + " && colour !== getComputedStyle(document.body).backgroundColor"
                    + " && !/^rgba.*, 0\\)$/.test(colour); }",
                new String[] {before, line});
  }

  @Test
  void what_was_read_is_underlined_on_the_map_and_nothing_else_is() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(COURSE + "/practice")));
    mina.submit(mina.get(COURSE + "/lessons/5").form("form[data-reading]"));
    try (Visit visit = visit()) {
      Page page = visit.as(mina).open("/progress");

      assertThat(isSeen(page, "a.spot.is-read", "", "border-bottom")).isTrue();
      assertThat(isSeen(page, "a.spot:not(.is-read)", "", "border-bottom")).isFalse();
    }
  }

  @Test
  void a_line_stands_beside_other_voices_and_none_beside_the_author_s() {
    try (Visit visit = visit()) {
      Page page = visit.open(COURSE + "/lessons/2");
      String line = "border-inline-start";

      assertThat(isSeen(page, ".s[data-voice=quoted-speaker]", "::before", line)).isTrue();
      assertThat(isSeen(page, ".s[data-voice=author-report]", "::before", line)).isFalse();
    }
  }

  @Test
  void the_chosen_option_the_open_sentence_and_the_page_at_hand_are_framed() {
    try (Visit visit = visit()) {
      Page page = visit.open(COURSE + "/practice?lesson=1");
      page.locator("label.option input").nth(1).check();
      assertThat(isSeen(page, "label.option:has(:checked)", "", "outline")).isTrue();
      assertThat(isSeen(page, "label.option:not(:has(:checked))", "", "outline")).isFalse();

      visit.open(COURSE + "/lessons/1");
      page.locator("#s-1").dispatchEvent("click");
      assertThat(isSeen(page, "#s-1", "", "outline")).isTrue();
      assertThat(isSeen(page, "#s-2", "", "outline")).isFalse();

      visit.open(COURSE + "/people");
      assertThat(isSeen(page, ".lookup-nav a[aria-current]", "", "outline")).isTrue();
      assertThat(isSeen(page, ".lookup-nav a:not([aria-current])", "", "outline")).isFalse();
    }
  }
}
