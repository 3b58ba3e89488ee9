package rostrum.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A review of a card.
 *
 * @param wasSure whether the learner had said to be sure of the answer
 * @param at UTC, to the microsecond
 * @param zone in which the learner’s days were counted
 */
public record Review(Rating rating, boolean wasSure, Instant at, ZoneId zone) {

  /** The learner’s day on which it was. */
  LocalDate day() {
    return StudyDay.of(at, zone);
  }

  boolean isSurelyWrong() {
    return wasSure && !rating.isRight();
  }
}
