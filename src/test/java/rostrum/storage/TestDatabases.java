package rostrum.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fresh databases for tests. A test of a store runs on both kinds with
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("rostrum.storage.TestDatabases#both")
 * void keeps_what_it_was_given(TestDatabase kind) {
 *   Questions questions = new Questions(kind.database());
 * }</pre>
 */
public final class TestDatabases {

  private TestDatabases() {}

  /** An H2 file, then a PostgreSQL; each is made when its turn comes. */
  public static Stream<TestDatabase> both() {
    return Stream.<Supplier<TestDatabase>>of(TestDatabases::h2, TestDatabases::postgres)
        .map(Supplier::get);
  }

  /** An embedded database in a folder of its own. */
  public static TestDatabase h2() {
    Path folder = folder();
    DatabaseSettings settings = DatabaseSettings.in(folder.resolve("data"));
    return new TestDatabase("H2", settings, () -> delete(folder));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("rostrum-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database of its own in the one PostgreSQL that all tests of a run share. */
  public static TestDatabase postgres() {
    EmbeddedPostgres server = Shared.SERVER;
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    onServer(server, "create database " + name);
    Path folder = folder();
    DatabaseSettings settings =
        new DatabaseSettings(
            folder.resolve("data"),
            Optional.of(server.getJdbcUrl("postgres", name)),
            Optional.of("postgres"),
            Optional.empty());
    return new TestDatabase(
        "PostgreSQL",
        settings,
        () -> {
          onServer(server, "drop database " + name + " with (force)");
          delete(folder);
        });
  }

  private static void onServer(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Started by the first test that asks for it. */
  private static final class Shared {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        // zonky switches both off for speed, and a careless database is refused.
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
