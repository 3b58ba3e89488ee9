package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.command.Command;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {
  private static final OffsetDateTime NOW =
      Instant.parse("2026-03-02T10:00:00Z").atOffset(ZoneOffset.UTC);

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void what_was_written_is_there_after_a_restart(TestDatabase kind) {
    kind.database().write(sql -> addCourse(sql, "history"));

    assertThat(courses(kind.reopened())).containsExactly("history");
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_write_that_throws_leaves_nothing_behind(TestDatabase kind) {
    Database database = kind.database();

    assertThatThrownBy(() ->
            database.write(sql -> {
              addCourse(sql, "history");
              throw new IllegalStateException("changed my mind");
            }))
        .hasMessage("changed my mind");

    assertThat(courses(database)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_read_changes_nothing(TestDatabase kind) {
    Database database = kind.database();

    database.read(sql -> addCourse(sql, "history"));

    assertThat(courses(database)).isEmpty();
  }

  /** H2 forgets them with each rollback, and working them out anew took most of a page’s time. */
  @Test
  void a_read_leaves_the_plans_of_statements_as_they_are(@TempDir Path data) {
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      Set<Command> plans = Collections.newSetFromMap(new IdentityHashMap<>());
      int connections = database.load().most();
      for (int read = 0; read < 10 * connections; read++) {
        database.read(sql -> {
          sql.connection(connection -> {
            SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            Command plan = session.prepareLocal("select count(*) from course");
            plan.close();
            plans.add(plan);
          });
          return sql.fetchCount(table("course"));
        });
      }

      // Each connection that the pool opens meanwhile has H2 forget them too.
      assertThat(plans).hasSizeLessThanOrEqualTo(2 * connections);
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_call_inside_a_write_joins_its_transaction(TestDatabase kind) {
    Database database = kind.database();

    assertThatThrownBy(() ->
            database.write(sql -> {
              database.write(inner -> addCourse(inner, "history"));
              assertThat(courses(database)).containsExactly("history");
              throw new IllegalStateException("the outer fails");
            }))
        .hasMessage("the outer fails");

    assertThat(courses(database)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_write_inside_a_read_is_refused(TestDatabase kind) {
    Database database = kind.database();

    assertThatThrownBy(
            () -> database.read(sql -> database.write(inner -> addCourse(inner, "history"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void of_many_that_find_no_row_and_insert_it_one_inserts_and_the_rest_find_it(TestDatabase kind)
      throws Exception {
    Database database = kind.database();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> insertions =
          IntStream.range(0, 50)
              .mapToObj(i -> threads.submit(() -> database.write(DatabaseTest::addUnlessThere)))
              .toList();
      int inserted = 0;
      for (Future<Integer> insertion : insertions) {
        inserted += insertion.get();
      }
      assertThat(inserted).isEqualTo(1);
    }
    assertThat(courses(database)).containsExactly("history");
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_collision_that_stays_is_given_up_after_five_runs(TestDatabase kind) {
    Database database = kind.database();
    database.write(sql -> addCourse(sql, "history"));
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(() ->
            database.write(sql -> {
              runs.incrementAndGet();
              return addCourse(sql, "history");
            }))
        .isInstanceOf(DataAccessException.class);

    assertThat(runs).hasValue(5);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void it_is_ready_until_it_is_closed(TestDatabase kind) {
    Database database = kind.database();
    assertThat(database.isReady()).isTrue();

    database.close();

    assertThat(database.isReady()).isFalse();
    assertThatThrownBy(() -> courses(database)).isInstanceOf(StorageUnavailable.class);
  }

  @Test
  void a_folder_is_open_to_its_owner_alone_and_so_is_every_file_in_it() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      kind.database().write(sql -> addCourse(sql, "history"));

      Path data = kind.settings().data();
      assertThat(permissions(data)).isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void a_folder_that_is_in_use_is_refused_until_it_is_let_go() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      kind.database();
      assertThatThrownBy(() -> Database.open(kind.settings()))
          .isInstanceOf(FolderInUse.class)
          .hasMessageContaining(kind.settings().data().toString());
      assertThatThrownBy(() -> Database.open(kind.settings())).isInstanceOf(FolderInUse.class);

      kind.database().close();

      Database.open(kind.settings()).close();
    }
  }

  @Test
  void a_folder_that_H2_cannot_name_is_refused() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      DatabaseSettings odd = DatabaseSettings.in(kind.settings().data().resolve("a;b"));

      assertThatThrownBy(() -> Database.open(odd))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("semicolon");
    }
  }

  @Test
  void H2_goes_by_no_guess_about_what_stands_in_columns() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      kind.database().write(sql -> addCourse(sql, "history"));
      kind.database().write(sql -> sql.execute("analyze"));
      assertThat(guessed(kind.database())).isNotEmpty();

      Database reopened = kind.reopened();
      assertThat(guessed(reopened)).isEmpty();
      reopened.write(
          sql -> IntStream.range(0, 2_500).map(number -> addCourse(sql, "course-" + number)).sum());
      assertThat(guessed(reopened)).isEmpty();
    }
  }

  private static List<String> guessed(Database database) {
    return database.read(sql ->
        sql.resultQuery(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and selectivity <> 50")
            .fetchInto(String.class));
  }

  @Test
  void a_file_that_is_no_database_is_refused_in_one_line() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      Files.createDirectories(kind.settings().data());
      Files.writeString(kind.settings().data().resolve("rostrum.mv.db"), "no database at all");

      assertThatThrownBy(() -> Database.open(kind.settings()))
          .isInstanceOf(UnfitDatabase.class)
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void a_database_that_was_cut_short_is_refused_instead_of_begun_anew() throws Exception {
    try (TestDatabase kind = TestDatabases.h2()) {
      kind.database().close();
      Files.write(kind.settings().data().resolve("rostrum.mv.db"), new byte[0]);

      assertThatThrownBy(() -> Database.open(kind.settings()))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("Restore a backup");
    }
  }

  @Test
  void a_PostgreSQL_that_may_lose_saves_is_refused() throws Exception {
    try (TestDatabase kind = TestDatabases.postgres();
        Connection connection =
            DriverManager.getConnection(
                kind.settings().databaseUrl().orElseThrow(), "postgres", "")) {
      connection
          .createStatement()
          .execute("alter database " + connection.getCatalog() + " set synchronous_commit = off");

      assertThatThrownBy(() -> Database.open(kind.settings()))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("synchronous_commit");
    }
  }

  @Test
  void of_several_hosts_the_one_that_takes_saves_is_found() throws Exception {
    try (TestDatabase kind = TestDatabases.postgres()) {
      DatabaseSettings one = kind.settings();
      String several =
          one.databaseUrl().orElseThrow().replace("//localhost", "//127.0.0.1:1,localhost");
      try (Database database =
          Database.open(
              new DatabaseSettings(
                  one.data(),
                  Optional.of(several + "&targetServerType=primary"),
                  one.user(),
                  one.password(),
                  3))) {
        assertThat(database.isReady()).isTrue();
        assertThat(database.load().most()).isEqualTo(3);
        assertThat(Duration.between(database.time(), Instant.now()).abs())
            .isLessThan(Duration.ofMinutes(5));
      }
    }
  }

  @Test
  void a_pool_of_no_connections_is_refused() {
    assertThatThrownBy(() ->
            new DatabaseSettings(
                Path.of("data"), Optional.empty(), Optional.empty(), Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--database-pool 1")
        .hasMessageContaining("from 2");
  }

  @Test
  void settings_do_not_show_their_password() {
    DatabaseSettings settings =
        new DatabaseSettings(
            Path.of("data"),
            Optional.of("jdbc:postgresql://db/rostrum?password=secret"),
            Optional.of("rostrum"),
            Optional.of("secret"));

    assertThat(settings.toString()).doesNotContain("secret");
  }

  private static int addUnlessThere(DSLContext sql) {
    return sql.fetchExists(table("course")) ? 0 : addCourse(sql, "history");
  }

  private static int addCourse(DSLContext sql, String slug) {
    return sql.insertInto(table("course"), field("slug"), field("created_at"))
        .values(slug, NOW)
        .execute();
  }

  private static List<String> courses(Database database) {
    return database.read(
        sql -> sql.select(field("slug", String.class)).from("course").fetch(row -> row.value1()));
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
