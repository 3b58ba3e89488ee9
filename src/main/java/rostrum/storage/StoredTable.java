package rostrum.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    for (String name : names(connection)) {
      if (!OF_THE_PLACE.contains(name)) {
        left.put(name, read(connection, name));
      }
    }
    List<StoredTable> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    while (!left.isEmpty()) {
      StoredTable next =
          left.values().stream()
              .filter(table -> table.restsOn(placed))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"));
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

  private static StoredTable read(Connection connection, String table) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    String schema = connection.getSchema();
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = meta.getColumns(null, schema, table, "%")) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                ColumnKind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                rows.getString("IS_AUTOINCREMENT").equals("YES")));
      }
    }
    TreeMap<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = meta.getPrimaryKeys(null, schema, table)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    return new StoredTable(table, columns, List.copyOf(key.values()), references(meta, schema, table));
  }

  private static List<Reference> references(DatabaseMetaData meta, String schema, String table)
      throws SQLException {
    TreeMap<String, Reference> references = new TreeMap<>();
    try (ResultSet rows = meta.getImportedKeys(null, schema, table)) {
      while (rows.next()) {
        String to = rows.getString("PKTABLE_NAME");
        Reference reference =
            references.computeIfAbsent(
                rows.getString("FK_NAME"),
                none -> new Reference(to, new ArrayList<>(), new ArrayList<>()));
        reference.columns().add(rows.getString("FKCOLUMN_NAME"));
        reference.found().add(rows.getString("PKCOLUMN_NAME"));
      }
    }
    return List.copyOf(references.values());
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
            Collectors.joining(
                ", ", "insert into " + name + " (" + list() + ") values (", ")"));
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
