package rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Settings.ServeSettings;
import rostrum.cli.Terminal.Ran;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/** Accounts by command, alone and beside a running server. */
class UserCommandTest {
  private static final String PASSWORD = "seven quiet lanterns\n";

  @TempDir Path folder;

  private Ran run(String input, String... arguments) {
    return Terminal.run(
        folder,
        Map.of("ROSTRUM_DATA", "data"),
        Input.of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))),
        arguments);
  }

  private Ran add(String input, String email, String role) {
    return run(input, "user", "add", "--email", email, "--name", "Amina Yusuf", "--role", role);
  }

  private String accounts() {
    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      return database.read(sql ->
          sql.select(ACCOUNT.EMAIL, ACCOUNT.NAME, ACCOUNT.ROLE)
              .from(ACCOUNT)
              .orderBy(ACCOUNT.ID)
              .fetch()
              .formatCSV(/* header= */ false));
    }
  }

  @Test
  void an_account_of_each_role_is_added_with_the_password_of_standard_input() {
    for (String role : List.of("learner", "instructor", "admin")) {
      Ran ran = add(PASSWORD, role + "@example.org", role);
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out()).isEqualTo("added " + role + " " + role + "@example.org\n");
      assertThat(ran.err()).isEmpty();
    }
    Ran taken = add(PASSWORD, "ADMIN@example.org", "learner");
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.err()).contains("ADMIN@example.org has an account already");
    assertThat(accounts())
        .isEqualToNormalizingNewlines(
            """
            learner@example.org,Amina Yusuf,learner
            instructor@example.org,Amina Yusuf,instructor
            admin@example.org,Amina Yusuf,admin
            """);
  }

  @Test
  void what_is_wrong_is_told_in_a_line_and_adds_nobody() {
    assertThat(add("short\n", "a@example.org", "learner").err()).contains("at least 12");
    assertThat(add("", "a@example.org", "learner").code()).isEqualTo(1);
    assertThat(add("password123456\n", "a@example.org", "learner").err()).contains("many people");
    assertThat(add("amina@yusuf.example\n", "amina@yusuf.example", "learner").err())
        .contains("follows from");
    Ran role = add(PASSWORD, "a@example.org", "visitor");
    assertThat(role.code()).isEqualTo(2);
    assertThat(role.err()).contains("learner, instructor or admin");
    Ran email = add(PASSWORD, "a.example.org", "learner");
    assertThat(email.code()).isEqualTo(2);
    assertThat(email.err()).contains("a.example.org").contains("amina@example.org");
    assertThat(accounts()).isEmpty();
  }

  @Test
  void beside_a_running_server_the_password_goes_through_the_channel() throws Exception {
    ServeSettings settings =
        new ServeSettings(
            "127.0.0.1", 0, Optional.empty(), Optional.empty(), false, false, ZoneOffset.UTC);
    try (Serving serving =
        Serving.start(settings, DatabaseSettings.in(folder.resolve("data")), Terminal.CLOCK)) {
      assertThat(serving.address().getPort()).isPositive();
      Ran added = add(PASSWORD, "amina@example.org", "instructor");
      assertThat(added.out()).isEqualTo("added instructor amina@example.org\n");
      assertThat(add("", "bo@example.org", "learner").err()).contains("at least 12");

      Ran link = run("", "user", "link", "--email", "AMINA@example.org");
      assertThat(link.out()).matches("http://127.0.0.1:7070/recovery\\?link=[A-Za-z0-9_-]{43}\n");
      Ran nobody = run("", "user", "link", "--email", "nobody@example.org");
      assertThat(nobody.code()).isEqualTo(1);
      assertThat(nobody.err()).contains("nobody@example.org");
    }
    assertThat(accounts()).startsWith("amina@example.org,Amina Yusuf,instructor");
  }
}
