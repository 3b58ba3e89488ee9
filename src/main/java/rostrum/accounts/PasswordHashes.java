package rostrum.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What is stored of passwords: Argon2id over 19 MiB, two passes, one lane, a salt of its own, in
 * the usual text form. Four are made or compared at once, so that a crowd at the door costs time
 * and no memory; whoever would wait too long is sent away.
 */
public final class PasswordHashes {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int MOST_AT_ONCE = 4;
  private static final int MOST_WAITING = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Argon2Function function =
      Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);
  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

  /** Compared with where there is nothing to compare with: it takes as long, and never fits. */
  private final String nobodys;

  public PasswordHashes() {
    byte[] password = new byte[BYTES];
    random.nextBytes(password);
    this.nobodys = hash(password);
  }

  /** Too many people are at the door. */
  static final class Busy extends RuntimeException {
    private Busy() {
      super("too many passwords at once", null, false, false);
    }
  }

  /**
   * @throws Busy if too many wait already, or it would take too long
   */
  String of(String password) {
    return inTurn(() -> hash(password.getBytes(UTF_8)));
  }

  /**
   * Whether a password is the one that was stored. It takes equally long if none is stored.
   *
   * @throws Busy if too many wait already, or it would take too long
   */
  boolean fits(String password, Optional<String> stored) {
    byte[] bytes = password.getBytes(UTF_8);
    return inTurn(() -> {
      String hash = stored.orElse(nobodys);
      return Argon2Function.getInstanceFromHash(hash).check(bytes, hash.getBytes(UTF_8))
          && stored.isPresent();
    });
  }

  private String hash(byte[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return function.hash(password, salt).getResult();
  }

  private <T> T inTurn(Supplier<T> work) {
    if (places.getQueueLength() >= MOST_WAITING) {
      throw new Busy();
    }
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
