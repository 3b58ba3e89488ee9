package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import rostrum.Phone;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.ledger.Records;

/** What is recorded of those who come, change things and are refused, and who sees it. */
@TestInstance(Lifecycle.PER_CLASS)
class LedgerPagesTest {
  private static final String NEW = "nine loud harbours";
  private static final Duration STEP = Duration.ofSeconds(30);

  private TestApp app;
  private Reader admin;

  @BeforeAll
  void start() {
    app = TestApp.choosing();
    admin = app.administrator();
  }

  @AfterAll
  void stop() {
    app.close();
  }

  private String account(String name) {
    String role = admin.get("/people?q=" + name).one("form[action$=/role]").attr("action");
    return "account " + role.split("/")[2];
  }

  private List<String> last(int most) {
    return Records.last(app.database(), most);
  }

  @Test
  void how_somebody_comes_in_is_refused_and_leaves_is_recorded_with_what_they_had() {
    Reader amina = app.learner("Amina", "amina@example.org");
    String who = account("Amina");
    assertThat(last(3))
        .containsExactly(
            "signed-in " + who + " registration",
            "recovery-code-made " + who,
            "account-made " + who + " learner");

    Page account = amina.get("/account");
    amina.send(account.form("form#sign-out"));
    app.signedIn("amina@example.org", "not the password");
    app.signedIn("nobody@example.org", "not the password");
    Reader again = app.signedIn("amina@example.org", TestApp.PASSWORD);
    assertThat(last(4))
        .containsExactly(
            "signed-in " + who + " password",
            "sign-in-refused password-wrong",
            "sign-in-refused " + who + " password-wrong",
            "signed-out " + who + " 1");

    Form password = again.get("/account").form("#password-form").with("password-new", NEW);
    again.send(password.with("password-now", "not it at all"));
    again.send(password.with("password-now", TestApp.PASSWORD));
    assertThat(last(3))
        .containsExactly(
            "password-changed " + who,
            "sessions-ended " + who + " 1",
            "confirmation-refused " + who + " password-wrong");

    Reader found = app.reader();
    Form recovery = found.get(app.recoveryLink("amina@example.org")).form("form#recovery");
    found.send(recovery.with("password", TestApp.PASSWORD));
    assertThat(last(5))
        .containsExactly(
            "signed-in " + who + " link",
            "recovery-code-made " + who,
            "password-recovered " + who + " link",
            "sessions-ended " + who + " 1",
            "link-made " + who);

    found.get("/account/everything");
    found.get("/account/everything.json");
    Form leaving = found.get("/account/deletion").form("#deletion");
    found.send(leaving.with("password", TestApp.PASSWORD));
    assertThat(last(2)).containsExactly("account-deleted " + who, "everything-taken " + who);
    assertThat(admin.get("/ledger").one("#chain").text()).contains("as they were written");
  }

  @Test
  void codes_of_a_phone_are_recorded_and_switching_them_on_or_off_signs_out_everywhere_else() {
    Reader bo = app.learner("Bo", "bo@example.org");
    Reader thief = app.signedIn("bo@example.org", TestApp.PASSWORD);
    String who = account("Bo");
    Page key =
        bo.send(
            bo.get("/account/second-factor")
                .form("#proposal")
                .with("confirmation", TestApp.PASSWORD));
    Phone phone = new Phone(key.one("#key").text());
    bo.send(key.form("#confirmation").with("code", "000000"));
    bo.send(key.form("#confirmation").with("code", phone.code(TestApp.NOW)));
    assertThat(last(3))
        .containsExactly(
            "second-factor-on " + who,
            "sessions-ended " + who + " 1",
            "confirmation-refused " + who + " second-factor-wrong");
    assertThat(thief.get("/account").status()).isEqualTo(404);
    assertThat(bo.get("/account").status()).isEqualTo(200);

    app.pass(STEP);
    Reader other = app.signedIn("bo@example.org", TestApp.PASSWORD);
    Form code = other.get("/sign-in/second-factor").form("#second-factor");
    other.send(code.with("code", "000000"));
    other.send(code.with("code", phone.code(TestApp.NOW.plus(STEP))));
    assertThat(last(2))
        .containsExactly(
            "signed-in " + who + " second-factor",
            "sign-in-refused " + who + " second-factor-wrong");

    app.pass(STEP);
    bo.send(
        bo.get("/account/second-factor")
            .form("#removal")
            .with("confirmation", TestApp.PASSWORD)
            .with("code", phone.code(TestApp.NOW.plus(STEP).plus(STEP))));
    assertThat(last(2)).containsExactly("second-factor-off " + who, "sessions-ended " + who + " 1");
    assertThat(other.get("/account").status()).isEqualTo(404);
  }

  @Test
  void what_happens_to_a_class_is_recorded_by_numbers_alone() {
    Reader jonas = app.instructor("Jonas", "jonas@example.org");
    Reader fay = app.learner("Fay", "fay@example.org");
    String who = account("Fay");
    String place =
        jonas.send(jonas.get("/classes").form("form#new").with("name", "Politics")).location();
    String there = "class " + place.substring("/classes/".length());
    Page open = jonas.submit(jonas.get(place).form("#code-form").with("door", "open"));
    assertThat(last(2)).containsExactly("class-code-made " + there, "class-opened " + there);

    fay.submit(fay.get("/join/" + open.one("#join-code").text()).form("#enter"));
    Page whole = jonas.get(place);
    String enrolment = whole.one(".people th a").attr("href");
    jonas.send(jonas.get(enrolment).form("#link-form"));
    jonas.send(jonas.get(enrolment).form("form[action$=/accommodation]").with("factor", "2"));
    jonas.send(jonas.get(enrolment).form("form[action$=/removal]"));
    assertThat(last(4))
        .containsExactly(
            "enrolment-changed " + who + " " + there + " removed",
            "accommodation-granted " + who + " " + there,
            "link-made " + who,
            "enrolment-changed " + who + " " + there + " admitted");

    Page roster =
        jonas.send(
            jonas
                .get(place + "/roster")
                .form("#roster")
                .with("csv", "name,email\nLena,lena@example.org"));
    jonas.send(roster.form("#confirm"));
    jonas.send(jonas.get(place).form("#invited form[action$=/removal]"));
    app.instructor("Mirjam", "mirjam@example.org");
    Form instructor = jonas.get(place).form("#instructor").with("email", "mirjam@example.org");
    Page both = jonas.submit(instructor);
    jonas.send(jonas.get(place).form("#code-form").with("door", "closed"));
    assertThat(both.status()).isEqualTo(200);
    assertThat(last(9).stream().map(line -> line.split(" ")[0]).toList())
        .containsSubsequence(
            "class-code-closed", "instructor-added", "invitation-taken-back", "invitations-made");
    assertThat(last(500).toString()).doesNotContain("@", "Lena", "Politics", "Fay");
  }

  @Test
  void a_role_and_its_author_stand_there_and_refused_pages_once_an_hour_for_each_route() {
    Reader gus = app.learner("Gus", "gus@example.org");
    String who = account("Gus");
    Form role = admin.get("/people?q=gus").form("form[action$=/role]");
    for (String path :
        List.of("/people", "/ledger", "/people", "/ledger.csv", "/classes/nowhere")) {
      assertThat(gus.get(path).status()).isEqualTo(404);
    }
    gus.send(new Form(role.action(), role.with("csrf", token(gus)).fields()));
    app.reader().get("/quizzes");
    assertThat(last(5))
        .containsExactly(
            "page-refused route /quizzes",
            "page-refused route /people/{person}/role",
            "page-refused route /classes/{class}",
            "page-refused route /ledger.csv",
            "page-refused route /ledger");

    admin.send(role.with("role", "instructor"));
    assertThat(last(2))
        .containsExactly("role-given " + who + " instructor", "sessions-ended " + who + " 1");
    Page page = admin.get("/ledger?deed=page-refused");
    assertThat(page.texts("#entries tbody th")).containsOnly("a page was refused");
    assertThat(page.texts("#entries tbody td:nth-child(3)")).contains("Gus (" + who + ")");
    assertThat(page.one("#entries tbody tr:first-child td:nth-child(3)").text())
        .isEqualTo("somebody not signed in");
  }

  private static String token(Reader reader) {
    return reader.get("/join").form("#join").value("csrf");
  }

  @Test
  void the_file_has_all_that_is_stored_and_neither_address_nor_password() {
    Page file = admin.get("/ledger.csv");

    assertThat(file.text().lines().toList())
        .first()
        .asString()
        .endsWith("number,at,deed,author,account,about,inside,detail,place,hash");
    assertThat(file.text()).contains(",console-token-made,operator,");
    assertThat(file.text()).doesNotContain("@", TestApp.PASSWORD, NEW, "Amina", "Jonas");
    assertThat(admin.get("/ledger?deed=nothing").status()).isEqualTo(400);
    assertThat(admin.get("/ledger?before=x").status()).isEqualTo(400);
    assertThat(admin.get("/ledger?before=2").texts("#entries tbody td:first-child"))
        .containsExactly("1");
  }

  @Test
  void the_page_says_which_entry_is_not_as_it_was_and_shows_it_all_the_same() {
    try (TestApp other = TestApp.choosing()) {
      Reader reader = other.administrator();
      other
          .database()
          .write(sql -> sql.execute("update ledger_entry set deed = '=1+1' where number = 2"));

      Page page = reader.get("/ledger");

      assertThat(page.one("#chain").text()).contains("Entry 2 is not as it was written");
      assertThat(page.text()).contains("=1+1");
      assertThat(reader.get("/ledger.csv").text()).contains("'=1+1");
    }
  }
}
