package rostrum.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the rows are: in an embedded H2 inside the data folder, or behind a JDBC address.
 *
 * @param data the folder for the embedded database, its channel and secrets
 * @param databaseUrl {@code jdbc:postgresql:…}, or {@code jdbc:h2:mem:…} in tests
 */
public record DatabaseSettings(
    Path data, Optional<String> databaseUrl, Optional<String> user, Optional<String> password) {

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String MEMORY = "jdbc:h2:mem:";

  public DatabaseSettings {
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

  /** The embedded database in a folder. */
  public static DatabaseSettings in(Path data) {
    return new DatabaseSettings(data, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isEmbedded() {
    return databaseUrl.isEmpty();
  }

  boolean isPostgres() {
    return databaseUrl.filter(url -> url.startsWith(POSTGRESQL)).isPresent();
  }

  /** An address can hold a password too, so neither is shown. */
  @Override
  public String toString() {
    return isEmbedded() ? "DatabaseSettings[data=" + data + "]" : "DatabaseSettings[databaseUrl=…]";
  }
}
