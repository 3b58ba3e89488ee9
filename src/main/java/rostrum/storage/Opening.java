package rostrum.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What is done with a database of either kind before anybody works with it.
 *
 * @param migrations where Flyway finds the scripts
 * @param isRestoring whether a restore that is under way opens it
 */
record Opening(String migrations, boolean isRestoring) {

  /**
   * Refuses what must not be worked with, and brings the rest to the newest schema; rows that are
   * there are backed up before.
   *
   * @throws UnfitDatabase if it must not be used
   */
  void prepare(DataSource source, Path data, Runnable migration) {
    try {
      if (isNeeded(source, data)) {
        migration.run();
      }
    } catch (SQLException e) {
      throw new UnfitDatabase("the database could not be opened: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the database was not migrated, for no backup could be made before", e);
    }
  }

  /** The connection is closed when it returns: a file is copied before it is migrated. */
  private boolean isNeeded(DataSource source, Path data) throws SQLException, IOException {
    Migrations scripts = new Migrations(source, migrations);
    try (Connection connection = source.getConnection()) {
      if (!isRestoring) {
        UnderWay.refuse(connection);
      }
      boolean isNeeded = scripts.areNeeded();
      if (isNeeded && !isRestoring) {
        KeptBackups.in(data).beforeMigration(connection, scripts.newest());
      }
      return isNeeded;
    }
  }
}
