package rostrum.classes;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is granted in every test. It is stronger than any window: who has more time uses it
 * up even if a test closes meanwhile.
 *
 * @param timeFactor by which limits of time are multiplied: 1.00 to 4.00, at most two decimals
 * @param extraAttempts 0 to 10 beyond those that a test allows
 * @param note for who teaches and for the learner; may be empty
 */
public record Accommodation(BigDecimal timeFactor, int extraAttempts, String note) {
  public static final int MOST_ATTEMPTS = 10;

  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 500;

  private static final BigDecimal LARGEST = new BigDecimal("4");
  private static final int DECIMALS = 2;
  private static final long HUNDRED = 100;

  /** What somebody has who was granted nothing. */
  public static final Accommodation NONE = new Accommodation(BigDecimal.ONE, 0, "");

  /**
   * @throws IllegalArgumentException if a figure is out of its bounds
   */
  public Accommodation {
    if (!isFactor(timeFactor)
        || extraAttempts < 0
        || extraAttempts > MOST_ATTEMPTS
        || note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("no accommodation is so");
    }
    timeFactor = timeFactor.setScale(DECIMALS);
  }

  /** A factor as somebody types it, such as 1.5 or 1,25; empty if it is none. */
  public static Optional<BigDecimal> typedFactor(String typed) {
    return Optional.of(typed.strip().replace(',', '.'))
        .filter(text -> text.matches("\\d(\\.\\d{1,2})?"))
        .map(BigDecimal::new)
        .filter(Accommodation::isFactor);
  }

  private static boolean isFactor(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) >= 0
        && factor.compareTo(LARGEST) <= 0
        && factor.stripTrailingZeros().scale() <= DECIMALS;
  }

  public boolean givesTime() {
    return timeFactor.compareTo(BigDecimal.ONE) > 0;
  }

  /** Whether it grants anything. */
  public boolean isSome() {
    return givesTime() || extraAttempts > 0;
  }

  /**
   * When an attempt ends.
   *
   * @param limit for somebody who was granted nothing
   * @param closes when the test does, if it does: it cuts nobody short who has more time
   */
  public Instant deadline(Instant start, Duration limit, Optional<Instant> closes) {
    Instant whole =
        start.plus(
            limit
                .multipliedBy(timeFactor.movePointRight(DECIMALS).longValueExact())
                .dividedBy(HUNDRED));
    return closes.filter(close -> !givesTime() && close.isBefore(whole)).orElse(whole);
  }

  /**
   * How many attempts somebody has.
   *
   * @param attempts of somebody who was granted nothing
   */
  public int allowed(int attempts) {
    return Math.addExact(attempts, extraAttempts);
  }

  /** The factor without noughts that say nothing: 1.5. */
  public String factor() {
    return timeFactor.stripTrailingZeros().toPlainString();
  }
}
