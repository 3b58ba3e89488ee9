package rostrum.storage;

/**
 * The database does not answer, or cannot promise that it keeps what it was given. Nobody may be
 * told "saved"; whether it was is not known, so the same request may be sent again under its
 * idempotency key.
 */
public final class StorageUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StorageUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
