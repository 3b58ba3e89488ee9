package rostrum.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Brings a backup into an empty database of either kind: the schema as the backup has it, its rows,
 * then the migrations that came later. A restore that ends half way leaves a database that nobody
 * opens.
 */
public final class Restore {
  private final BackupFile backup;
  private final String schema;
  private final String made;

  private Restore(BackupFile backup, String schema, String made) {
    this.backup = backup;
    this.schema = schema;
    this.made = made;
  }

  /**
   * Reads the file once, from end to end.
   *
   * @throws UnfitBackup if it is not as it was written, or was written with another key
   */
  public static Restore of(Path file, BackupKey key) throws IOException {
    BackupFile backup = BackupFile.checked(file, key);
    try (BufferedReader lines = backup.lines()) {
      JsonNode head = CanonicalJson.read(String.valueOf(lines.readLine()));
      return new Restore(
          backup, head.required("schema").asString(), head.required("made").asString());
    } catch (JacksonException e) {
      throw new UnfitBackup(file + ": the first line of this backup cannot be read", e);
    }
  }

  /** The schema that its rows are of, such as 012. */
  public String schema() {
    return schema;
  }

  /** When the backup was made. */
  public String made() {
    return made;
  }

  /**
   * @param afterwards is run before anybody else can open the database, in a transaction of its own
   * @throws UnfitBackup if this program does not know its schema, or a line does not fit
   * @throws UnfitDatabase if the database is not empty
   */
  public Backup.Made into(DatabaseSettings settings, Consumer<Database> afterwards)
      throws IOException {
    Backup.Made loaded =
        settings.databaseUrl().isPresent()
            ? load(Remote.source(settings, settings.databaseUrl().get()))
            : loadFile(settings.data());
    try (Database database = Database.open(settings, new Opening(Migrations.LOCATION, true))) {
      database.write(sql -> {
        afterwards.accept(database);
        return sql.execute("drop table " + UnderWay.TABLE);
      });
    }
    return loaded;
  }

  /**
   * Brings it into a folder that is thrown away.
   *
   * @param further what is to be looked at there, too
   * @return what is found of its rows
   */
  public Verified verify(Function<Database, Finding> further) throws IOException {
    Path folder = Files.createTempDirectory("rostrum-verify");
    try {
      DatabaseSettings settings = DatabaseSettings.in(folder.resolve("data"));
      Backup.Made loaded = into(settings, database -> {});
      try (Database database = Database.open(settings)) {
        List<Finding> findings = new ArrayList<>(Checkup.ofRows(database));
        findings.add(further.apply(database));
        return new Verified(loaded, List.copyOf(findings));
      }
    } finally {
      delete(folder);
    }
  }

  /** What a backup holds, and what is found in it. */
  public record Verified(Backup.Made made, List<Finding> findings) {}

  private Backup.Made loadFile(Path data) throws IOException {
    try (H2File file = H2File.claim(data)) {
      if (file.mark().isPresent()) {
        throw notEmpty(data.toString());
      }
      boolean isNew = !Files.exists(file.database());
      OwnerOnly.file(file.database());
      try {
        return load(Embedded.source(file.url()));
      } catch (RuntimeException | IOException e) {
        if (isNew) {
          Files.deleteIfExists(file.database());
        }
        throw e;
      }
    }
  }

  private Backup.Made load(DataSource source) throws IOException {
    try {
      refuseRows(source);
      Migrations.upTo(source, schema).run();
      try (Connection connection = source.getConnection();
          BufferedReader lines = backup.lines()) {
        UnderWay.begin(connection);
        connection.setAutoCommit(false);
        Backup.Made loaded = new Loading(connection, lines, backup.file()).run();
        connection.commit();
        return loaded;
      } catch (RuntimeException | SQLException | IOException e) {
        empty(source);
        throw e;
      }
    } catch (SQLException e) {
      throw new UnfitDatabase("the backup could not be brought in: " + e.getMessage(), e);
    }
  }

  private static void refuseRows(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      UnderWay.refuse(connection);
      List<String> tables = StoredTable.names(connection);
      if (!tables.isEmpty()) {
        throw notEmpty("which has " + tables.size() + " tables");
      }
    }
  }

  private static UnfitDatabase notEmpty(String where) {
    return new UnfitDatabase(
        "a backup is restored into an empty database only, and this one is not ("
            + where
            + "); name a data folder that is not there yet, or a new PostgreSQL database");
  }

  /** Takes back what was begun here: nothing was there before. */
  private static void empty(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : StoredTable.names(connection)) {
        statement.execute("drop table \"" + table + "\" cascade");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
