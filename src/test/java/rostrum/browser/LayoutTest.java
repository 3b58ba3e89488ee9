package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.EveryKind;
import rostrum.TestApp;
import rostrum.browser.Places.Place;

/** Every page fits its window, keeps to itself, and survives the reader's own colours and sizes. */
@ExtendWith(Chromium.class)
class LayoutTest {
  private static final int MOST_REQUESTS = 6;
  private static final int MOST_BYTES = 60_000;
  private static final String BLOCKS =
      "h1, h2, h3, p, blockquote, label, li, summary, button, a.button, td, th, dt, dd, progress";

  private static TestApp app;
  private static TestApp kinds;
  private static Browser browser;
  private static List<Place> places;
  private static List<Place> kindPlaces;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    LayoutTest.browser = browser;
    places = Places.of(app);
    kinds = TestApp.asking(EveryKind.items());
    kindPlaces = new KindPlaces(kinds).all();
  }

  @AfterAll
  static void stop() {
    kinds.close();
    app.close();
  }

  /** The widths of windows that one page is looked at in, one after the other. */
  static Stream<List<Integer>> windows() {
    return Stream.of(List.of(320, 360), List.of(1280));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void every_page_fits_its_window_and_covers_none_of_its_words(List<Integer> widths) {
    assertThat(misfits(app, places, widths)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void every_kind_of_question_fits_too(List<Integer> widths) {
    assertThat(misfits(kinds, kindPlaces, widths)).isEmpty();
  }

  private static Device device(int width) {
    return width < 1000 ? Device.PHONE.wide(width) : Device.DESK.wide(width);
  }

  private static List<String> misfits(TestApp app, List<Place> places, List<Integer> widths) {
    List<String> faults = new ArrayList<>();
    Device device = device(widths.getLast());
    try (Visit visit = new Visit(app, browser, device)) {
      for (Place place : places) {
        Page page = visit.go(place);
        for (int width : widths) {
          page.setViewportSize(width, device.height());
          misfits(place, page).forEach(what -> faults.add(what + ", " + width + " px wide"));
        }
      }
      faults.addAll(visit.faults());
    }
    return faults;
  }

  private static List<String> misfits(Place place, Page page) {
    List<String> misfits = new ArrayList<>();
    Geometry.overflows(page).forEach(what -> misfits.add(place + " hangs out by " + what));
    Geometry.overlaps(page, BLOCKS).forEach(what -> misfits.add(place + " covers " + what));
    Geometry.squeezed(page).forEach(what -> misfits.add(place + " squeezes " + what));
    return misfits;
  }

  @Test
  void a_page_needs_few_requests_and_weighs_little() {
    List<String> faults = new ArrayList<>();
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      JsonObject off = JsonParser.parseString("{cacheDisabled: true}").getAsJsonObject();
      visit.page().context().newCDPSession(visit.page()).send("Network.setCacheDisabled", off);
      for (Place place : places) {
        visit.as(place.reader()).open(place.path());
        List<Request> requests = visit.requests();
        int bytes =
            requests.stream()
                .filter(request -> !request.url().endsWith(".woff2"))
                .mapToInt(request -> compressed(request.response().body()))
                .sum();
        if (requests.size() > MOST_REQUESTS || bytes > MOST_BYTES) {
          faults.add(place + " takes " + requests.size() + " requests and " + bytes + " bytes");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Compressed here, for in its source tree the app sends files as they are. */
  private static int compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void text_of_twice_the_size_fits_too(int width) {
    List<String> faults = new ArrayList<>();
    try (Visit visit = new Visit(app, browser, device(width))) {
      JsonObject sizes = JsonParser.parseString("{fontSizes: {standard: 32}}").getAsJsonObject();
      visit.page().context().newCDPSession(visit.page()).send("Page.setFontSizes", sizes);
      for (Place place : places) {
        Page page = visit.go(place);
        assertThat(page.locator("html")).hasCSS("font-size", "32px");
        faults.addAll(misfits(place, page));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_field_is_large_enough_for_a_finger_and_so_are_the_options() {
    List<String> small = new ArrayList<>();
    try (Visit visit = new Visit(kinds, browser, Device.PHONE)) {
      for (Place place : kindPlaces) {
        Page page = visit.go(place);
        for (Locator field : page.locator("#answer :is(.option, select, .field input)").all()) {
          if (field.boundingBox().height < 48) {
            small.add(place + ": " + field.boundingBox().height);
          }
        }
      }
    }
    assertThat(small).isEmpty();
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
      assertThat(misfits(place, page)).isEmpty();
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
