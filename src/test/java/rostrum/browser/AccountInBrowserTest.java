package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rostrum.TestApp;

/** A stranger makes an account with the keyboard alone, on a phone, and leaves it elsewhere. */
@ExtendWith(Chromium.class)
class AccountInBrowserTest {

  @Test
  void a_stranger_registers_by_keyboard_and_is_signed_out_in_the_other_browser(Browser browser) {
    try (TestApp app = TestApp.choosing();
        Visit phone = new Visit(app, browser, Device.PHONE);
        Visit desk = new Visit(app, browser, Device.DESK)) {
      Page page = phone.open("/register");
      page.locator("#name").focus();
      page.keyboard().type("Amina Yusuf");
      page.keyboard().press("Tab");
      page.keyboard().type("amina@example.org");
      page.keyboard().press("Tab");
      page.keyboard().type("password123456");
      page.keyboard().press("Enter");
      assertThat(page.locator("#password-flaw")).containsText("many people");
      assertThat(page.locator("#name")).hasValue("Amina Yusuf");
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
      page.locator("#password").focus();
      page.keyboard().type(TestApp.PASSWORD);
      page.keyboard().press("Enter");
      assertThat(page.locator("#recovery-code")).isVisible();
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();

      Page other = desk.open("/sign-in");
      other.locator("#email").fill("amina@example.org");
      other.locator("#password").fill(TestApp.PASSWORD);
      other.keyboard().press("Enter");
      other.locator(".signed").waitFor();
      desk.open("/account");
      other.locator("#sessions input[name=session]").first().check();
      other.locator("#session-password").fill(TestApp.PASSWORD);
      other.locator("#sessions-form button").click();
      assertThat(other.locator("#saved")).hasText("Signed out there.");
      assertThat(other.locator("#sessions li")).hasCount(1);
      assertThat(phone.open("/account").locator("h1")).hasText("There is no such page");
      assertThat(phone.faults()).isEmpty();
      assertThat(desk.faults()).isEmpty();
    }
  }
}
