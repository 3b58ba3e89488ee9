package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.SENTINEL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded database is worth whose file was damaged: never an empty or another school. */
class RuinsTest {
  private static final int SAVES = 20;
  private static final int FLIPS = 40;

  @TempDir Path folder;

  private TestDatabase kind;
  private Path data;
  private Path file;
  private Path seal;

  @BeforeEach
  void fill() throws IOException {
    kind = TestDatabases.h2();
    Backups.filled(kind).close();
    data = kind.settings().data();
    file = data.resolve("rostrum.mv.db");
    seal = data.resolve("closed.sha256");
  }

  @AfterEach
  void close() throws Exception {
    kind.close();
  }

  @Test
  void a_flipped_byte_of_a_database_that_lay_idle_is_always_seen() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(17);
    for (int round = 0; round < FLIPS; round++) {
      Files.write(file, flipped(whole, random));

      assertThatThrownBy(this::open)
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("has changed since it was closed")
          .hasMessageContaining("restore FILE");
    }
    Files.write(file, whole);
    open().close();
  }

  @Test
  void after_a_kill_a_flipped_byte_is_told_or_no_attempt_is_another_or_gone() throws IOException {
    Path killed = killedAfterSaves();
    byte[] whole = Files.readAllBytes(killed.resolve("rostrum.mv.db"));
    Random random = new Random(23);
    List<String> before = attempts(data);
    int told = 0;
    for (int round = 0; round < FLIPS; round++) {
      Path damaged = copy(killed, "damaged-" + round);
      Files.write(damaged.resolve("rostrum.mv.db"), flipped(whole, random));

      if (isTold(damaged)) {
        told++;
      } else {
        assertThat(attempts(damaged)).isEqualTo(before);
      }
    }
    assertThat(told).as("some of them do harm").isPositive();
  }

  /** H2 takes such a file for one that was never written any further. */
  @Test
  void after_a_kill_an_end_that_is_gone_is_told_although_what_is_left_is_whole()
      throws IOException {
    Path killed = killedAfterSaves();
    byte[] whole = Files.readAllBytes(killed.resolve("rostrum.mv.db"));
    Path earlier = copy(killed, "earlier");
    Files.write(earlier.resolve("rostrum.mv.db"), Files.readAllBytes(file));

    Path refused = copy(killed, "cut");
    Files.write(refused.resolve("rostrum.mv.db"), Arrays.copyOf(whole, whole.length - 8_192));

    for (Path one : List.of(earlier, refused)) {
      assertThatThrownBy(() -> Database.open(DatabaseSettings.in(one)))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("ends before what was saved last")
          .hasMessageContaining("delete " + one.toRealPath().resolve("reached"));
      Files.delete(one.resolve("reached"));
      Database.open(DatabaseSettings.in(one)).close();
      assertThat(one.resolve("reached")).as("closed in good order").doesNotExist();
    }
    Path sound = copy(killed, "sound");
    try (Database database = Database.open(DatabaseSettings.in(sound))) {
      assertThat(database.<Integer>read(sql -> sql.fetchCount(COURSE))).isGreaterThan(SAVES);
    }
  }

  /** What a server that saved and was killed leaves behind. */
  private Path killedAfterSaves() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (Database database = open()) {
      for (int save = 0; save < SAVES; save++) {
        String slug = "course-" + save;
        database.write(sql ->
            sql.insertInto(COURSE, COURSE.SLUG, COURSE.CREATED_AT)
                .values(slug, Backups.NOW)
                .execute());
      }
      return copy(data, "killed");
    } finally {
      Files.write(file, before);
      Files.deleteIfExists(seal);
    }
  }

  /** By the start or by the self-check. */
  private static boolean isTold(Path data) {
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      return Checkup.ofRows(database).stream().anyMatch(Finding.Fault.class::isInstance);
    } catch (RuntimeException e) {
      return true;
    }
  }

  @Test
  void a_file_that_was_cut_short_emptied_or_taken_away_is_no_empty_school() throws IOException {
    Path opened;
    Path closed = copy(data, "closed");
    try (Database database = open()) {
      assertThat(database.isReady()).isTrue();
      opened = copy(data, "opened");
    }
    for (Path left : List.of(closed, opened)) {
      byte[] whole = Files.readAllBytes(left.resolve("rostrum.mv.db"));
      for (int length : new int[] {whole.length / 2, 8_192, 100, 0}) {
        Path damaged = copy(left, left.getFileName() + "-cut-" + length);
        Files.write(damaged.resolve("rostrum.mv.db"), Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> Database.open(DatabaseSettings.in(damaged)))
            .as("%d bytes of what was %s", length, left.getFileName())
            .isInstanceOf(UnfitDatabase.class)
            .hasMessageContaining("restore FILE");
      }
    }
    Files.delete(file);
    assertThatThrownBy(this::open)
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("missing");
    assertThat(file).as("nothing is made in its place").doesNotExist();
  }

  @Test
  void another_database_beside_the_mark_is_not_taken_for_the_one_that_lay_there()
      throws IOException {
    try (TestDatabase other = TestDatabases.h2()) {
      other.database().close();
      Files.delete(seal);
      Files.write(file, Files.readAllBytes(other.settings().data().resolve("rostrum.mv.db")));
    } catch (Exception e) {
      throw new IOException(e);
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("sentinel row is another");
  }

  @Test
  void a_lost_sentinel_row_stops_the_start() throws IOException {
    try (Database database = open()) {
      database.write(sql -> sql.deleteFrom(SENTINEL).execute());
    }

    assertThatThrownBy(this::open).hasMessageContaining("sentinel row is missing");
  }

  @Test
  void a_row_that_its_operator_changed_on_purpose_opens_without_the_seal() throws IOException {
    try (Database database = open()) {
      assertThat(seal).doesNotExist();
      assertThat(database.<Integer>read(sql -> sql.fetchCount(COURSE))).isPositive();
    }
    assertThat(seal).exists();
    Files.writeString(seal, "another");
    assertThatThrownBy(this::open).hasMessageContaining("delete " + seal);

    Files.delete(seal);
    open().close();
  }

  private Database open() {
    return Database.open(kind.settings());
  }

  private Path copy(Path from, String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    for (String one : List.of("rostrum.mv.db", "set-up", "closed.sha256", "reached")) {
      if (Files.exists(from.resolve(one))) {
        Files.copy(from.resolve(one), copy.resolve(one));
      }
    }
    return copy;
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] flipped = whole.clone();
    flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  /** Every row of the tables that bear checksums. */
  private List<String> attempts(Path data) throws IOException {
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      return database.read(sql ->
          Checksum.COVERED.keySet().stream()
              .flatMap(table ->
                  sql
                      .select(table.fields())
                      .from(table)
                      .orderBy(table.getPrimaryKey().getFields())
                      .fetch()
                      .stream())
              .map(row -> row.formatJSON())
              .toList());
    }
  }
}
