package rostrum.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a database holds what it should: its mark, its schema, its rows, and the folder beside
 * it.
 */
public final class Checkup {
  private static final String RESTORE =
      "stop the server and restore the newest backup into a new place; compare what came after it";
  private static final Duration LARGEST_DIFFERENCE = Duration.ofSeconds(5);

  private Checkup() {}

  /** Everything that can be seen from inside. */
  public static List<Finding> of(Database database, Clock clock) {
    List<Finding> findings = new ArrayList<>();
    findings.add(schema(database));
    findings.add(sentinel(database));
    findings.addAll(ofRows(database));
    findings.add(erasures(database));
    findings.addAll(folder(database));
    if (database.settings().isPostgres()) {
      findings.add(clock(database, clock));
    }
    return List.copyOf(findings);
  }

  /** Checksums, and that rows refer to rows that are there. */
  static List<Finding> ofRows(Database database) {
    return Stream.concat(
            database.read(Checksums::check).stream().map(Checkup::checksums),
            snapshot(database, Checkup::references).stream())
        .toList();
  }

  private static Finding schema(Database database) {
    return new Finding.Sound(
        "it opens, with the schema "
            + snapshot(database, connection -> Snapshot.schema(connection).orElse("none")));
  }

  private static Finding sentinel(Database database) {
    boolean isThere = snapshot(database, connection -> Sentinel.find(connection).isPresent());
    return isThere
        ? new Finding.Sound("the sentinel row is there")
        : new Finding.Fault("the sentinel row is missing", RESTORE);
  }

  private static Finding erasures(Database database) {
    try {
      return new Finding.Sound(
          "%,d erasures are noted for the next restore"
              .formatted(database.erasures().read().size()));
    } catch (UnfitBackup | IOException e) {
      return new Finding.Fault(
          "the list of erasures cannot be read: " + e.getMessage(), "mend that file");
    }
  }

  private static List<Finding> folder(Database database) {
    try {
      return new Folder(database.settings().data()).check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding checksums(Checksums.Seen seen) {
    String what = "%s: %,d rows bear their checksum".formatted(seen.table(), seen.rows());
    return seen.wrong() == 0
        ? new Finding.Sound(what)
        : new Finding.Fault(
            "%s: %,d of %,d rows do not fit their checksum, such as %s"
                .formatted(
                    seen.table(), seen.wrong(), seen.rows(), String.join("; ", seen.examples())),
            RESTORE);
  }

  private static List<Finding> references(Connection connection) throws SQLException {
    List<Finding> faults = new ArrayList<>();
    List<StoredTable> tables = StoredTable.all(connection);
    for (StoredTable table : tables) {
      for (StoredTable.Reference reference : table.references()) {
        long orphans = count(connection, orphans(table, reference));
        if (orphans > 0) {
          faults.add(
              new Finding.Fault(
                  "%s: %,d rows refer to rows of %s that are not there"
                      .formatted(table.name(), orphans, reference.to()),
                  RESTORE));
        }
      }
    }
    return faults.isEmpty()
        ? List.of(
            new Finding.Sound(
                "whatever the rows of %d tables refer to is there".formatted(tables.size())))
        : faults;
  }

  private static String orphans(StoredTable table, StoredTable.Reference reference) {
    String pairs =
        Stream.iterate(0, at -> at + 1)
            .limit(reference.columns().size())
            .map(at -> "o." + reference.found().get(at) + " = r." + reference.columns().get(at))
            .collect(Collectors.joining(" and "));
    String named =
        reference.columns().stream()
            .map(column -> "r." + column + " is not null")
            .collect(Collectors.joining(" and "));
    return "select count(*) from %s r where %s and not exists (select 1 from %s o where %s)"
        .formatted(table.name(), named, reference.to(), pairs);
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Deadlines hang on the clock of this machine, and several nodes share one database. */
  private static Finding clock(Database database, Clock clock) {
    Instant before = clock.instant();
    Instant there =
        snapshot(
            database,
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
              }
            });
    Instant middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    Duration difference = Duration.between(there, middle);
    String what =
        String.format(
            Locale.ROOT,
            "the clock of this machine is %.1f s %s that of PostgreSQL",
            difference.abs().toMillis() / 1000.0,
            difference.isNegative() ? "behind" : "ahead of");
    return difference.abs().compareTo(LARGEST_DIFFERENCE) <= 0
        ? new Finding.Sound(what)
        : new Finding.Fault(what, "have both machines set their clocks by NTP");
  }

  private static <T> T snapshot(Database database, Database.Reading<T> reading) {
    try {
      return database.snapshot(reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
