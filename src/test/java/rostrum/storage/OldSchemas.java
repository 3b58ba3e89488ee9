package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Databases as earlier programs left them, with {@code schemas/N.sql} in every table. */
public final class OldSchemas {

  private OldSchemas() {}

  /** Every schema that ever landed, the oldest first. */
  public static List<String> versions() {
    return scripts().stream().map(script -> script.substring(1, script.indexOf("__"))).toList();
  }

  /** Fills a database that Rostrum has not opened yet. */
  public static void fill(TestDatabase database, String version) throws IOException {
    database.beforehand(source -> fill(source, version));
  }

  static void fill(DataSource source, String version) {
    Flyway.configure().dataSource(source).target(version).load().migrate();
    load(source, sample(version));
  }

  /** What a database holds that nobody has open: column by column, but for checksums. */
  public static Map<String, List<Map<String, String>>> rows(TestDatabase database)
      throws IOException {
    Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    database.beforehand(source -> rows.putAll(rows(source)));
    return rows;
  }

  /** How many migrations have run in a database that nobody has open. */
  public static int applied(TestDatabase database) throws IOException {
    AtomicInteger applied = new AtomicInteger();
    database.beforehand(source -> {
      try (Connection connection = source.getConnection();
          ResultSet count =
              connection
                  .createStatement()
                  .executeQuery("select count(*) from flyway_schema_history where success")) {
        count.next();
        applied.set(count.getInt(1));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
    return applied.get();
  }

  static void load(DataSource source, String sql) {
    try (Connection connection = source.getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, List<Map<String, String>>> rows(DataSource source) {
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
    try (InputStream in = OldSchemas.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError(
            "no sample of schema %s in src/test/resources%s".formatted(version, path));
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the migrations, in their order. */
  static List<String> scripts() {
    try (Stream<Path> files =
        Files.list(Path.of(OldSchemas.class.getResource("/db/migration").toURI()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
