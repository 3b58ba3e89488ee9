package rostrum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.TestApp;
import rostrum.accounts.Role;
import rostrum.studio.Desk;

/** The bank as somebody who teaches sees it. */
@ExtendWith(Chromium.class)
class StudioInBrowserTest {
  private static final String ITEMS = "/courses/" + TestApp.COURSE + "/items";

  private static TestApp app;
  private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.start();
    desk = Desk.of(app, Role.INSTRUCTOR);
    StudioInBrowserTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    desk.close();
    app.close();
  }

  static Stream<Device> devices() {
    return Stream.of(Device.PHONE, Device.DESK);
  }

  @ParameterizedTest
  @MethodSource("devices")
  void the_bank_is_accessible_and_fits_with_everything_opened(Device device) {
    try (BrowserContext context = browser.newContext(device.options())) {
      Page page = context.newPage();
      Axe axe = new Axe(page);
      for (String path :
          List.of(ITEMS, ITEMS + "?family=matching", ITEMS + "?kind=ordering&section=abstract")) {
        page.navigate(desk.address(path));
        page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat(axe.violations()).as(path).isEmpty();
        assertThat(Geometry.misfits(page)).as(path).isEmpty();
        if (device.touch()) {
          page.setViewportSize(320, device.height());
          assertThat(Geometry.misfits(page)).as(path + ", 320 px wide").isEmpty();
          page.setViewportSize(device.width(), device.height());
        }
      }
    }
  }

  @Test
  void without_scripts_questions_are_chosen_and_taken_away() {
    try (BrowserContext context = browser.newContext(Device.DESK.withoutScripts().options())) {
      Page page = context.newPage();
      page.navigate(desk.address(ITEMS));
      page.selectOption("#family", "figure");
      page.click("form.filter button");

      assertThat(page.url()).contains("family=figure");
      Download file = page.waitForDownload(() -> page.click("[data-format=gift] a.button"));
      assertThat(file.suggestedFilename()).isEqualTo("wpk-8th-congress-2026-03-02.gift.txt");
      assertThat(page.locator("[data-format=gift] summary").isVisible()).isTrue();
    }
  }
}
