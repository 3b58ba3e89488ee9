package rostrum.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as it is in a database, whatever its schema: what is backed up follows from the database
 * and not from a list, so that nothing is forgotten and a backup of an older schema can be made.
 *
 * @param key the columns of the primary key
 * @param references to other tables
 */
record StoredTable(
    String name, List<Column> columns, List<String> key, List<Reference> references) {

  /** Its own history, and what belongs to the place and not to the school. */
  private static final Set<String> OF_THE_PLACE =
      Set.of("flyway_schema_history", Sentinel.TABLE, UnderWay.TABLE);

  /**
   * @param isCounted whether the database itself gives the next number
   */
  record Column(String name, ColumnKind kind, boolean isCounted) {}

  /** Columns that must be found in a row of another table, or be null. */
  record Reference(String to, List<String> columns, List<String> found) {}

  /** Every table with the school's rows, each after those that it refers to, else by name. */
  static List<StoredTable> all(Connection connection) throws SQLException {
    TreeMap<String, StoredTable> left = new TreeMap<>();
    columns(connection).forEach((name, columns) -> left.put(name, bare(name, columns)));
    keys(connection, left);
    references(connection, left);
    List<StoredTable> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    while (!left.isEmpty()) {
      StoredTable next =
          left.values().stream()
              .filter(table -> table.restsOn(placed))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("tables refer to each other in a circle"));
      left.remove(next.name());
      placed.add(next.name());
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** All tables, the history of migrations too. */
  static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private boolean restsOn(Set<String> placed) {
    return references.stream()
        .map(Reference::to)
        .allMatch(other -> other.equals(name) || placed.contains(other));
  }

  private static StoredTable bare(String name, List<Column> columns) {
    return new StoredTable(name, columns, new ArrayList<>(), new ArrayList<>());
  }

  private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
    Map<String, List<Column>> columns = new TreeMap<>();
    for (String table : names(connection)) {
      if (!OF_THE_PLACE.contains(table)) {
        columns.put(table, new ArrayList<>());
      }
    }
    try (ResultSet rows =
        connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
      while (rows.next()) {
        List<Column> ofTable = columns.get(rows.getString("TABLE_NAME"));
        if (ofTable != null) {
          ofTable.add(
              new Column(
                  rows.getString("COLUMN_NAME"),
                  ColumnKind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                  rows.getString("IS_AUTOINCREMENT").equals("YES")));
        }
      }
    }
    return columns;
  }

  private static void keys(Connection connection, Map<String, StoredTable> tables)
      throws SQLException {
    query(
        connection,
        """
        select c.table_name, k.column_name
        from information_schema.table_constraints c
        join information_schema.key_column_usage k
          on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
          and k.table_name = c.table_name
        where c.constraint_type = 'PRIMARY KEY' and c.table_schema = ?
        order by c.table_name, k.ordinal_position
        """,
        row -> {
          StoredTable table = tables.get(row.getString(1));
          if (table != null) {
            table.key().add(row.getString(2));
          }
        });
  }

  private static void references(Connection connection, Map<String, StoredTable> tables)
      throws SQLException {
    Map<String, Reference> known = new HashMap<>();
    query(
        connection,
        """
        select c.constraint_name, f.table_name, f.column_name, t.table_name, t.column_name
        from information_schema.referential_constraints c
        join information_schema.key_column_usage f
          on f.constraint_schema = c.constraint_schema and f.constraint_name = c.constraint_name
        join information_schema.key_column_usage t
          on t.constraint_schema = c.unique_constraint_schema
          and t.constraint_name = c.unique_constraint_name
          and t.ordinal_position = f.position_in_unique_constraint
        where c.constraint_schema = ?
        order by c.constraint_name, f.ordinal_position
        """,
        row -> {
          String name = row.getString(1);
          Reference reference = known.get(name);
          if (reference == null) {
            reference = new Reference(row.getString(4), new ArrayList<>(), new ArrayList<>());
            known.put(name, reference);
            Objects.requireNonNull(tables.get(row.getString(2))).references().add(reference);
          }
          reference.columns().add(row.getString(3));
          reference.found().add(row.getString(5));
        });
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private static void query(Connection connection, String sql, Row each) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, connection.getSchema());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }

  /**
   * Its rows in the order of the primary key, which is the same on every database: texts by their
   * bytes, not by the rules of a language.
   */
  String select(boolean isPostgres) {
    String order =
        key.stream()
            .map(column -> kind(column) == ColumnKind.TEXT ? bytes(column, isPostgres) : column)
            .collect(Collectors.joining(", "));
    return "select " + list() + " from " + name + " order by " + order;
  }

  private static String bytes(String column, boolean isPostgres) {
    return isPostgres ? "convert_to(" + column + ", 'UTF8')" : "stringtoutf8(" + column + ")";
  }

  private ColumnKind kind(String column) {
    return columns.stream()
        .filter(one -> one.name().equals(column))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  String insert(boolean isPostgres) {
    return columns.stream()
        .map(column -> column.kind().parameter(isPostgres))
        .collect(
            Collectors.joining(", ", "insert into " + name + " (" + list() + ") values (", ")"));
  }

  private String list() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return connection
        .getMetaData()
        .getDatabaseProductName()
        .toLowerCase(Locale.ROOT)
        .contains("postgres");
  }
}
