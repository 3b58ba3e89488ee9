package rostrum.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table that is there while a restore fills a database: half a school is never opened for one.
 */
final class UnderWay {
  static final String TABLE = "restore_under_way";

  private UnderWay() {}

  static void begin(Connection connection) throws SQLException {
    execute(connection, "create table " + TABLE + " (id integer primary key)");
  }

  static void end(Connection connection) throws SQLException {
    execute(connection, "drop table " + TABLE);
  }

  static boolean isFound(Connection connection) throws SQLException {
    return StoredTable.names(connection).contains(TABLE);
  }

  /**
   * @throws UnfitDatabase if a restore began and did not reach its end
   */
  static void refuse(Connection connection) throws SQLException {
    if (isFound(connection)) {
      throw new UnfitDatabase(
          "a restore into this database did not reach its end, so it holds only a part; empty it"
              + " (delete the data folder, or create the PostgreSQL database anew) and restore the"
              + " backup again");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
