package rostrum.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days as learners live them: they turn at 04:00, so that an evening that lasts past midnight is
 * one day.
 */
public final class StudyDay {
  private static final LocalTime TURN = LocalTime.of(4, 0);

  private StudyDay() {}

  /** The day to which a moment belongs in a zone. */
  public static LocalDate of(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDateTime().minusHours(TURN.getHour()).toLocalDate();
  }

  /** The moment at which a day begins in a zone. */
  public static Instant start(LocalDate day, ZoneId zone) {
    return day.atTime(TURN).atZone(zone).toInstant();
  }

  /** How many times the day turned between two days; 0 if the second lies before the first. */
  public static long turns(LocalDate from, LocalDate to) {
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }
}
