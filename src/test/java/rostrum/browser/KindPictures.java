package rostrum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import rostrum.EveryKind;
import rostrum.TestApp;
import rostrum.browser.Places.Place;

/** Takes pictures of every kind of question before and after an answer, to be looked at. */
public final class KindPictures {
  private KindPictures() {}

  /**
   * @param arguments the folder into which the pictures go, then names of kinds, or none for all
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    List<String> kinds =
        arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : EveryKind.NAMES;
    try (Playwright playwright = Playwright.create();
        Browser browser = Chromium.launch(playwright);
        TestApp app = TestApp.asking(EveryKind.items())) {
      List<Place> places =
          kinds.stream().flatMap(kind -> new KindPlaces(app).of(kind).stream()).toList();
      shoot(app, browser, Device.DESK, new Page.EmulateMediaOptions(), places, folder, "desk");
      shoot(app, browser, Device.PHONE, new Page.EmulateMediaOptions(), places, folder, "phone");
      shoot(
          app,
          browser,
          Device.PHONE.in(ColorScheme.DARK),
          new Page.EmulateMediaOptions(),
          places,
          folder,
          "dark");
      shoot(
          app,
          browser,
          Device.DESK,
          new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE),
          places,
          folder,
          "forced");
      shoot(
          app,
          browser,
          Device.DESK,
          new Page.EmulateMediaOptions().setMedia(Media.PRINT),
          places,
          folder,
          "print");
    }
  }

  private static void shoot(
      TestApp app,
      Browser browser,
      Device device,
      Page.EmulateMediaOptions media,
      List<Place> places,
      Path folder,
      String name) {
    try (Visit visit = new Visit(app, browser, device)) {
      visit.page().emulateMedia(media);
      for (Place place : places) {
        Page page = visit.go(place);
        page.evaluate("document.fonts.ready");
        Path file = folder.resolve(place.name().replace(' ', '-') + "-" + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      }
    }
  }
}
