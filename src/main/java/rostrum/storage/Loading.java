package rostrum.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import rostrum.storage.Backup.Made;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Puts the lines of a backup into the tables of its schema. One batch of rows is in memory at a
 * time.
 */
final class Loading {
  private static final int BATCH = 500;

  private final Connection connection;
  private final BufferedReader lines;
  private final Path file;
  private long line = 1;

  /**
   * @param lines from the head on
   * @param file as errors name it
   */
  Loading(Connection connection, BufferedReader lines, Path file) {
    this.connection = connection;
    this.lines = lines;
    this.file = file;
  }

  /**
   * Loads all rows and sets the numbers that the database gives next.
   *
   * @throws UnfitBackup if a line does not fit
   */
  Made run() throws SQLException, IOException {
    List<StoredTable> tables = StoredTable.all(connection);
    for (StoredTable table : tables.reversed()) {
      execute("delete from " + table.name());
    }
    Map<String, StoredTable> byName =
        tables.stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
    lines.readLine();
    int filled = 0;
    long rows = 0;
    JsonNode next = next();
    while (next.has("table")) {
      StoredTable table = byName.get(next.get("table").asString());
      if (table == null || !fits(table, next.path("columns"))) {
        throw unfit("this program has another table than the backup: " + next);
      }
      rows += fill(table);
      filled++;
      next = next();
    }
    if (next.path("rows").asLong(-1) != rows || filled != tables.size()) {
      throw unfit("the backup is not whole: its tables are not those of its schema");
    }
    for (StoredTable table : tables) {
      setNumbers(table);
    }
    return new Made(filled, rows);
  }

  private static boolean fits(StoredTable table, JsonNode columns) {
    return List.copyOf(columns.propertyNames())
            .equals(table.columns().stream().map(StoredTable.Column::name).toList())
        && table.columns().stream()
            .allMatch(column -> columns.get(column.name()).asString().equals(column.kind().slug()));
  }

  private long fill(StoredTable table) throws SQLException, IOException {
    try (PreparedStatement insert =
        connection.prepareStatement(table.insert(StoredTable.isPostgres(connection)))) {
      long rows = 0;
      JsonNode next = next();
      while (next.isArray()) {
        bind(table, insert, next);
        insert.addBatch();
        if (++rows % BATCH == 0) {
          insert.executeBatch();
        }
        next = next();
      }
      insert.executeBatch();
      if (next.path("rows").asLong(-1) != rows) {
        throw unfit("the table " + table.name() + " is not whole");
      }
      return rows;
    } catch (SQLException e) {
      throw new UnfitBackup(
          file + ": a row of the table " + table.name() + " cannot be stored: " + e.getMessage(),
          e);
    }
  }

  private void bind(StoredTable table, PreparedStatement insert, JsonNode row) throws SQLException {
    if (row.size() != table.columns().size()) {
      throw unfit("a row of " + table.name() + " has " + row.size() + " columns");
    }
    for (int at = 1; at <= row.size(); at++) {
      JsonNode value = row.get(at - 1);
      if (value.isNull()) {
        insert.setNull(at, Types.NULL);
      } else {
        table.columns().get(at - 1).kind().bind(insert, at, value);
      }
    }
  }

  /** What the database gives next is above what is there. */
  private void setNumbers(StoredTable table) throws SQLException {
    for (StoredTable.Column column : table.columns()) {
      if (column.isCounted()) {
        execute(
            "alter table %s alter column %s restart with %d"
                .formatted(table.name(), column.name(), highest(table, column) + 1));
      }
    }
  }

  private long highest(StoredTable table, StoredTable.Column column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select max(" + column.name() + ") from " + table.name())) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private JsonNode next() throws IOException {
    String text = lines.readLine();
    line++;
    if (text == null) {
      throw unfit("the backup ends too early");
    }
    try {
      return CanonicalJson.read(text);
    } catch (JacksonException e) {
      throw new UnfitBackup(file + ", line " + line + " of its content: no JSON", e);
    }
  }

  private UnfitBackup unfit(String what) {
    return new UnfitBackup(file + ", line " + line + " of its content: " + what);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
