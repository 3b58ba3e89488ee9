package rostrum.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Slows guessing down: after ten wrong tries within a minute, whoever made them, no further one is
 * looked at for a minute. For a secret that there is once, so that many addresses gain nothing.
 */
public final class Tries {
  private static final int MOST_WRONG = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> wrong = new ArrayDeque<>();
  private final Clock clock;
  private Instant closedUntil = Instant.MIN;

  public Tries(Clock clock) {
    this.clock = clock;
  }

  /** Whether a try may be looked at now. */
  public synchronized boolean areOpen() {
    return !clock.instant().isBefore(closedUntil);
  }

  /** Counts a try that was wrong. */
  public synchronized void wrong() {
    Instant now = clock.instant();
    wrong.removeIf(then -> !then.plus(WINDOW).isAfter(now));
    wrong.add(now);
    if (wrong.size() >= MOST_WRONG) {
      wrong.clear();
      closedUntil = now.plus(WINDOW);
    }
  }
}
