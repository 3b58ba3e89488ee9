package rostrum.storage;

import java.util.Optional;

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
