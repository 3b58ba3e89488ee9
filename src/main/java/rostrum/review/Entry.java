package rostrum.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import rostrum.attempts.Confidence;

/** A row of the log of reviews, raw: what follows from it can be computed again. */
public sealed interface Entry {

  /** Later rows have greater ids. */
  long id();

  CardKey card();

  /** UTC, to the microsecond. */
  Instant at();

  /** In which the learner’s days were counted. */
  ZoneId zone();

  /**
   * A question of the card was answered.
   *
   * @param isReview whether the card was due; if not, this was extra practice, which moves nothing
   * @param version id of the question’s version that was asked
   * @param latency from showing the question to its answer, if known
   */
  record Answered(
      long id,
      CardKey card,
      boolean isReview,
      long version,
      Rating rating,
      Optional<Confidence> confidence,
      Optional<Duration> latency,
      Instant at,
      ZoneId zone)
      implements Entry {

    Review review() {
      return new Review(rating, confidence.equals(Optional.of(Confidence.SURE)), at, zone);
    }
  }

  /**
   * An answer was taken back.
   *
   * @param takesBack id of its row
   */
  record Undone(long id, CardKey card, long takesBack, Instant at, ZoneId zone) implements Entry {}
}
