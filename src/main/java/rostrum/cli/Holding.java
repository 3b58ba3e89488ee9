package rostrum.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;
import rostrum.storage.FolderInUse;

/** Gets hold of a database. An embedded one belongs to one process at a time. */
final class Holding {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private Holding() {}

  /**
   * Opens the database. Waits a little for another short command to end, and for a server that is
   * just starting or stopping.
   *
   * @return empty if a running server holds it and takes commands
   * @throws FolderInUse if somebody holds it who does neither
   */
  static Optional<Database> open(DatabaseSettings where) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return Optional.of(Database.open(where));
      } catch (FolderInUse e) {
        if (ChannelClient.findsServer(where.data())) {
          return Optional.empty();
        }
        if (System.nanoTime() - giveUp > 0) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }
}
