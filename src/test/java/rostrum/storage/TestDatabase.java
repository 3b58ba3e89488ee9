package rostrum.storage;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A database of a test's own, opened and migrated at the first {@link #database} and thrown away at
 * the end. JUnit closes it when it comes as an argument of a parameterized test.
 */
public final class TestDatabase implements AutoCloseable {
  private final String kind;
  private final DatabaseSettings settings;
  private final AutoCloseable afterwards;
  private Optional<Database> open = Optional.empty();

  TestDatabase(String kind, DatabaseSettings settings, AutoCloseable afterwards) {
    this.kind = kind;
    this.settings = settings;
    this.afterwards = afterwards;
  }

  public DatabaseSettings settings() {
    return settings;
  }

  public Database database() {
    if (open.isEmpty()) {
      open = Optional.of(Database.open(settings));
    }
    return open.get();
  }

  /** Works on the database before Rostrum opens it. */
  void beforehand(Consumer<DataSource> work) throws IOException {
    if (settings.isEmbedded()) {
      try (H2File file = H2File.claim(settings.data())) {
        work.accept(Embedded.source(file.url()));
      }
    } else {
      work.accept(Remote.source(settings, settings.databaseUrl().orElseThrow()));
    }
  }

  /** As after a restart of the program. */
  public Database reopened() {
    shut();
    return database();
  }

  @Override
  public void close() throws Exception {
    shut();
    afterwards.close();
  }

  private void shut() {
    open.ifPresent(Database::close);
    open = Optional.empty();
  }

  @Override
  public String toString() {
    return kind;
  }
}
