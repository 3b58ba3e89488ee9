package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.TestApp.PASSWORD;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** What somebody sees and changes of their own account. */
class AccountPagesTest {
  private static final String NEW = "nine loud harbours";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Reader comeIn(String email, String password) {
    Reader reader = app.reader();
    reader.send(
        reader
            .get("/sign-in")
            .form("form#sign-in")
            .with("email", email)
            .with("password", password));
    return reader;
  }

  private static boolean isIn(Reader reader) {
    return reader.get("/account").status() == 200;
  }

  @Test
  void a_visitor_finds_no_account_page() {
    assertThat(app.reader().get("/account").status()).isEqualTo(404);
    assertThat(app.reader().get("/account/everything.json").status()).isEqualTo(404);
    assertThat(app.reader().get("/account/deletion").status()).isEqualTo(404);
  }

  @Test
  void name_and_zone_are_changed_and_instants_follow_the_zone() {
    Reader amina = app.learner("Amina", "amina@example.org");
    Form form = amina.get("/account").form("form#profile");

    Page saved = amina.submit(form.with("name", "Amina Yusuf").with("zone", "Asia/Seoul"));

    assertThat(saved.one("#saved").text()).isEqualTo("Saved.");
    assertThat(saved.one("#name").val()).isEqualTo("Amina Yusuf");
    assertThat(saved.one(".signed a[href=/account]").text()).isEqualTo("Amina Yusuf");
    assertThat(saved.text()).contains("2 March 2026, 19:00 (Asia/Seoul)");
    Page flawed = amina.send(form.with("name", " ").with("zone", "Nowhere"));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.one("#zone").val()).isEqualTo("Nowhere");
    assertThat(flawed.one("#email").val()).isEqualTo("amina@example.org");
    assertThat(amina.get("/account").one("#name").val()).isEqualTo("Amina Yusuf");
  }

  @Test
  void the_address_changes_with_the_password_and_to_a_free_one_only() {
    Reader bo = app.learner("Bo", "bo@example.org");
    app.learner("Chloe", "chloe@example.org");
    Form form = bo.get("/account").form("form#email-form");

    Page wrong = bo.send(form.with("email", "bo2@example.org").with("email-password", NEW));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#email-password-flaw").text()).startsWith("That is not your password");
    assertThat(wrong.one("#email").val()).isEqualTo("bo2@example.org");
    Page taken = bo.send(form.with("email", "chloe@example.org").with("email-password", PASSWORD));
    assertThat(taken.one("#email-flaw").text()).startsWith("There is an account");
    bo.submit(form.with("email", "bo2@example.org").with("email-password", PASSWORD));
    assertThat(isIn(comeIn("bo2@example.org", PASSWORD))).isTrue();
    assertThat(isIn(comeIn("bo@example.org", PASSWORD))).isFalse();
  }

  @Test
  void a_new_password_keeps_this_browser_in_and_no_other() {
    Reader desk = app.learner("Dao", "dao@example.org");
    Reader phone = comeIn("dao@example.org", PASSWORD);
    Reader thief = desk.with(desk.cookies());
    Form form = desk.get("/account").form("form#password-form");

    assertThat(
            desk.send(form.with("password-now", NEW).with("password-new", NEW))
                .one("#password-now-flaw")
                .text())
        .startsWith("That is not your password");
    assertThat(
            desk.send(form.with("password-now", PASSWORD).with("password-new", "daodaodaodao"))
                .one("#password-new-flaw")
                .text())
        .contains("many people");
    Page saved = desk.submit(form.with("password-now", PASSWORD).with("password-new", NEW));

    assertThat(saved.one("#saved").text()).contains("signed out everywhere else");
    assertThat(isIn(desk)).isTrue();
    assertThat(isIn(phone)).isFalse();
    assertThat(isIn(thief)).isFalse();
    assertThat(isIn(comeIn("dao@example.org", NEW))).isTrue();
  }

  @Test
  void one_other_browser_or_all_are_signed_out_from_here_by_whoever_has_the_password() {
    Reader desk = app.learner("Emil", "emil@example.org");
    Reader phone = comeIn("emil@example.org", PASSWORD);
    Reader tablet = comeIn("emil@example.org", PASSWORD);
    Page page = desk.get("/account");
    assertThat(page.texts("#sessions .session strong")).hasSize(3);
    assertThat(page.one("#sessions li:contains(this browser)").text()).contains("last seen");
    Form form = page.form("#sessions-form");
    String one = page.html().select("#sessions input[name=session]").first().val();

    Page nothing = desk.send(form.with("session-password", PASSWORD));
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.one("#sessions .flaw").text()).startsWith("Choose the browser");
    Page without = desk.send(form.with("session", one).with("session-password", ""));
    assertThat(without.status()).isEqualTo(422);
    Page wrong = desk.send(form.with("session", one).with("session-password", "not it at all"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#sessions input[checked]").val()).isEqualTo(one);
    assertThat(isIn(phone) && isIn(tablet)).isTrue();

    Page after = desk.submit(form.with("session", one).with("session-password", PASSWORD));
    assertThat(after.one("#saved").text()).isEqualTo("Signed out there.");
    assertThat(after.html().select("#sessions input[name=session]")).hasSize(1);
    assertThat(isIn(phone)).isNotEqualTo(isIn(tablet));

    Reader third = comeIn("emil@example.org", PASSWORD);
    desk.submit(form.with("session", "others").with("session-password", PASSWORD));
    assertThat(isIn(phone) || isIn(tablet) || isIn(third)).isFalse();
    assertThat(isIn(desk)).isTrue();
    assertThat(desk.get("/account").has("#sessions input[name=session]")).isFalse();
  }

  @Test
  void nobody_ends_anothers_session() {
    Reader fatima = app.learner("Fatima", "fatima@example.org");
    Reader hana = app.learner("Hana", "hana@example.org");
    comeIn("hana@example.org", PASSWORD);
    comeIn("fatima@example.org", PASSWORD);
    String hanas = hana.get("/account").html().select("#sessions input[name=session]").val();
    Form form = fatima.get("/account").form("#sessions-form");

    fatima.submit(form.with("session", hanas).with("session-password", PASSWORD));

    assertThat(hana.get("/account").html().select("#sessions li")).hasSize(2);
  }

  @Test
  void a_new_recovery_code_asks_for_the_password_and_is_shown_once() {
    Reader gita = app.learner("Gita", "gita@example.org");
    Form form = gita.get("/account").form("form#code-form");

    assertThat(gita.send(form.with("code-password", NEW)).status()).isEqualTo(422);
    Page code = gita.send(form.with("code-password", PASSWORD));
    assertThat(code.one("#recovery-code").text()).matches("([a-z2-9]{4}-){6}[a-z2-9]{4}");
    assertThat(code.one("main .button").attr("href")).isEqualTo("/account");
    assertThat(gita.get("/account").text()).contains("You have one, made on 2 March 2026");
  }

  @Test
  void the_administrator_of_the_console_gets_address_and_password_here() {
    Reader administrator = app.administrator();
    Page page = administrator.get("/account");
    assertThat(page.has("#email-password")).isFalse();
    assertThat(page.text()).contains("You have none that is good");

    administrator.submit(page.form("form#email-form").with("email", "root@example.org"));
    administrator.submit(
        administrator.get("/account").form("form#password-form").with("password-new", NEW));

    assertThat(administrator.get("/account").has("#email-password")).isTrue();
    Reader again = comeIn("root@example.org", NEW);
    assertThat(again.get("/courses/" + TestApp.COURSE + "/items").status()).isEqualTo(200);
  }
}
