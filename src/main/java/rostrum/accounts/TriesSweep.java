package rostrum.accounts;

import static rostrum.storage.schema.Tables.WRONG_TRY;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;

/**
 * Removes tries that no longer count, once a minute at most: while somebody guesses, each try would
 * otherwise look through all of them.
 */
final class TriesSweep {
  /** For how long any try counts. */
  static final Duration KEPT = Duration.ofHours(1);

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final long NEVER = Long.MIN_VALUE;

  private final AtomicLong lastSecond = new AtomicLong(NEVER);

  /** Inside the caller’s transaction. */
  void run(DSLContext tx, Instant now) {
    long second = now.getEpochSecond();
    long before = lastSecond.get();
    boolean isDue = before == NEVER || second - before >= PAUSE.toSeconds();
    if (isDue && lastSecond.compareAndSet(before, second)) {
      tx.deleteFrom(WRONG_TRY).where(WRONG_TRY.TRIED_AT.le(now.minus(KEPT))).execute();
    }
  }
}
