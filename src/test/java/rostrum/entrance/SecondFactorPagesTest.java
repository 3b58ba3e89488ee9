package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.HALF_ENTRY;
import static rostrum.storage.schema.Tables.SECOND_FACTOR;
import static rostrum.storage.schema.Tables.SECOND_FACTOR_CODE;
import static rostrum.storage.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import rostrum.Phone;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Recoveries;

/** Codes of a phone after the password, without scripts. */
@TestInstance(Lifecycle.PER_CLASS)
class SecondFactorPagesTest {
  private static final String ADDRESS = "/account/second-factor";
  private static final String ASKING = "/sign-in/second-factor";
  private static final String OTHER_PASSWORD = "nine loud harbours";
  private static final Duration STEP = Duration.ofSeconds(30);

  private TestApp app;
  private Instant now = TestApp.NOW;

  @BeforeAll
  void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  void stop() {
    app.close();
  }

  private void pass(Duration time) {
    app.pass(time);
    now = now.plus(time);
  }

  /** Somebody whose account asks for codes. */
  private record Guarded(Reader reader, String email, Phone phone, List<String> paper) {}

  private Guarded guarded(String name) {
    String email = name + "@example.org";
    Reader reader = app.instructor(name, email);
    Page old = proposal(reader);
    Page proposal = proposal(reader);
    Phone phone = new Phone(proposal.one("#key").text());
    assertThat(old.one("#key").text()).isNotEqualTo(phone.letters());
    Page codes = reader.send(old.form("#confirmation").with("code", phone.code(now)));
    pass(STEP);
    return new Guarded(reader, email, phone, codes.html().select("#codes code").eachText());
  }

  private static Page proposal(Reader reader) {
    return reader.send(
        reader.get(ADDRESS).form("#proposal").with("confirmation", TestApp.PASSWORD));
  }

  private Reader withPassword(Guarded who) {
    Reader browser = app.signedIn(who.email(), TestApp.PASSWORD);
    assertThat(browser.get("/account").status()).isEqualTo(404);
    return browser;
  }

  private Page type(Reader browser, String code) {
    return browser.send(browser.get(ASKING).form("#second-factor").with("code", code));
  }

  @Test
  void whoever_wants_it_is_asked_for_a_code_after_the_password() {
    Reader jonas = app.instructor("Jonas", "jonas@example.org");
    Page off = jonas.get(ADDRESS);
    assertThat(off.one("#state").text()).isEqualTo("It is off.");
    assertThat(jonas.send(off.form("#proposal").with("confirmation", "wrong")).status())
        .isEqualTo(422);

    Page key = jonas.send(off.form("#proposal").with("confirmation", TestApp.PASSWORD));
    Phone phone = new Phone(key.one("#key").text());
    assertThat(key.one("svg.qr path").attr("d")).startsWith("M4,4h1v1h-1z");
    assertThat(key.one("#key-link").attr("href")).contains(phone.letters().replace(" ", ""));
    Page wrong = jonas.send(key.form("#confirmation").with("code", "000000"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#key").text()).isEqualTo(phone.letters());
    Page codes = jonas.send(wrong.form("#confirmation").with("code", phone.code(now)));
    assertThat(codes.html().select("#codes code")).hasSize(10);
    assertThat(jonas.get(ADDRESS).one("#state").text()).contains("10 are left");
    assertThat(jonas.get(ADDRESS).text()).doesNotContain(phone.letters());

    Reader elsewhere = app.signedIn("jonas@example.org", TestApp.PASSWORD);
    assertThat(elsewhere.get("/account").status()).isEqualTo(404);
    assertThat(type(elsewhere, phone.code(now)).status())
        .as("the code that confirmed the key was used")
        .isEqualTo(422);
    pass(STEP);
    Page in = type(elsewhere, phone.code(now));
    assertThat(in.status()).isEqualTo(303);
    assertThat(elsewhere.get("/account").status()).isEqualTo(200);

    Reader again = app.signedIn("jonas@example.org", TestApp.PASSWORD);
    assertThat(type(again, phone.code(now)).status()).as("used").isEqualTo(422);
    pass(STEP);
    assertThat(type(again, " " + phone.code(now)).status()).isEqualTo(303);
  }

  @Test
  void the_key_does_not_lie_open_in_the_database() {
    Guarded cleo = guarded("cleo");

    List<String> stored =
        app.database()
            .read(sql ->
                sql.select(SECOND_FACTOR.SECRET).from(SECOND_FACTOR).fetch(SECOND_FACTOR.SECRET));
    assertThat(stored).isNotEmpty().allMatch(key -> key.startsWith("1."));
    assertThat(type(withPassword(cleo), cleo.phone().code(now)).status()).isEqualTo(303);
  }

  @Test
  void a_code_on_paper_lets_in_once() {
    Guarded ada = guarded("ada");

    assertThat(type(withPassword(ada), ada.paper().getFirst().toUpperCase(Locale.ROOT)).status())
        .isEqualTo(303);
    assertThat(type(withPassword(ada), ada.paper().getFirst()).status()).isEqualTo(422);
    assertThat(ada.reader().get(ADDRESS).one("#state").text()).contains("9 are left");
  }

  @Test
  void another_browser_is_not_asked_and_after_ten_minutes_nobody_is() {
    Guarded bela = guarded("bela");
    Reader half = withPassword(bela);
    assertThat(app.reader().get(ASKING).location()).isEqualTo("/sign-in");

    Page form = half.get(ASKING);
    pass(Duration.ofMinutes(10));

    Page late = half.send(form.form("#second-factor").with("code", bela.phone().code(now)));
    assertThat(late.location()).isEqualTo("/sign-in");
    assertThat(half.get("/account").status()).isEqualTo(404);
  }

  @Test
  void after_ten_wrong_codes_no_right_one_counts_however_often_the_password_is_given() {
    Guarded cem = guarded("cem");
    int sessions = app.rows(SESSION);
    Reader half = withPassword(cem);
    for (int turn = 0; turn < 5; turn++) {
      assertThat(type(half, "000000").status()).isEqualTo(422);
    }
    Reader anew = withPassword(cem);
    for (int turn = 0; turn < 5; turn++) {
      assertThat(type(anew, "000000").status()).isEqualTo(422);
    }

    assertThat(type(anew, cem.phone().code(now)).status()).isEqualTo(429);
    assertThat(app.rows(SESSION)).isEqualTo(sessions);
    pass(Duration.ofMinutes(15));
    assertThat(type(withPassword(cem), cem.phone().code(now)).status()).isEqualTo(303);
  }

  @Test
  void a_link_sets_the_password_and_the_code_is_asked_for_all_the_same() {
    Guarded dora = guarded("dora");
    Reader found = app.reader();
    Page answer = recover(found, app.recoveryLink(dora.email()));

    assertThat(answer.location()).isEqualTo(ASKING);
    assertThat(found.get("/account").status()).isEqualTo(404);
    Page code = type(found, dora.phone().code(now));
    assertThat(code.one("#recovery-code").text()).isNotEmpty();
    assertThat(found.get("/account").status()).isEqualTo(200);
  }

  private static Page recover(Reader reader, String link) {
    return reader.send(reader.get(link).form("#recovery").with("password", OTHER_PASSWORD));
  }

  @Test
  void a_link_that_the_operator_made_for_it_lets_in_without_and_switches_codes_off() {
    Guarded emil = guarded("emil");
    String secret =
        new Recoveries(app.database(), Clock.fixed(now, ZoneOffset.UTC))
            .issueLink(new Actor.Operator(), EmailAddress.of(emil.email()).orElseThrow(), true)
            .orElseThrow()
            .text();
    Reader found = app.reader();

    assertThat(recover(found, "/recovery?link=" + secret).has("#recovery-code")).isTrue();
    assertThat(found.get(ADDRESS).one("#state").text()).isEqualTo("It is off.");
  }

  @Test
  void password_and_code_switch_it_off_and_nothing_is_left_of_it() {
    Guarded fay = guarded("fay");
    int keys = app.rows(SECOND_FACTOR);
    int paper = app.rows(SECOND_FACTOR_CODE);
    Page on = fay.reader().get(ADDRESS);
    var removal = on.form("#removal");

    Page refused =
        fay.reader()
            .send(removal.with("confirmation", "wrong").with("code", fay.phone().code(now)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Nothing was changed");
    Page wrong =
        fay.reader().send(removal.with("confirmation", TestApp.PASSWORD).with("code", "1"));
    assertThat(wrong.status()).isEqualTo(422);
    Page right =
        fay.reader()
            .submit(
                removal.with("confirmation", TestApp.PASSWORD).with("code", fay.phone().code(now)));

    assertThat(right.one("#state").text()).isEqualTo("It is off.");
    assertThat(app.rows(SECOND_FACTOR)).isEqualTo(keys - 1);
    assertThat(app.rows(SECOND_FACTOR_CODE)).isEqualTo(paper - 10);
    assertThat(app.signedIn(fay.email(), TestApp.PASSWORD).get("/account").status()).isEqualTo(200);
  }

  @Test
  void what_is_kept_of_it_is_told_without_the_key() {
    Guarded gus = guarded("gus");

    assertThat(gus.reader().get("/account/everything.json").text())
        .contains("second_factor")
        .doesNotContain("\"secret\"")
        .doesNotContain("secret_hash");
  }

  @Test
  void whoever_goes_into_a_class_arrives_there_after_the_code() {
    Guarded hal = guarded("hal");
    Reader reader = app.reader();
    Page asked =
        reader.submit(
            reader
                .get("/sign-in?next=/join/abcd-efgh-jkmn")
                .form("#sign-in")
                .with("email", hal.email())
                .with("password", TestApp.PASSWORD));

    int half = app.rows(HALF_ENTRY);
    Page in = reader.send(asked.form("#second-factor").with("code", hal.phone().code(now)));
    assertThat(in.location()).isEqualTo("/join/abcd-efgh-jkmn");
    assertThat(app.rows(HALF_ENTRY)).isEqualTo(half - 1);
  }
}
