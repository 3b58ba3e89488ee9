package rostrum.accounts;

import static rostrum.storage.schema.Tables.WRONG_TRY;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;

/**
 * Removes tries that no longer count, once a minute at most: while somebody guesses, each try would
 * otherwise look through all of them.
 */
final class TriesSweep {
  /** For how long any try counts. */
  static final Duration KEPT = Duration.ofHours(1);

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

  /** Inside the caller’s transaction. */
  void run(DSLContext tx, Instant now) {
    Instant before = last.get();
    boolean isDue = before.equals(Instant.MIN) || !before.plus(PAUSE).isAfter(now);
    if (isDue && last.compareAndSet(before, now)) {
      tx.deleteFrom(WRONG_TRY).where(WRONG_TRY.TRIED_AT.le(now.minus(KEPT))).execute();
    }
  }
}
