package rostrum.sitting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.assignments.Assignment;
import rostrum.assignments.Earned;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.Seat;
import rostrum.assignments.Submission;
import rostrum.quizzes.Moment;

/**
 * A quiz and one’s attempts at it, as a learner’s page words them.
 *
 * @param opens day and hour in the reader’s zone
 * @param minutes of an attempt, for this learner
 * @param state open, coming, closed or withdrawn
 * @param earned what counts, once it may be told
 */
public record Sat(
    Seat seat,
    String opens,
    Optional<String> closes,
    Optional<Long> minutes,
    String state,
    List<Row> rows,
    Optional<Earned> earned) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm '('VV')'", Locale.ENGLISH);

  /**
   * An attempt.
   *
   * @param began day and hour
   * @param ended day and hour, if it is over
   * @param isAutomatic whether its time was up
   * @param earned once it may be told
   * @param isWaiting whether something of it is still to be marked
   */
  public record Row(
      String id,
      int number,
      String began,
      Optional<String> ended,
      boolean isAutomatic,
      Optional<Earned> earned,
      boolean isWaiting) {}

  static Sat of(Seat seat, Instant now, ZoneId zone) {
    Assignment assignment = seat.assignment();
    List<Row> rows = seat.attempts().stream().map(one -> row(seat, one, zone)).toList();
    boolean isTold =
        assignment.publication().feedback().marks().hasCome(moment(seat))
            && seat.attempts().stream().noneMatch(QuizAttempt::isWaiting);
    return new Sat(
        seat,
        day(assignment.publication().opens(), zone),
        assignment.ends().map(end -> day(end, zone)),
        assignment
            .publication()
            .limit()
            .map(limit ->
                Duration.between(now, seat.granted().deadline(now, limit, Optional.empty()))
                    .toMinutes()),
        assignment.state(now).slug(),
        rows,
        isTold && seat.mark().isPresent()
            ? Optional.of(
                new Earned(
                    seat.mark().getAsDouble(),
                    seat.attempts().stream().mapToDouble(QuizAttempt::most).findFirst().orElse(0)))
            : Optional.empty());
  }

  static Moment moment(Seat seat) {
    return seat.isDone() ? Moment.CLOSED : Moment.HANDED_IN;
  }

  private static Row row(Seat seat, QuizAttempt attempt, ZoneId zone) {
    boolean isTold =
        attempt.isOver()
            && seat.assignment().publication().feedback().marks().hasCome(moment(seat));
    return new Row(
        attempt.id(),
        attempt.number(),
        day(attempt.startedAt(), zone),
        attempt.submission().map(Submission::at).map(at -> day(at, zone)),
        attempt.submission().filter(Submission::isAutomatic).isPresent(),
        isTold && !attempt.isWaiting() ? Optional.of(Earned.of(attempt)) : Optional.empty(),
        isTold && attempt.isWaiting());
  }

  static String day(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone));
  }
}
