package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Limits;

/** A learner makes an account, and goes on with what the browser had kept. */
class RegistrationPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Form form(Reader reader, String name, String email, String password) {
    return reader
        .get("/register")
        .form("form#register")
        .with("name", name)
        .with("email", email)
        .with("password", password);
  }

  @Test
  void a_visitor_makes_an_account_and_sees_a_code_this_once() {
    Reader amina = app.reader();
    amina.submit(amina.get(COURSE + "/practice").notKnowing());

    Page code = amina.send(form(amina, "Amina Yusuf", "amina@example.org", TestApp.PASSWORD));

    assertThat(code.status()).isEqualTo(200);
    assertThat(code.one("#recovery-code").text()).matches("([a-z2-9]{4}-){6}[a-z2-9]{4}");
    assertThat(code.one(".signed").text()).contains("Amina Yusuf");
    assertThat(code.one("main .button").attr("href")).isEqualTo("/");
    assertThat(amina.get("/progress").one("dd[data-answered]").text()).isEqualTo("1");
    assertThat(amina.get("/account").has("#recovery-code")).isFalse();
    assertThat(amina.get("/register").location()).isEqualTo("/account");
    amina.submit(amina.get("/").form("form#sign-out"));
    assertThat(amina.get("/progress").text()).contains("Nothing answered yet");
  }

  @Test
  void every_flaw_is_said_at_its_place_and_what_was_typed_stays_but_the_password() {
    Reader bo = app.reader();
    int accounts = app.rows(ACCOUNT);

    Page page = bo.send(form(bo, "", "bo@", "short").with("zone", "Atlantis/Poseidonis"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().title()).startsWith("To mend: Make an account");
    assertThat(page.one("[role=alert]").text()).startsWith("Nothing was saved");
    assertThat(page.one("#name-flaw").text()).startsWith("Type a name");
    assertThat(page.one("#email-flaw").text()).contains("amina@example.org");
    assertThat(page.one("#password-flaw").text()).contains("at least 12");
    assertThat(page.one("#zone-flaw").text()).contains("Asia/Seoul");
    assertThat(page.one("#email").val()).isEqualTo("bo@");
    assertThat(page.one("#zone").val()).isEqualTo("Atlantis/Poseidonis");
    assertThat(page.one("#password").val()).isEmpty();
    assertThat(page.one("#password").attr("aria-describedby"))
        .isEqualTo("password-hint password-flaw");
    assertThat(page.text()).doesNotContain("value=\"short\"");
    assertThat(app.rows(ACCOUNT)).isEqualTo(accounts);
  }

  @Test
  void
      after_three_hundred_accounts_from_one_address_a_new_browser_waits_and_a_known_one_does_not() {
    try (TestApp crowd = TestApp.choosing()) {
      Reader known = crowd.reader();
      known.submit(known.get(COURSE + "/practice").notKnowing());
      crowd.pass(Duration.ofMinutes(15));
      Limits limits = new Limits(Clock.fixed(TestApp.NOW.plusSeconds(900), ZoneOffset.UTC));
      for (int pupil = 1; pupil <= 299; pupil++) {
        crowd.database().write(sql -> limits.count(sql, "registering from 127.0.0.1", 300));
      }
      Reader last = crowd.reader();
      assertThat(last.send(form(last, "Hana", "hana@example.org", TestApp.PASSWORD)).status())
          .isEqualTo(200);
      Reader late = crowd.reader();

      Page refused = late.send(form(late, "Ines", "ines@example.org", TestApp.PASSWORD));

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.one("#email-flaw").text()).contains("Try again in an hour");
      assertThat(refused.one("#name").val()).isEqualTo("Ines");
      assertThat(refused.one("#email").val()).isEqualTo("ines@example.org");
      assertThat(known.send(form(known, "Jun", "jun@example.org", TestApp.PASSWORD)).status())
          .isEqualTo(200);
      crowd.pass(Duration.ofHours(1));
      assertThat(late.send(form(late, "Ines", "ines@example.org", TestApp.PASSWORD)).status())
          .isEqualTo(200);
    }
  }

  @Test
  void common_passwords_and_ones_own_name_are_refused() {
    Reader chloe = app.reader();
    assertThat(
            chloe
                .send(form(chloe, "Chloe", "chloe@example.org", "password123456"))
                .one("#password-flaw")
                .text())
        .contains("many people");
    assertThat(
            chloe
                .send(form(chloe, "Chloe Durand", "chloe@example.org", "chloe durand"))
                .one("#password-flaw")
                .text())
        .contains("follows from your name");
  }

  @Test
  void an_address_that_has_an_account_is_said_and_the_same_form_sent_twice_is_no_fault() {
    Reader dao = app.reader();
    Form form = form(dao, "Dao", "dao@example.org", TestApp.PASSWORD);
    Reader twin = dao.with(dao.cookies());
    assertThat(dao.send(form).has("#recovery-code")).isTrue();

    assertThat(twin.send(form).status()).isEqualTo(303);
    Reader other = app.reader();
    Page taken = other.send(form(other, "Dao", "DAO@example.org", "nine loud harbours"));

    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.one("#email-flaw").text()).startsWith("There is an account");
    assertThat(taken.one("#email").val()).isEqualTo("DAO@example.org");
  }

  @Test
  void what_is_typed_is_shown_as_typed_and_runs_nowhere() {
    Reader emil = app.reader();
    String name = "<script>alert(1)</script>";

    Page code = emil.send(form(emil, name, "emil@example.org", TestApp.PASSWORD));

    assertThat(code.one(".signed a[href=/account]").text()).isEqualTo(name);
    assertThat(emil.get("/account").one("#name").val()).isEqualTo(name);
  }

  @Test
  void a_private_house_takes_nobody_who_comes_by_themselves() {
    try (TestApp house = TestApp.startPrivate()) {
      Reader stranger = house.reader();
      assertThat(stranger.get("/register").status()).isEqualTo(403);
      Page signIn = stranger.get("/sign-in");
      assertThat(signIn.has("a[href=/register]")).isFalse();
      assertThat(signIn.text()).contains("Ask whoever runs it");
      assertThat(stranger.get("/recovery").status()).isEqualTo(200);
    }
  }
}
