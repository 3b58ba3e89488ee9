package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema that ever landed, filled with {@code schemas/N.sql}, is migrated to the newest. A
 * new migration brings its sample file: rows in every table as that schema has them.
 */
class UpgradeTest {

  static Stream<Arguments> schemas() {
    return scripts().stream()
        .map(script -> script.substring(1, script.indexOf("__")))
        .flatMap(version ->
            TestDatabases.both().map(kind -> Arguments.of("schema " + version, version, kind)));
  }

  @ParameterizedTest(name = "{0} on {2}")
  @MethodSource("schemas")
  void every_row_survives_the_upgrade(String name, String version, TestDatabase kind)
      throws IOException {
    Map<String, List<Map<String, String>>> before = new TreeMap<>();
    kind.beforehand(source -> {
      Flyway.configure().dataSource(source).target(version).load().migrate();
      load(source, sample(version));
      before.putAll(rows(source));
    });
    assertThat(before.values()).as("a row in every table").isNotEmpty().noneMatch(List::isEmpty);

    kind.database().close();

    kind.beforehand(source -> assertThat(rows(source)).satisfies(after -> contains(after, before)));
  }

  private static void contains(
      Map<String, List<Map<String, String>>> after, Map<String, List<Map<String, String>>> before) {
    before.forEach((table, rows) ->
        assertThat(rows)
            .as(table)
            .allSatisfy(row ->
                assertThat(after.get(table))
                    .anyMatch(candidate -> candidate.entrySet().containsAll(row.entrySet()))));
  }

  static void load(DataSource source, String sql) {
    try (Connection connection = source.getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<Map<String, String>>> rows(DataSource source) {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    try (Connection connection = source.getConnection()) {
      for (String table : tables(connection)) {
        tables.put(table, rows(connection, table));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return tables;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.remove("flyway_schema_history");
    return names;
  }

  private static List<Map<String, String>> rows(Connection connection, String table)
      throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (ResultSet result = connection.createStatement().executeQuery("select * from " + table)) {
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          // Filled in by the program, not by a script.
          if (!columns.getColumnName(i).equals(Checksum.COLUMN)) {
            row.put(columns.getColumnName(i), String.valueOf(result.getString(i)));
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String sample(String version) {
    String path = "/schemas/" + version + ".sql";
    try (InputStream in = UpgradeTest.class.getResourceAsStream(path)) {
      assertThat(in).as("a sample of schema %s in src/test/resources%s", version, path).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of the migrations, in their order. */
  static List<String> scripts() {
    try (Stream<Path> files =
        Files.list(Path.of(UpgradeTest.class.getResource("/db/migration").toURI()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
