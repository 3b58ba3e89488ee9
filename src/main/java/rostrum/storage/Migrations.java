package rostrum.storage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema that this program works with. */
final class Migrations {
  static final String LOCATION = "classpath:db/migration";

  private static final Set<MigrationState> FUTURE =
      EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private final Flyway flyway;

  /**
   * @param location where Flyway finds the scripts
   */
  Migrations(DataSource dataSource, String location) {
    this(Flyway.configure().dataSource(dataSource).locations(location).load());
  }

  private Migrations(Flyway flyway) {
    this.flyway = flyway;
  }

  /**
   * Only as far as a schema of before.
   *
   * @throws UnfitBackup if this program does not know that schema
   */
  static Migrations upTo(DataSource dataSource, String schema) {
    Migrations all = new Migrations(dataSource, LOCATION);
    if (Arrays.stream(all.info().all())
        .noneMatch(info -> info.getVersion().getVersion().equals(schema))) {
      throw new UnfitBackup(
          "the backup was made by a newer Rostrum: its schema is "
              + schema
              + ", this program knows "
              + all.newest()
              + "; restore it with the newer program");
    }
    return new Migrations(
        Flyway.configure().dataSource(dataSource).locations(LOCATION).target(schema).load());
  }

  /** The schema that this program works with. */
  String newest() {
    return newest(info -> info.getState().isResolved()).orElse("none");
  }

  /** Nothing was ever set up here. */
  boolean findNothing() {
    return info().applied().length == 0;
  }

  /**
   * @throws UnfitDatabase if a newer program has already been here
   */
  boolean areNeeded() {
    refuseNewer();
    return info().pending().length > 0;
  }

  /**
   * @throws UnfitDatabase if a script fails, or is not the one that once ran
   */
  void run() {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new UnfitDatabase("the database could not be migrated: " + reason(e), e);
    }
  }

  private MigrationInfoService info() {
    try {
      return flyway.info();
    } catch (FlywayException e) {
      throw new UnfitDatabase("the database could not be opened: " + reason(e), e);
    }
  }

  /** Flyway's own message is a paragraph with the driver's inside. */
  private static String reason(FlywayException failure) {
    Throwable cause = failure.getCause() instanceof SQLException sql ? sql : failure;
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private void refuseNewer() {
    Optional<String> newer = newest(info -> FUTURE.contains(info.getState()));
    if (newer.isPresent()) {
      throw new UnfitDatabase(
          "the database was written by a newer Rostrum: its schema is "
              + newer.get()
              + ", this program knows "
              + newest()
              + "; run the newer program, or restore a backup made with this one");
    }
  }

  private Optional<String> newest(Predicate<MigrationInfo> which) {
    return Arrays.stream(info().all())
        .filter(which)
        .map(info -> info.getVersion().getVersion())
        .reduce((first, last) -> last);
  }
}
