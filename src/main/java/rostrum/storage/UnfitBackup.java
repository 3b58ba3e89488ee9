package rostrum.storage;

/** A file that is no backup to be taken, and what its operator can do about it. */
public final class UnfitBackup extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfitBackup(String message) {
    super(message);
  }

  UnfitBackup(String message, Throwable cause) {
    super(message, cause);
  }
}
