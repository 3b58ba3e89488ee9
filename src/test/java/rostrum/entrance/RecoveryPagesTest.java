package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** A new password for whoever has lost theirs, without any mail. */
class RecoveryPagesTest {
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

  private static String register(Reader reader, String email) {
    return reader
        .send(
            reader
                .get("/register")
                .form("form#register")
                .with("name", "Somebody")
                .with("email", email)
                .with("password", TestApp.PASSWORD))
        .one("#recovery-code")
        .text();
  }

  private static Form form(Reader reader, String email, String code, String password) {
    return reader
        .get("/recovery")
        .form("form#recovery")
        .with("email", email)
        .with("code", code)
        .with("password", password);
  }

  @Test
  void the_printed_code_sets_a_new_password_and_gives_a_new_code() {
    Reader amina = app.reader();
    String code = register(amina, "amina@example.org");
    Reader other = app.reader();

    Page page =
        other.send(form(other, "amina@example.org", " " + code.toUpperCase(Locale.ROOT), NEW));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.one("#recovery-code").text()).isNotEqualTo(code);
    assertThat(other.get("/account").status()).isEqualTo(200);
    assertThat(amina.get("/account").status()).isEqualTo(404);
    Reader third = app.reader();
    assertThat(third.send(form(third, "amina@example.org", code, NEW)).status()).isEqualTo(422);
  }

  @Test
  void a_wrong_code_and_an_unknown_address_get_the_same_page() {
    Reader bo = app.reader();
    register(bo, "bo@example.org");
    Reader thief = app.reader();
    String guess = "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg";

    Page wrong = thief.send(form(thief, "bo@example.org", guess, NEW));
    Page unknown = thief.send(form(thief, "nobody@example.org", guess, NEW));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("main").text()).isEqualTo(unknown.one("main").text());
    assertThat(wrong.one("[role=alert]").text()).contains("do not belong together");
    assertThat(wrong.one("#email").val()).isEqualTo("bo@example.org");
    assertThat(wrong.text()).doesNotContain(guess, NEW);
    assertThat(bo.get("/account").status()).isEqualTo(200);
  }

  @Test
  void a_weak_new_password_uses_no_code_up() {
    Reader chloe = app.reader();
    String code = register(chloe, "chloe@example.org");
    Reader other = app.reader();

    Page weak = other.send(form(other, "chloe@example.org", code, "too short"));
    assertThat(weak.one("#password-flaw").text()).contains("at least 12");
    assertThat(other.send(form(other, "chloe@example.org", code, NEW)).status()).isEqualTo(200);
  }

  @Test
  void a_link_that_was_handed_over_is_used_up_by_sending_and_not_by_opening() {
    register(app.reader(), "dao@example.org");
    String link = app.recoveryLink("dao@example.org");
    Reader dao = app.reader();

    assertThat(dao.get(link).status()).isEqualTo(200);
    Page page = dao.get(link);
    assertThat(page.has("#email")).isFalse();
    assertThat(dao.send(page.form("form#recovery").with("password", "short")).has("#password-flaw"))
        .isTrue();
    Page in = dao.send(page.form("form#recovery").with("password", NEW));
    assertThat(in.has("#recovery-code")).isTrue();

    Reader late = app.reader();
    Page again = late.get(link);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.one("h1").text()).isEqualTo("This link is not good any more");
    Page sent =
        late.send(
            new Form("/recovery", page.form("form#recovery").fields())
                .with("csrf", late.get("/recovery").form("form#recovery").value("csrf"))
                .with("password", "seven quiet harbours"));
    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.one("h1").text()).isEqualTo("This link is not good any more");
  }

  @Test
  void a_link_is_good_for_a_day() {
    register(app.reader(), "emil@example.org");
    String link = app.recoveryLink("emil@example.org");
    app.pass(Duration.ofHours(23));
    assertThat(app.reader().get(link).status()).isEqualTo(200);
    app.pass(Duration.ofHours(1));
    assertThat(app.reader().get(link).status()).isEqualTo(404);
  }
}
