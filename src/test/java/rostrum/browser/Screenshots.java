package rostrum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import rostrum.TestApp;

/**
 * Takes the pictures of {@code docs/}: a lesson, a question that was answered, and the same on a
 * phone in the dark. The optional font is there from the second page on.
 */
public final class Screenshots {
  private static final Path DOCS = Path.of("docs");
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private Screenshots() {}

  public static void main(String[] arguments) throws Exception {
    try (Playwright playwright = Playwright.create();
        Browser browser = Chromium.launch(playwright);
        TestApp app = TestApp.choosing()) {
      try (Visit desk = new Visit(app, browser, Device.DESK)) {
        desk.open("/");
        take(desk.open(COURSE + "/lessons/1"), "lesson.png");
        take(answered(desk), "answered.png");
      }
      try (Visit phone = new Visit(app, browser, Device.PHONE.in(ColorScheme.DARK))) {
        phone.open("/");
        take(phone.open(COURSE + "/lessons/1"), "lesson-phone-dark.png");
        take(answered(phone), "answered-phone-dark.png");
      }
    }
  }

  private static Page answered(Visit visit) {
    Page page = visit.open(COURSE + "/practice?lesson=1");
    visit.option(false).click();
    page.locator("form#answer button.button").first().click();
    page.locator("#feedback").waitFor();
    return page;
  }

  private static void take(Page page, String name) {
    page.evaluate("document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name)));
    System.out.println(DOCS.resolve(name));
  }
}
