package rostrum.quizzes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When and how a quiz is sat.
 *
 * @param opens UTC
 * @param closes from then on no attempt begins; whoever was granted more time uses it up
 * @param limit of an attempt: 1 minute to 10 hours, for who was granted nothing
 * @param attempts how many somebody has who was granted nothing: 1 to {@value #MOST_ATTEMPTS}
 * @param shuffles whether everybody gets the questions in another order
 * @param graded whether it counts, or is practice
 * @param holdsBack whether practice and review ask nothing of its facts until it closes
 */
public record Publication(
    Instant opens,
    Optional<Instant> closes,
    Optional<Duration> limit,
    int attempts,
    Counting counts,
    boolean shuffles,
    Feedback feedback,
    boolean graded,
    boolean holdsBack) {
  public static final int MOST_ATTEMPTS = 20;
  public static final int MOST_MINUTES = 600;

  /**
   * @throws IllegalArgumentException if it cannot be so
   */
  public Publication {
    if (attempts < 1
        || attempts > MOST_ATTEMPTS
        || closes.filter(close -> !close.isAfter(opens)).isPresent()
        || limit.filter(time -> time.toMinutes() < 1 || time.toMinutes() > MOST_MINUTES).isPresent()
        || !feedback.isInOrder()
        || (feedback.waitsForClosing() && closes.isEmpty())) {
      throw new IllegalArgumentException("no quiz is published so");
    }
  }

  public boolean isOpen(Instant now) {
    return !now.isBefore(opens) && !isClosed(now);
  }

  public boolean isClosed(Instant now) {
    return closes.filter(close -> !now.isBefore(close)).isPresent();
  }
}
