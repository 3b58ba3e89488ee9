package rostrum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rostrum.TestApp;
import rostrum.browser.Places.Place;

/**
 * Takes the pictures of {@code docs/}: the ten main pages on a desk, and two of them on a phone in
 * the dark. The optional font is there from the second page on.
 */
public final class Screenshots {
  private static final Path DOCS = Path.of("docs");

  /** The file of each place. */
  private static final Map<String, String> DESK = new LinkedHashMap<>();

  private static final Map<String, String> PHONE = new LinkedHashMap<>();

  static {
    DESK.put("home with reviews", "home.png");
    DESK.put("section I", "lesson.png");
    DESK.put("answered wrong", "answered.png");
    DESK.put("question of a review, how sure", "review.png");
    DESK.put("progress", "progress.png");
    DESK.put("bodies", "bodies.png");
    DESK.put("timeline", "timeline.png");
    DESK.put("found", "search.png");
    DESK.put("a sentence with a note", "note.png");
    DESK.put("account", "account.png");
    PHONE.put("section I", "lesson-phone-dark.png");
    PHONE.put("answered wrong", "answered-phone-dark.png");
  }

  private Screenshots() {}

  public static void main(String[] arguments) throws Exception {
    try (Playwright playwright = Playwright.create();
        Browser browser = Chromium.launch(playwright);
        TestApp app = TestApp.choosing()) {
      List<Place> places = Places.of(app);
      take(app, browser, Device.DESK, places, DESK);
      take(app, browser, Device.PHONE.in(ColorScheme.DARK), places, PHONE);
    }
  }

  private static void take(
      TestApp app, Browser browser, Device device, List<Place> places, Map<String, String> files) {
    try (Visit visit = new Visit(app, browser, device)) {
      visit.open("/");
      files.forEach((name, file) -> {
        Place place =
            places.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        Page page = visit.go(place);
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(file)));
        System.out.println(DOCS.resolve(file));
      });
    }
  }
}
