package rostrum.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a learner wants of reviews.
 *
 * @param cards most in a session, at least 1
 * @param time most for a session, at least a minute
 * @param newADay most cards that are asked for the first time on one day; 0 for none
 * @param coreFirst whether new cards begin with what every reader should know
 * @param pause days on which nothing is asked
 * @param askConfidence whether to ask with each question how sure the answer is
 */
public record Plan(
    int cards,
    Duration time,
    int newADay,
    boolean coreFirst,
    Optional<Pause> pause,
    boolean askConfidence) {

  public static final Plan DEFAULT =
      new Plan(20, Duration.ofMinutes(8), 10, true, Optional.empty(), false);

  /**
   * From one day to another, both included.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public record Pause(LocalDate from, LocalDate until) {
    public Pause {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("a pause ends before it begins");
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  public Plan {
    if (cards < 1 || time.compareTo(Duration.ofMinutes(1)) < 0 || newADay < 0) {
      throw new IllegalArgumentException(
          "a session has at least one card and one minute, and no day fewer than no new cards");
    }
  }

  boolean isPausedOn(LocalDate day) {
    return pause.filter(days -> days.holds(day)).isPresent();
  }

  /** How many cards a session has at most, at this pace; at least one. */
  int mostCards(Duration pace) {
    return (int) Math.clamp(time.dividedBy(pace), 1, cards);
  }
}
