package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.web.Browser;
import rostrum.web.Site;

/** From the token at the console to the bank of questions, and out again. */
class SignInPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String ITEMS = COURSE + "/items";
  private static final String WRONG = "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg";

  private TestApp app;
  private Reader amina;

  @BeforeEach
  void start() {
    app = TestApp.choosing();
    amina = app.reader();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private Form form(String token) {
    return amina.get("/sign-in").form("form#console").with("token", token);
  }

  @Test
  void whoever_has_the_token_sees_the_bank_takes_files_and_signs_out() {
    assertThat(amina.get("/sign-in").text()).contains("Nobody administers this site yet");
    assertThat(amina.get("/").has("form#sign-out")).isFalse();

    Page answer = amina.send(form(app.consoleToken()));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(ITEMS);

    Page bank = amina.get(ITEMS);
    assertThat(bank.status()).isEqualTo(200);
    assertThat(bank.one(".signed").text()).contains("Signed in as administrator: your account");
    assertThat(bank.html().select(".signed a").eachAttr("href"))
        .containsExactly("/account", "/classes", "/quizzes", "/people", ITEMS, COURSE + "/reports");
    for (String format : List.of("gift", "moodle-xml", "jsonl")) {
      Page file = amina.get(ITEMS + "/" + format);
      assertThat(file.status()).as(format).isEqualTo(200);
      assertThat(file.text()).as(format).isNotBlank();
    }
    assertThat(amina.get(COURSE).html().select(".signed a").eachAttr("href")).contains(ITEMS);
    assertThat(amina.get("/sign-in").location()).isEqualTo(ITEMS);

    Map<String, String> signedIn = amina.cookies();
    assertThat(amina.submit(bank.form("form#sign-out")).has("form#sign-out")).isFalse();
    assertThat(amina.cookies().getOrDefault("rostrum-session", "")).isEmpty();
    assertThat(amina.get(ITEMS).status()).isEqualTo(404);
    // The session has ended, and not only its cookie.
    assertThat(amina.with(signedIn).get(ITEMS).status()).isEqualTo(404);
  }

  @Test
  void what_the_browser_kept_goes_with_the_account_and_leaves_the_browser_with_it() {
    amina.submit(amina.get(COURSE + "/practice").notKnowing());
    Actor before = amina.actor();

    Page bank = amina.submit(form(app.consoleToken()));

    assertThat(answered()).isEqualTo("1");
    assertThat(amina.actor()).isNotEqualTo(before);
    assertThat(app.attempts().given(before)).isEmpty();
    assertThat(amina.submit(amina.get(COURSE + "/practice").notKnowing()).status()).isEqualTo(200);
    assertThat(answered()).isEqualTo("2");
    amina.submit(bank.form("form#sign-out"));
    assertThat(amina.get("/progress").text()).contains("Nothing answered yet");
    amina.submit(form(app.consoleToken()));
    assertThat(answered()).isEqualTo("2");
  }

  private String answered() {
    return amina.get("/progress").one("dd[data-answered]").text();
  }

  @Test
  void a_wrong_or_missing_token_is_told_and_not_repeated() {
    Page wrong = amina.send(form(WRONG));
    Page missing = amina.send(form(" "));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().title()).startsWith("To mend: ");
    assertThat(wrong.one("#token-flaw").text()).startsWith("That is not the token");
    assertThat(wrong.one("#token").attr("aria-describedby").strip()).isEqualTo("token-flaw");
    assertThat(wrong.text()).doesNotContain(WRONG);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(amina.get(ITEMS).status()).isEqualTo(404);
  }

  @Test
  void a_used_token_is_of_no_use_to_anybody_else() {
    String token = app.consoleToken();
    amina.send(form(token));
    Reader other = app.reader();
    Page page = other.get("/sign-in");

    assertThat(page.text()).doesNotContain("Nobody administers this site yet");
    assertThat(other.send(page.form("form#console").with("token", token)).status()).isEqualTo(422);
    assertThat(other.get(ITEMS).status()).isEqualTo(404);
  }

  @Test
  void after_thirty_minutes_away_the_next_token_signs_the_same_administrator_in() {
    amina.submit(form(app.consoleToken()));
    app.pass(Duration.ofMinutes(29));
    assertThat(amina.get(ITEMS).status()).isEqualTo(200);
    app.pass(Duration.ofMinutes(30));
    assertThat(amina.get(ITEMS).status()).isEqualTo(404);
    assertThat(amina.get("/").has(".signed")).isFalse();

    assertThat(amina.submit(form(app.consoleToken())).status()).isEqualTo(200);
  }

  @Test
  void who_tries_too_often_is_told_when_to_come_again() {
    Form wrong = form(WRONG);
    for (int i = 0; i < 10; i++) {
      assertThat(amina.send(wrong).status()).isEqualTo(422);
    }
    Form right = form(app.consoleToken());

    Page refused = amina.send(right);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.one("#token-flaw").text()).contains("quarter of an hour");
    app.pass(Duration.ofMinutes(15));
    assertThat(amina.send(right).status()).isEqualTo(303);
  }

  @Test
  void a_learner_comes_in_with_address_and_password_and_stays_for_thirty_days() {
    app.learner("Amina Yusuf", "amina@example.org");
    Reader phone = app.reader();
    assertThat(phone.get("/").one(".bar-nav a[href=/sign-in]").text()).isEqualTo("Sign in");
    Map<String, String> before = phone.cookies();

    Page home = phone.submit(password("AMINA@example.org", TestApp.PASSWORD, phone));

    assertThat(home.one(".signed").text()).startsWith("Signed in: Amina Yusuf");
    assertThat(home.has(".bar-nav a[href=/sign-in]")).isFalse();
    assertThat(phone.get(COURSE).has(".signed a[href$=items]")).isFalse();
    assertThat(phone.cookies().get("rostrum")).isNotEqualTo(before.get("rostrum"));
    assertThat(phone.get(ITEMS).status()).isEqualTo(404);
    app.pass(Duration.ofDays(29));
    assertThat(phone.get("/account").status()).isEqualTo(200);
    app.pass(Duration.ofDays(30));
    assertThat(phone.get("/account").status()).isEqualTo(404);
  }

  private static Form password(String email, String password, Reader reader) {
    return reader
        .get("/sign-in")
        .form("form#sign-in")
        .with("email", email)
        .with("password", password);
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_page_and_keep_the_address() {
    app.learner("Amina Yusuf", "amina@example.org");
    Reader thief = app.reader();

    Page wrong = thief.send(password("amina@example.org", "not her password", thief));
    Page unknown = thief.send(password("amanda@example.org", "not her password", thief));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(wrong.one("#email").val()).isEqualTo("amina@example.org");
    assertThat(wrong.one("#password").val()).isEmpty();
    assertThat(wrong.one("main").text()).isEqualTo(unknown.one("main").text());
    assertThat(wrong.one("[role=alert]").text()).contains("do not belong together");
    assertThat(wrong.text()).doesNotContain("not her password");
  }

  @Test
  void what_is_missing_or_no_address_is_said_at_its_place() {
    Page page = amina.send(password("amina(at)example.org", "", amina));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one("#email-flaw").text()).contains("@");
    assertThat(page.one("#email").val()).isEqualTo("amina(at)example.org");
    assertThat(page.one("#email").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.one("#password-flaw").text()).isEqualTo("Nothing was typed here.");
  }

  @Test
  void forms_from_elsewhere_sign_nobody_in_or_out() {
    Form form = form(app.consoleToken());
    assertThat(amina.sendFromElsewhere(form).status()).isEqualTo(403);
    assertThat(amina.send(form.without("csrf")).status()).isEqualTo(403);
    assertThat(amina.send(form).status()).isEqualTo(303);

    Form out = amina.get("/").form("form#sign-out");
    assertThat(amina.sendFromElsewhere(out).status()).isEqualTo(403);
    assertThat(amina.send(out.with("csrf", form.value("csrf"))).status()).isEqualTo(403);
    assertThat(amina.get(ITEMS).status()).isEqualTo(200);
  }

  @Test
  void a_private_house_lets_the_administrator_in() {
    try (TestApp house = TestApp.startPrivate()) {
      assertThat(house.reader().get("/").status()).isEqualTo(403);
      assertThat(house.administrator().get(ITEMS).status()).isEqualTo(200);
    }
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_other_sites_and_bound_to_the_host_under_https()
      throws Exception {
    try (Site site = Site.open()) {
      assertThat(cookie(site, "rostrum"))
          .matches("rostrum-session=[A-Za-z0-9_-]{43};.*")
          .contains("Path=/", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Secure", "Domain", "Max-Age", "Expires");
    }
    try (Site site = Site.behind("https://learn.example")) {
      assertThat(cookie(site, "__Host-rostrum"))
          .matches("__Host-rostrum-session=[A-Za-z0-9_-]{43};.*")
          .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  /** The cookie of a session, given to a browser that brings its first one by hand. */
  private static String cookie(Site site, String name) throws Exception {
    String token = new ConsoleTokens(site.rows(), Site.NOON).issue(new Actor.Operator()).text();
    String visitor = name + "=" + "A".repeat(43);
    try (Browser browser = site.browser()) {
      HttpResponse<String> page = browser.get("/sign-in", "Cookie", visitor);
      String csrf = Jsoup.parse(page.body()).select("#console [name=csrf]").attr("value");
      HttpResponse<String> answer =
          browser.postAsIs(
              "/console-token",
              Map.of("csrf", csrf, "token", token),
              "Cookie",
              visitor,
              "Sec-Fetch-Site",
              "same-origin");
      assertThat(answer.statusCode()).isEqualTo(303);
      List<String> cookies = answer.headers().allValues("Set-Cookie");
      assertThat(cookies)
          .filteredOn(cookie -> cookie.startsWith(name + "="))
          .singleElement()
          .asString()
          .doesNotContain("AAAAA");
      return cookies.stream()
          .filter(cookie -> cookie.startsWith(name + "-session="))
          .findFirst()
          .orElseThrow();
    }
  }
}
