package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.READING;
import static rostrum.storage.schema.Tables.STEP;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.JSONB;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.storage.schema.DefaultSchema;
import tools.jackson.databind.JsonNode;

/** A backup of either kind of database, brought into either kind. */
class BackupTest {
  @TempDir Path folder;

  static Stream<Arguments> fromEitherIntoEither() {
    List<Supplier<TestDatabase>> kinds = List.of(TestDatabases::h2, TestDatabases::postgres);
    return kinds.stream()
        .flatMap(from -> kinds.stream().map(into -> Arguments.of(from.get(), into.get())));
  }

  @ParameterizedTest
  @MethodSource("fromEitherIntoEither")
  void either_database_takes_back_what_either_gave_and_both_write_the_same_bytes(
      TestDatabase from, TestDatabase into) throws IOException {
    Database before = Backups.filled(from);
    before.write(sql -> addOddValues(before));
    BackupKey key = Backups.key(folder, "key");
    Path file = folder.resolve("school");

    Backup.Made made = Backup.write(before, file, key, Backups.NOW);
    Restore restore = Restore.of(file, key);
    Backup.Made loaded = restore.into(into.settings(), database -> {});

    assertThat(loaded).isEqualTo(made);
    assertThat(restore.made()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(Backups.canonical(into.database(), folder))
        .isEqualTo(Backups.canonical(before, folder));
    assertThat(Checkup.ofRows(into.database())).allMatch(Finding.Sound.class::isInstance);
    assertThat(id(into.database())).as("the next number is free").isGreaterThan(id(before) - 1);
  }

  /** What the two databases hold differently: JSON, letters beyond the first plane, zeros. */
  private static int addOddValues(Database database) {
    return database.write(sql ->
        sql.insertInto(STEP)
            .set(
                Checksum.on(
                    STEP.newRecord()
                        .with(STEP.ATTEMPT_ID, 1L)
                        .with(STEP.POSITION, 1)
                        .with(STEP.REVISION, 90)
                        .with(STEP.IDEMPOTENCY_KEY, "odd 조선 🙂 \\ \" \t")
                        .with(
                            STEP.RESPONSE,
                            JSONB.valueOf(
                                "{\"zz\":1.50e2,\"b\":[1E-7,{\"y\":null,\"a\":\"\\u00e9\"}]}"))
                        .with(STEP.RESULT, "right")
                        .with(STEP.SCORE, 1.0 / 3)
                        .with(STEP.SAVED_AT, Backups.NOW.plusNanos(1_000))))
            .execute());
  }

  private static long id(Database database) {
    return database.write(sql ->
        sql.insertInto(ACCOUNT)
            .set(ACCOUNT.ROLE, "learner")
            .set(ACCOUNT.CREATED_AT, Backups.NOW)
            .returning(ACCOUNT.ID)
            .fetchSingle(ACCOUNT.ID));
  }

  @Test
  void every_table_of_the_schema_is_in_it_but_the_mark_of_the_place() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      String lines = Backups.canonical(Backups.filled(kind), folder);

      TreeSet<String> tables = new TreeSet<>();
      DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(Table::getName).forEach(tables::add);
      tables.remove(Sentinel.TABLE);
      assertThat(
              lines
                  .lines()
                  .map(CanonicalJson::read)
                  .filter(line -> line.has("table"))
                  .map(line -> line.get("table").asString()))
          .containsExactlyInAnyOrderElementsOf(tables);
      assertThat(lines.lines().map(CanonicalJson::read).filter(line -> line.has("rows")))
          .as("a row in every table")
          .allSatisfy(line -> assertThat(line.get("rows").asLong()).isPositive());
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void it_shows_one_moment_while_others_write(TestDatabase kind) throws Exception {
    Database database = Backups.filled(kind);
    BackupKey key = Backups.key(folder, "key");
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Path file = folder.resolve("school");

    // A course comes with a reading, one transaction each: COURSE is written first, READING long
    // after.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 4; writer++) {
        String name = "course-" + writer + "-";
        threads.execute(() -> {
          for (int at = 0; goesOn.get(); at++) {
            addPair(database, name + at);
          }
        });
      }
      for (int round = 0; round < 5; round++) {
        Backup.write(database, file, key, Backups.NOW);
        List<JsonNode> lines = lines(file, key);
        assertThat(rows(lines, "course") - 1)
            .as("courses but that of the sample")
            .isEqualTo(rows(lines, "reading") - rowsOfSample(database));
      }
      goesOn.set(false);
    }
  }

  private static long rowsOfSample(Database database) {
    return database.read(sql -> (long) sql.fetchCount(READING, READING.LESSON.notLike("course-%")));
  }

  private static int addPair(Database database, String name) {
    return database.write(sql -> {
      long course =
          sql.insertInto(COURSE)
              .set(COURSE.SLUG, name)
              .set(COURSE.CREATED_AT, Backups.NOW)
              .returning(COURSE.ID)
              .fetchSingle(COURSE.ID);
      return sql.insertInto(READING)
          .set(READING.LEARNER_ID, 1L)
          .set(READING.COURSE_ID, course)
          .set(READING.LESSON, name)
          .set(READING.SENTENCES, 1)
          .set(READING.READ_AT, Backups.NOW)
          .execute();
    });
  }

  private static List<JsonNode> lines(Path file, BackupKey key) throws IOException {
    try (var lines = BackupFile.checked(file, key).lines()) {
      return lines.lines().map(CanonicalJson::read).toList();
    }
  }

  private static long rows(List<JsonNode> lines, String table) {
    boolean[] isIn = new boolean[1];
    return lines.stream()
        .filter(line -> {
          isIn[0] = line.has("table") ? line.get("table").asString().equals(table) : isIn[0];
          return isIn[0] && line.has("rows");
        })
        .findFirst()
        .orElseThrow()
        .get("rows")
        .asLong();
  }

  @Test
  void a_file_that_is_cut_changed_of_another_key_or_none_is_refused_in_words() throws Exception {
    try (TestDatabase kind = TestDatabases.h2();
        TestDatabase other = TestDatabases.h2()) {
      BackupKey key = Backups.key(folder, "key");
      Path file = folder.resolve("school");
      Database database = Backups.filled(kind);
      Backup.write(database, file, key, Backups.NOW);
      byte[] whole = Files.readAllBytes(file);
      Random random = new Random(11);

      for (int round = 0; round < 40; round++) {
        byte[] changed = whole.clone();
        changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, changed);
        assertThatThrownBy(() -> Restore.of(file, key)).isInstanceOf(UnfitBackup.class);
      }
      for (int length : new int[] {0, 10, 38, 60, whole.length - 1}) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> Restore.of(file, key))
            .isInstanceOf(UnfitBackup.class)
            .hasMessageContaining("cut short");
      }
      Files.write(file, whole);
      assertThatThrownBy(() -> Restore.of(file, Backups.key(folder, "other")))
          .isInstanceOf(UnfitBackup.class)
          .hasMessageContaining("--key-file");
      Backup.canonical(database, file);
      assertThatThrownBy(() -> Restore.of(file, key)).hasMessageContaining("--canonical");
      assertThat(other.settings().data()).doesNotExist();
    }
  }

  @Test
  void a_backup_of_a_newer_schema_is_refused_and_the_target_stays_empty() throws Exception {
    try (TestDatabase into = TestDatabases.postgres()) {
      BackupKey key = Backups.key(folder, "key");
      Path file = folder.resolve("school");
      BackupFile.write(
          file, key, out -> write(out, "{\"backup\":1,\"made\":\"x\",\"schema\":\"999\"}\n"));

      assertThatThrownBy(() -> Restore.of(file, key).into(into.settings(), database -> {}))
          .isInstanceOf(UnfitBackup.class)
          .hasMessageContaining("999")
          .hasMessageContaining("newer");
      Database afterwards = into.database();
      assertThat(afterwards.<Integer>read(sql -> sql.fetchCount(ACCOUNT))).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_backup_that_does_not_fit_leaves_the_target_as_empty_as_it_was(TestDatabase into)
      throws Exception {
    BackupKey key = Backups.key(folder, "key");
    Path file = folder.resolve("school");
    BackupFile.write(
        file,
        key,
        out ->
            write(
                out,
                """
                {"backup":1,"made":"x","schema":"012"}
                {"table":"account","columns":{"id":"integer"}}
                """));

    assertThatThrownBy(() -> Restore.of(file, key).into(into.settings(), database -> {}))
        .isInstanceOf(UnfitBackup.class)
        .hasMessageContaining("line 2");

    Database afterwards = into.database();
    assertThat(afterwards.<Integer>read(sql -> sql.fetchCount(ACCOUNT))).isZero();
  }

  private static int write(OutputStream out, String lines) throws IOException {
    out.write(lines.getBytes(UTF_8));
    return lines.length();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void only_an_empty_database_is_restored_into(TestDatabase kind) throws IOException {
    BackupKey key = Backups.key(folder, "key");
    Path file = folder.resolve("school");
    Backup.write(Backups.filled(kind), file, key, Backups.NOW);
    String before = Backups.canonical(kind.database(), folder);
    kind.database().close();

    assertThatThrownBy(() -> Restore.of(file, key).into(kind.settings(), database -> {}))
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("empty");

    assertThat(Backups.canonical(kind.reopened(), folder)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void what_a_restore_left_half_done_is_not_opened(TestDatabase into) throws Exception {
    BackupKey key = Backups.key(folder, "key");
    Path file = folder.resolve("school");
    try (TestDatabase from = TestDatabases.h2()) {
      Backup.write(Backups.filled(from), file, key, Backups.NOW);
    }

    assertThatThrownBy(() ->
            Restore.of(file, key)
                .into(
                    into.settings(),
                    database -> {
                      throw new IllegalStateException("the power went");
                    }))
        .hasMessage("the power went");

    assertThatThrownBy(into::database)
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("did not reach its end");
  }

  @Test
  void verifying_touches_nothing_and_tells_of_rows_that_do_not_fit() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      BackupKey key = Backups.key(folder, "key");
      Path file = folder.resolve("school");
      Database database = Backups.filled(kind);
      Backup.Made made = Backup.write(database, file, key, Backups.NOW);
      Restore.Verified sound =
          Restore.of(file, key).verify(open -> new Finding.Sound("nothing else was looked at"));
      database.write(sql -> sql.update(STEP).set(STEP.SCORE, 0.25).execute());
      Backup.write(database, file, key, Backups.NOW);
      Restore.Verified changed =
          Restore.of(file, key).verify(open -> new Finding.Sound("nothing else was looked at"));

      assertThat(sound.made()).isEqualTo(made);
      assertThat(sound.findings()).allMatch(Finding.Sound.class::isInstance);
      assertThat(changed.findings())
          .filteredOn(Finding.Fault.class::isInstance)
          .singleElement()
          .satisfies(fault -> assertThat(fault.what()).startsWith("step: "));
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void before_a_migration_rows_are_backed_up_and_that_backup_comes_back_under_the_new_schema(
      TestDatabase kind) throws Exception {
    kind.beforehand(source -> {
      Flyway.configure().dataSource(source).target("010").load().migrate();
      OldSchemas.load(source, Backups.sample("010"));
    });
    String migrated = Backups.canonical(kind.database(), folder);
    Path data = kind.settings().data();
    String newest = OldSchemas.scripts().getLast().substring(1, 4);
    Path file = data.resolve("backups/schema-010-before-" + newest + ".rostrum-backup");

    try (TestDatabase into = TestDatabases.h2()) {
      Restore restore = Restore.of(file, BackupKey.ofFolder(data));
      restore.into(into.settings(), database -> {});

      assertThat(restore.schema()).isEqualTo("010");
      assertThat(Backups.canonical(into.database(), folder)).isEqualTo(migrated);
      assertThat(Checkup.ofRows(into.database())).allMatch(Finding.Sound.class::isInstance);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(BackupKey.file(data))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_backup_that_fails_leaves_the_one_before_and_no_part() throws Exception {
    BackupKey key = Backups.key(folder, "key");
    Path file = folder.resolve("school");
    Files.writeString(file, "the one before");

    assertThatThrownBy(() ->
            BackupFile.write(
                file,
                key,
                out -> {
                  write(out, "half");
                  throw new IOException("no space left");
                }))
        .hasMessage("no space left");

    assertThat(file).hasContent("the one before");
    assertThat(folder.resolve("school.part")).doesNotExist();
  }
}
