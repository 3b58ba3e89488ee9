package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.Route;
import rostrum.Routes;
import rostrum.TestApp;
import rostrum.browser.Places.Place;

/**
 * Every page is opened once on a phone and once on a desk, and looked at there in every way: on the
 * scales, by axe in light and dark, in each width, and in letters of twice the size.
 */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {
  private static final int MOST_REQUESTS = 6;
  private static final int MOST_BYTES = 60_000;

  /** The widths that a window is drawn to, in CSS pixels; the first is the device's own. */
  record Window(Device device, List<Integer> widths) {
    @Override
    public String toString() {
      return widths + " px";
    }
  }

  static Stream<Window> windows() {
    return Stream.of(
        new Window(Device.PHONE, List.of(360, 320)), new Window(Device.DESK, List.of(1280)));
  }

  private final TestApp app = TestApp.choosing();
  private final TestApp kinds = TestApp.asking(EveryKind.items());
  private final List<Place> places = Places.of(app);
  private final List<Place> placesOfKinds = new KindPlaces(kinds).all();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Set<String> looks = new HashSet<>();

  @AfterAll
  void close() {
    app.close();
    kinds.close();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void no_page_has_a_fault(Window window, Browser browser) {
    assertThat(faults(app, browser, window, places)).isEmpty();
  }

  /** Files and what programs read are no pages. */
  @Test
  void each_route_to_a_page_leads_to_one_of_them() {
    List<String> paths = places.stream().map(place -> URI.create(place.path()).getPath()).toList();
    assertThat(Routes.TABLE)
        .filteredOn(route -> route.method().equals("GET"))
        .extracting(Route::path)
        .filteredOn(path ->
            !path.matches("/static/.*|/health/.*|/metrics|.*/\\{format}|.*\\.(json|csv|pdf)"))
        .allSatisfy(path -> {
          String pattern = path.replaceAll("\\{[^}]*}", "[^/]+");
          assertThat(paths).as(path).anyMatch(each -> each.matches(pattern));
        });
  }

  @ParameterizedTest
  @MethodSource("windows")
  void no_kind_of_question_has_a_fault(Window window, Browser browser) {
    assertThat(faults(kinds, browser, window, placesOfKinds)).isEmpty();
  }

  private List<String> faults(TestApp app, Browser browser, Window window, List<Place> places) {
    List<String> faults = new ArrayList<>();
    try (Visit visit = new Visit(app, browser, window.device())) {
      Axe axe = new Axe(visit.page(), looks);
      CDPSession tools = visit.page().context().newCDPSession(visit.page());
      tools.send("Network.setCacheDisabled", json("{cacheDisabled: true}"));
      for (Place place : places) {
        Page page = visit.as(place.reader()).open(place.path());
        Stream<String> heavy = heavy(visit.requests());
        visit.press(place);
        Stream.of(heavy, axe.violations().stream(), misfits(page, window), large(page, tools))
            .flatMap(found -> found)
            .forEach(what -> faults.add(place + " " + what));
      }
      faults.addAll(visit.faults());
    }
    return faults;
  }

  private Stream<String> heavy(List<Request> requests) {
    int bytes =
        requests.stream()
            .filter(request -> !request.url().endsWith(".woff2"))
            .mapToInt(this::size)
            .sum();
    return Stream.of("takes " + requests.size() + " requests and " + bytes + " bytes")
        .filter(what -> requests.size() > MOST_REQUESTS || bytes > MOST_BYTES);
  }

  /** What stands under a name of its content weighs the same on every page. */
  private int size(Request request) {
    return request.url().contains("/static/")
        ? sizes.computeIfAbsent(request.url(), url -> compressed(request.response().body()))
        : compressed(request.response().body());
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

  private static Stream<String> misfits(Page page, Window window) {
    List<String> misfits = new ArrayList<>();
    for (int width : window.widths().reversed()) {
      page.setViewportSize(width, window.device().height());
      Geometry.misfits(page).forEach(what -> misfits.add(what + ", " + width + " px wide"));
    }
    if (window.device().touch()) {
      misfits.addAll(Geometry.small(page));
    }
    return misfits.stream();
  }

  private static Stream<String> large(Page page, CDPSession tools) {
    tools.send("Page.setFontSizes", json("{fontSizes: {standard: 32}}"));
    assertThat(page.locator("html")).hasCSS("font-size", "32px");
    List<String> misfits = Geometry.misfits(page);
    tools.send("Page.setFontSizes", json("{fontSizes: {standard: 16}}"));
    return misfits.stream().map(what -> what + ", in letters of twice the size");
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
