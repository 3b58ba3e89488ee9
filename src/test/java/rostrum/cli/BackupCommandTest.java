package rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Settings.ServeSettings;
import rostrum.TestApp;
import rostrum.cli.Terminal.Ran;
import rostrum.ledger.Records;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;
import rostrum.storage.ErasureJournal;
import rostrum.storage.ErasureJournal.Erasure;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/** Backing up, restoring and checking, as an operator types it. */
class BackupCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Pattern HEAD = Pattern.compile("it has come to (\\d+:[0-9a-f]{64})");

  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    TestApp.install(folder.resolve("data"));
    Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef\n");
  }

  private Ran run(String... arguments) {
    return Terminal.run(folder, arguments);
  }

  @Test
  void what_was_backed_up_beside_a_running_server_comes_back_in_a_postgresql_and_again_in_a_folder()
      throws Exception {
    ServeSettings settings =
        new ServeSettings(
            "127.0.0.1", 0, Optional.empty(), Optional.empty(), false, false, ZoneOffset.UTC);
    try (TestDatabase postgres = TestDatabases.postgres()) {
      try (Serving serving =
          Serving.start(settings, DatabaseSettings.in(folder.resolve("data")), Terminal.CLOCK)) {
        assertThat(serving.address().getPort()).isPositive();
        Ran backup = run("backup", "school", "--key-file", "key");
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(backup.out()).containsPattern("wrote [0-9,]+ rows of \\d+ tables to school");
        assertThat(run("doctor").out()).endsWith("no faults\n");
      }
      String there = sha256("data");

      String[] remote = {
        "--database-url",
        postgres.settings().databaseUrl().orElseThrow(),
        "--database-user",
        "postgres",
        "--data",
        "beside"
      };
      Ran restored = run(with(remote, "restore", "school", "--key-file", "key"));
      assertThat(restored.code()).as(restored.err()).isZero();
      assertThat(run(with(remote, "backup", "back", "--canonical")).out())
          .isEqualTo("sha256 " + there + "\n");
      assertThat(run(with(remote, "backup", "back", "--key-file", "key")).code()).isZero();
      Ran doctor = run(with(remote, "doctor"));
      assertThat(doctor.out()).contains("the clock of this machine");

      String withItsBackup = run(with(remote, "backup", "back-compared", "--canonical")).out();
      assertThat(run("restore", "back", "--key-file", "key", "--data", "new").code()).isZero();
      assertThat(withItsBackup).isEqualTo("sha256 " + sha256("new") + "\n");
      assertThat(run("doctor", "--data", "new").out())
          .as("that the second backup was begun is in it, and nothing else came")
          .contains("entries of the ledger follow one another");
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("school"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("school.part")).doesNotExist();
  }

  private String sha256(String data) {
    return run("backup", "compared", "--canonical", "--data", data).out().substring(7).strip();
  }

  private static String[] with(String[] options, String... command) {
    String[] all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return all;
  }

  @Test
  void without_a_key_file_one_is_made_in_the_folder_and_restore_needs_it() {
    Ran first = run("backup", "school");
    Ran second = run("backup", "school");
    Ran without = run("restore", "school", "--data", "new");
    Ran wrong = run("restore", "school", "--data", "new", "--key-file", "key");
    Ran right = run("restore", "school", "--data", "new", "--key-file", "data/backup.key");

    assertThat(first.err()).startsWith("made the key ").contains("keep a copy");
    assertThat(second.err()).startsWith("took the key ");
    assertThat(without.code()).isEqualTo(1);
    assertThat(without.err().lines())
        .singleElement()
        .asString()
        .contains("backup.key: there is no");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("--key-file");
    assertThat(right.code()).as(right.err()).isZero();
    assertThat(run("course", "list", "--data", "new").out()).contains("wpk-8th-congress");
  }

  @Test
  void a_key_file_that_is_not_there_or_too_short_is_named_and_no_backup_is_made()
      throws IOException {
    Files.writeString(folder.resolve("short"), "secret");
    for (String key : new String[] {"nowhere", "short"}) {
      Ran ran = run("backup", "school", "--key-file", key);

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err().lines()).singleElement().asString().contains(key).contains("openssl");
      assertThat(folder.resolve("school")).doesNotExist();
    }
  }

  @Test
  void whoever_was_erased_after_the_backup_stays_erased_and_nobody_else_goes() throws Exception {
    long gone = account("gone@example.org");
    run("backup", "school", "--key-file", "key");
    Instant created = createdAt(gone);
    ErasureJournal.in(folder.resolve("data")).append(new Erasure(gone, created));
    ErasureJournal.in(folder.resolve("data"))
        .append(new Erasure(gone + 1, Instant.parse("2020-01-01T00:00:00Z")));
    account("later@example.org");

    Ran restored =
        run(
            "restore",
            "school",
            "--key-file",
            "key",
            "--data",
            "new",
            "--erasures",
            "data/erasures");

    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.err()).isEqualTo("erased again: 1 of 2\n");
    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("new")))) {
      assertThat(database.<Integer>read(sql -> sql.fetchCount(ACCOUNT, ACCOUNT.ID.eq(gone))))
          .isZero();
      assertThat(Records.last(database, 2))
          .containsExactly("account-deleted account " + gone, "backup-begun");
    }
  }

  private long account(String email) throws IOException {
    Ran added =
        Terminal.run(
            folder,
            Map.of("ROSTRUM_DATA", "data"),
            () -> Optional.of("seven quiet lanterns"),
            "user",
            "add",
            "--email",
            email,
            "--name",
            "Amina",
            "--role",
            "learner");
    assertThat(added.code()).as(added.err()).isZero();
    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      return database.read(sql ->
          sql.select(ACCOUNT.ID)
              .from(ACCOUNT)
              .where(ACCOUNT.EMAIL.eq(email))
              .fetchSingle(ACCOUNT.ID));
    }
  }

  private Instant createdAt(long account) {
    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      return database.read(sql ->
          sql.select(ACCOUNT.CREATED_AT)
              .from(ACCOUNT)
              .where(ACCOUNT.ID.eq(account))
              .fetchSingle(ACCOUNT.CREATED_AT));
    }
  }

  @Test
  void verifying_says_what_a_backup_holds_and_touches_nothing() throws IOException {
    run("backup", "school", "--key-file", "key");

    Ran sound = run("restore", "school", "--key-file", "key", "--verify", "--data", "nowhere");
    byte[] bytes = Files.readAllBytes(folder.resolve("school"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("school"), bytes);
    Ran damaged = run("restore", "school", "--key-file", "key", "--verify");

    assertThat(sound.code()).as(sound.err()).isZero();
    assertThat(sound.out()).contains("\nsound: ").contains("as of " + NOW).doesNotContain("FAULT");
    assertThat(folder.resolve("nowhere")).doesNotExist();
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.err().lines()).singleElement().asString().contains("cut short, damaged");
  }

  @Test
  void the_doctor_tells_each_fault_with_what_to_do_and_ends_with_1() throws IOException {
    Ran sound = run("doctor");
    Files.writeString(folder.resolve("data/erasures"), "account 1 created never\n");
    Files.setPosixFilePermissions(
        folder.resolve("data/erasures"), PosixFilePermissions.fromString("rw-r--r--"));
    Ran ran = run("doctor");

    assertThat(sound.code()).as(sound.out()).isZero();
    assertThat(sound.out()).contains("ok     ").endsWith("no faults\n");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("FAULT  the list of erasures cannot be read")
        .contains("can be opened by others than its owner: chmod")
        .contains("doubt  ")
        .endsWith("faults: 2\n");
  }

  @Test
  void the_doctor_says_where_the_ledger_breaks_and_knows_a_head_of_before() throws IOException {
    run("backup", "school", "--key-file", "key");
    Matcher told = HEAD.matcher(run("doctor").out());
    assertThat(told.find()).isTrue();
    String head = told.group(1);
    assertThat(run("restore", "school", "--key-file", "key", "--verify").out())
        .as("the entry of the backup is in the backup")
        .contains("it has come to " + head);
    assertThat(run("doctor", "--ledger-head", head).code()).isZero();
    assertThat(run("doctor", "--ledger-head", "here").code()).isEqualTo(2);

    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      database.write(sql -> sql.execute("delete from ledger_entry where number > 1"));
    }
    assertThat(run("doctor").out())
        .contains("FAULT  entry 2 of the ledger and what came after it is missing: somebody");

    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      database.write(sql ->
          sql.execute("update ledger_head set number = 1, hash = (select hash from ledger_entry)"));
    }
    assertThat(run("doctor").code()).as("who cuts it off with care").isZero();
    Ran ran = run("doctor", "--ledger-head", head);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("entry 2 of the ledger and what came after it is missing");
  }

  @Test
  void the_doctor_is_called_where_nothing_opens_any_more() throws IOException {
    run("doctor");
    Files.write(folder.resolve("data/rostrum.mv.db"), new byte[0]);

    Ran ran = run("doctor");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).singleElement().asString().contains("restore FILE");
  }
}
