package rostrum.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the rows are: in an embedded H2 inside the data folder, or behind a JDBC address.
 *
 * @param data the folder for the embedded database, its channel and secrets
 * @param databaseUrl {@code jdbc:postgresql:…}, or {@code jdbc:h2:mem:…} in tests
 * @param connections how many there may be at once
 */
public record DatabaseSettings(
    Path data,
    Optional<String> databaseUrl,
    Optional<String> user,
    Optional<String> password,
    int connections) {

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String MEMORY = "jdbc:h2:mem:";
  private static final int FEWEST = 2;
  private static final int MOST = 500;
  private static final int USUAL = 16;
  private static final int OF_A_PROCESSOR = 4;

  public DatabaseSettings {
    if (connections < FEWEST || connections > MOST) {
      throw new IllegalArgumentException(
          "--database-pool %d is out of bounds; give a number of connections from %d to %d"
              .formatted(connections, FEWEST, MOST));
    }
    if (databaseUrl
        .filter(url -> !url.startsWith(POSTGRESQL) && !url.startsWith(MEMORY))
        .isPresent()) {
      throw new IllegalArgumentException(
          "--database-url must begin with "
              + POSTGRESQL
              + " (for the embedded database leave it out and name a folder with --data)");
    }
    if (databaseUrl.isEmpty() && (user.isPresent() || password.isPresent())) {
      throw new IllegalArgumentException(
          "--database-user and --database-password belong to a --database-url;"
              + " the embedded database has neither");
    }
  }

  /** With as many connections as suit this machine. */
  public DatabaseSettings(
      Path data, Optional<String> databaseUrl, Optional<String> user, Optional<String> password) {
    this(data, databaseUrl, user, password, usualConnections());
  }

  /** Four for each processor, at least 16. */
  public static int usualConnections() {
    return Math.clamp(
        (long) OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors(), USUAL, MOST);
  }

  /** The embedded database in a folder. */
  public static DatabaseSettings in(Path data) {
    return new DatabaseSettings(data, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isEmbedded() {
    return databaseUrl.isEmpty();
  }

  public boolean isPostgres() {
    return databaseUrl.filter(url -> url.startsWith(POSTGRESQL)).isPresent();
  }

  /** An address can hold a password too, so neither is shown. */
  @Override
  public String toString() {
    return isEmbedded() ? "DatabaseSettings[data=" + data + "]" : "DatabaseSettings[databaseUrl=…]";
  }
}
