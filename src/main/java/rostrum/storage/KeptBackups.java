package rostrum.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups in the data folder that the program makes by itself before it migrates rows: the newest
 * three stay. Their key is the folder’s own.
 */
final class KeptBackups {
  private static final Logger LOG = LoggerFactory.getLogger(KeptBackups.class);
  private static final int KEPT = 3;

  private final Path data;

  private KeptBackups(Path data) {
    this.data = data;
  }

  static KeptBackups in(Path data) {
    return new KeptBackups(data);
  }

  Path folder() {
    return data.resolve("backups");
  }

  /** Backs up whatever is there; a database without rows needs none. */
  void beforeMigration(Connection connection, String newest) throws SQLException, IOException {
    boolean commits = connection.getAutoCommit();
    connection.setAutoCommit(false);
    Optional<String> schema = Snapshot.schema(connection);
    if (schema.isPresent()) {
      OwnerOnly.folder(folder());
      Path file =
          folder().resolve("schema-" + schema.get() + "-before-" + newest + ".rostrum-backup");
      Backup.write(connection, file, BackupKey.ofFolder(data), Clock.systemUTC().instant());
      LOG.info("backed up to {} before the migration", file);
      dropOldest();
    }
    connection.rollback();
    connection.setAutoCommit(commits);
  }

  /** Names follow the schemas, so the oldest stands first. */
  private void dropOldest() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder())) {
      all =
          files
              .filter(file -> file.toString().endsWith(".rostrum-backup"))
              .sorted(Comparator.naturalOrder())
              .toList();
    }
    for (Path file : all.subList(0, Math.max(0, all.size() - KEPT))) {
      Files.delete(file);
    }
  }
}
