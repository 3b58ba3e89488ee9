package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rostrum.storage.Backup.Made;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All rows of a database at one moment, as lines of JSON: a head; of each table its name with its
 * columns, a line for each row, and their number; at last the number of all. One row is in memory
 * at a time. The connection is in a transaction that sees one moment.
 */
final class Snapshot {
  private static final int FETCHED_AT_ONCE = 500;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Connection connection;
  private final OutputStream out;
  private final UnaryOperator<JsonNode> form;

  /**
   * @param form in which each line is written
   */
  private Snapshot(Connection connection, OutputStream out, UnaryOperator<JsonNode> form) {
    this.connection = connection;
    this.out = out;
    this.form = form;
  }

  /**
   * For restoring.
   *
   * @param about what the head tells beside the schema
   */
  static Made write(Connection connection, OutputStream out, ObjectNode about)
      throws SQLException, IOException {
    return new Snapshot(connection, out, UnaryOperator.identity())
        .write(about.put("schema", schema(connection).orElseThrow()));
  }

  /** For comparing: the same bytes from either kind of database. */
  static Made canonical(Connection connection, OutputStream out) throws SQLException, IOException {
    return new Snapshot(connection, out, CanonicalJson::ordered)
        .write(
            JSON.objectNode().put("canonical", 1).put("schema", schema(connection).orElseThrow()));
  }

  /** The version of the newest migration that ran, if one did. */
  static Optional<String> schema(Connection connection) throws SQLException {
    if (!StoredTable.names(connection).contains("flyway_schema_history")) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\" and"
                    + " \"version\" is not null order by \"installed_rank\" desc")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private Made write(ObjectNode head) throws SQLException, IOException {
    line(head);
    List<StoredTable> tables = StoredTable.all(connection);
    long all = 0;
    for (StoredTable table : tables) {
      ObjectNode columns = JSON.objectNode();
      table.columns().forEach(column -> columns.put(column.name(), column.kind().slug()));
      out(JSON.objectNode().put("table", table.name()).set("columns", columns).toString());
      long rows = rows(table);
      line(JSON.objectNode().put("rows", rows));
      all += rows;
    }
    line(JSON.objectNode().put("end", true).put("tables", tables.size()).put("rows", all));
    return new Made(tables.size(), all);
  }

  private long rows(StoredTable table) throws SQLException, IOException {
    long count = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows =
          statement.executeQuery(table.select(StoredTable.isPostgres(connection)))) {
        while (rows.next()) {
          var row = JSON.arrayNode();
          for (int at = 1; at <= table.columns().size(); at++) {
            row.add(table.columns().get(at - 1).kind().read(rows, at));
          }
          line(row);
          count++;
        }
      }
    }
    return count;
  }

  private void line(JsonNode node) throws IOException {
    out(JsonMapper.shared().writeValueAsString(form.apply(node)));
  }

  private void out(String line) throws IOException {
    out.write(line.getBytes(UTF_8));
    out.write('\n');
  }
}
