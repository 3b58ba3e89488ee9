package rostrum.storage;

/** A database that must not be worked with, and what its operator can do about it. */
public final class UnfitDatabase extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnfitDatabase(String message) {
    super(message);
  }

  UnfitDatabase(String message, Throwable cause) {
    super(message, cause);
  }
}
