package rostrum.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the last review of a card left behind.
 *
 * @param at when that was, UTC
 * @param zone in which the learner’s days were counted then
 * @param surelyWrongOn the learner’s day of the last answer that was sure and wrong, if any
 * @param due from when on it is to be asked again
 */
public record Memory(
    MemoryState state, Instant at, ZoneId zone, Optional<LocalDate> surelyWrongOn, Instant due) {

  /** The learner’s day of the last review. */
  public LocalDate day() {
    return StudyDay.of(at, zone);
  }
}
