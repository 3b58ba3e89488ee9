package rostrum.storage;

import static rostrum.storage.schema.Tables.SENTINEL;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The row that says that a database was set up to its end, and which one it is. A data folder keeps
 * its mark too.
 */
final class Sentinel {
  static final String TABLE = "sentinel";

  private static final int ONLY_ROW = 1;
  private static final int BYTES = 16;

  private Sentinel() {}

  /** The mark, read before any migration: a schema of before has none. */
  static Optional<String> find(Connection connection) throws SQLException {
    if (!StoredTable.names(connection).contains(TABLE)) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select mark from " + TABLE + " where id = " + ONLY_ROW)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /**
   * The mark of a database that is brought to the newest schema. The first time it is made, after
   * rows of before have got their checksums: in one transaction, so that both are done or neither.
   */
  static String ensure(Database database) {
    return database
        .read(Sentinel::mark)
        .orElseGet(() -> database.write(sql -> mark(sql).orElseGet(() -> create(sql))));
  }

  private static Optional<String> mark(DSLContext sql) {
    return sql.select(SENTINEL.MARK)
        .from(SENTINEL)
        .where(SENTINEL.ID.eq(ONLY_ROW))
        .fetchOptional(SENTINEL.MARK);
  }

  private static String create(DSLContext sql) {
    Checksums.fill(sql);
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String mark = HexFormat.of().formatHex(bytes);
    sql.insertInto(SENTINEL)
        .set(SENTINEL.ID, ONLY_ROW)
        .set(SENTINEL.MARK, mark)
        .set(SENTINEL.SET_AT, Clock.systemUTC().instant())
        .execute();
    return mark;
  }
}
