package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.TestApp.Reader;
import rostrum.browser.Places.Place;

/** What a page says stays visible in the colours that its reader forces on it. */
@ExtendWith(Chromium.class)
class ForcedColoursTest {
  private static TestApp app;
  private static Browser browser;
  private static List<Place> places;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    ForcedColoursTest.browser = browser;
    places = Places.of(app);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answered right",
        "answered wrong",
        "answered wrong, long options",
        "answered “I don’t know”"
      })
  void forced_colours_keep_the_verdict(String name) {
    Place place = place(name);
    try (Visit visit = visit(Device.PHONE)) {
      Page page = visit.go(place);

      assertThat(page.evaluate("() => matchMedia('(forced-colors: active)').matches"))
          .isEqualTo(true);
      assertThat(page.locator(".verdict-sign")).isVisible();
      assertThat(page.locator(".verdict-sign")).hasText(sign(name));
      assertThat(page.locator("#verdict")).isVisible();
      assertThat(page.locator(".is-right .tag")).isVisible();
      for (Locator words : page.locator("#verdict span, .key strong, .tag, .option > span").all()) {
        assertThat(colour(words, "color")).isNotEqualTo(background(words));
      }
      assertThat(Geometry.misfits(page)).isEmpty();
    }
  }

  private static Visit visit(Device device) {
    Visit visit = new Visit(app, browser, device);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    return visit;
  }

  private static Place place(String name) {
    return places.stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
  }

  private static String sign(String name) {
    return switch (name) {
      case "answered right" -> "✓";
      case "answered “I don’t know”" -> "?";
      default -> "✕";
    };
  }

  @Test
  void forced_colours_keep_the_mark_of_the_evidence_and_the_edge_of_an_option() {
    try (Visit visit = visit(Device.PHONE)) {
      Page lesson = visit.go(place("evidence"));
      assertThat(lesson.locator(":target")).hasCSS("outline-style", "solid");
      assertThat(colour(lesson.locator(":target"), "outline-color"))
          .isNotEqualTo(background(lesson.locator(":target")));

      Page question = visit.go(place("question"));
      Locator option = question.locator("label.option").first();
      assertThat(option).hasCSS("border-top-style", "solid");
      assertThat(colour(option, "border-top-color")).isNotEqualTo(background(option));
    }
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
    mina.submit(app.rightly(mina.get(Places.COURSE + "/practice")));
    mina.submit(mina.get(Places.COURSE + "/lessons/5").form("form[data-reading]"));
    try (Visit visit = visit(Device.DESK)) {
      Page page = visit.as(mina).open("/progress");

      assertThat(isSeen(page, "a.spot.is-read", "", "border-bottom")).isTrue();
      assertThat(isSeen(page, "a.spot:not(.is-read)", "", "border-bottom")).isFalse();
    }
  }

  @Test
  void a_line_stands_beside_other_voices_and_none_beside_the_author_s() {
    try (Visit visit = visit(Device.DESK)) {
      Page page = visit.open(Places.COURSE + "/lessons/2");
      String line = "border-inline-start";

      assertThat(isSeen(page, ".s[data-voice=quoted-speaker]", "::before", line)).isTrue();
      assertThat(isSeen(page, ".s[data-voice=author-report]", "::before", line)).isFalse();
    }
  }

  @Test
  void the_chosen_option_the_open_sentence_and_the_page_at_hand_are_framed() {
    try (Visit visit = visit(Device.DESK)) {
      Page page = visit.open(Places.COURSE + "/practice?lesson=1");
      page.locator("label.option input").nth(1).check();
      assertThat(isSeen(page, "label.option:has(:checked)", "", "outline")).isTrue();
      assertThat(isSeen(page, "label.option:not(:has(:checked))", "", "outline")).isFalse();

      visit.open(Places.COURSE + "/lessons/1");
      page.locator("#s-1").dispatchEvent("click");
      assertThat(isSeen(page, "#s-1", "", "outline")).isTrue();
      assertThat(isSeen(page, "#s-2", "", "outline")).isFalse();

      visit.open(Places.COURSE + "/people");
      assertThat(isSeen(page, ".lookup-nav a[aria-current]", "", "outline")).isTrue();
      assertThat(isSeen(page, ".lookup-nav a:not([aria-current])", "", "outline")).isFalse();
    }
  }

  private static String colour(Locator element, String property) {
    return (String)
        element.evaluate(
            "(e, property) => getComputedStyle(e).getPropertyValue(property)", property);
  }

  /** What is painted behind an element. */
  private static String background(Locator element) {
    return (String)
        element.evaluate(
            "e => { for (let at = e; at; at = at.parentElement) {"
                + " const painted = getComputedStyle(at).backgroundColor;"
                + " if (!/^rgba\\(.*, 0\\)$/.test(painted)) return painted; }"
                + " return 'rgb(255, 255, 255)'; }");
  }
}
