package rostrum.assignments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rostrum.classes.Accommodation;

/**
 * A quiz as a learner finds it.
 *
 * @param granted what they are granted
 * @param attempts theirs, in the order in which they were begun
 * @param isDone whether nobody sits it any more
 */
public record Seat(
    Assignment assignment, Accommodation granted, List<QuizAttempt> attempts, boolean isDone) {

  /** How many attempts they have. */
  public int allowed() {
    return granted.allowed(assignment.publication().attempts());
  }

  /** The one that goes on. */
  public Optional<QuizAttempt> running() {
    return attempts.stream().filter(attempt -> !attempt.isOver()).findFirst();
  }

  public int left() {
    return Math.max(0, allowed() - attempts.size());
  }

  /** What counts of those that were handed in. */
  public OptionalDouble mark() {
    return assignment
        .publication()
        .counts()
        .of(attempts.stream().filter(QuizAttempt::isOver).map(QuizAttempt::mark).toList());
  }
}
