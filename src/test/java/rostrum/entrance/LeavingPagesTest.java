package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.TestApp.PASSWORD;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.STEP;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about oneself as a page and as a file, and leaving for good. */
class LeavingPagesTest {
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

  /** Somebody who has read and answered. */
  private static Reader busy(String name, String email) {
    Reader reader = app.reader();
    reader.submit(reader.get(COURSE + "/practice").notKnowing());
    reader.submit(reader.get(COURSE + "/lessons/5").form("form[data-reading]"));
    reader.send(
        reader
            .get("/register")
            .form("form#register")
            .with("name", name)
            .with("email", email)
            .with("password", PASSWORD));
    return reader;
  }

  @Test
  void everything_about_oneself_is_a_page_and_a_file() {
    Reader amina = busy("Amina Yusuf", "amina@example.org");
    String stem = amina.get(COURSE + "/practice").one(".stem").text();

    JsonNode file = JsonMapper.shared().readTree(amina.get("/account/everything.json").text());
    Page page = amina.get("/account/everything");

    assertThat(file.get("account").get(0).get("email").asString()).isEqualTo("amina@example.org");
    assertThat(file.get("account").get(0).get("created_at").asString())
        .isEqualTo("2026-03-02T10:00:00Z");
    assertThat(file.get("step").size()).isEqualTo(1);
    assertThat(file.get("step").get(0).get("response").isObject()).isTrue();
    assertThat(file.get("attempt").get(0).get("course").asString()).isEqualTo(TestApp.COURSE);
    assertThat(file.get("attempt_slot").get(0).get("question").asString()).isNotBlank();
    assertThat(file.get("reading").get(0).get("lesson").asString()).isEqualTo("5");
    assertThat(file.get("password").get(0).propertyNames())
        .containsExactlyInAnyOrder("account_id", "set_at");
    assertThat(page.one("#t-account").text()).contains("Amina Yusuf", "amina@example.org");
    assertThat(page.one("#t-step h2").text()).isEqualTo("Answers: 1");
    assertThat(page.one("#t-exam_date").text()).contains("Nothing.");
    assertThat(page.one("#t-attempt_slot").text()).contains(stem);
    assertThat(page.html().select("main section")).hasSize(file.size());
  }

  @Test
  void leaving_says_what_goes_asks_for_the_password_and_leaves_nothing() {
    int accounts = app.rows(ACCOUNT);
    int steps = app.rows(STEP);
    Reader bo = busy("Bo", "bo@example.org");
    Page ask = bo.get("/account/deletion");
    assertThat(ask.one("main").text()).contains("1 answer,", " of what you remember", "backups");
    Form form = ask.form("form#deletion");

    Page missing = bo.send(form);
    assertThat(missing.status()).isEqualTo(422);
    Page wrong = bo.send(form.with("password", "not his password"));
    assertThat(wrong.one("#password-flaw").text()).startsWith("That is not your password");
    assertThat(bo.get("/account").status()).isEqualTo(200);
    Reader phone = bo.with(bo.cookies());

    Page gone = bo.send(form.with("password", PASSWORD));

    assertThat(gone.one("h1").text()).isEqualTo("Your account is gone");
    assertThat(gone.has(".signed")).isFalse();
    assertThat(bo.get("/account").status()).isEqualTo(404);
    assertThat(phone.get("/account").status()).isEqualTo(404);
    assertThat(app.rows(ACCOUNT)).isEqualTo(accounts);
    assertThat(app.rows(STEP)).isEqualTo(steps);
    assertThat(bo.get("/progress").text()).contains("Nothing answered yet");
    assertThat(bo.submit(bo.get(COURSE + "/practice").notKnowing()).status()).isEqualTo(200);
  }

  @Test
  void an_account_without_a_password_gets_one_before_it_can_be_deleted() {
    Reader administrator = app.administrator();
    Page ask = administrator.get("/account/deletion");

    assertThat(ask.has("form#deletion")).isFalse();
    assertThat(ask.text()).contains("set one on its page first");
    Form forged =
        new Form("/account/deletion", List.of())
            .with("csrf", administrator.get("/account").form("form#profile").value("csrf"))
            .with("password", "anything at all");
    assertThat(administrator.send(forged).status()).isEqualTo(422);
    assertThat(administrator.get("/account").status()).isEqualTo(200);
  }
}
