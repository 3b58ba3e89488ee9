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
    try (Visit visit = new Visit(app, browser, Device.PHONE)) {
      visit
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
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
    try (Visit visit = new Visit(app, browser, Device.PHONE)) {
      visit
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
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
