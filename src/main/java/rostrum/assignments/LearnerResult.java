package rostrum.assignments;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import rostrum.quizzes.Counting;

/**
 * A learner of a class, and what they did of a quiz.
 *
 * @param name empty if they have none, or have left for good
 * @param isIn whether they are still in the class
 * @param attempts in the order in which they were begun
 */
public record LearnerResult(
    Optional<String> name,
    Optional<String> email,
    Optional<String> group,
    boolean isIn,
    Counting counts,
    List<QuizAttempt> attempts) {

  public LearnerResult {
    attempts = List.copyOf(attempts);
  }

  /** How far somebody is. */
  public enum State {
    NOT_BEGUN,
    SITTING,
    HANDED_IN,
    /** What was saved when the time was up was handed in by itself. */
    TIME_UP;

    /** The word that files and messages use. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Of the attempt that was begun last. */
  public State state() {
    if (attempts.isEmpty()) {
      return State.NOT_BEGUN;
    }
    return attempts
        .getLast()
        .submission()
        .map(submission -> submission.isAutomatic() ? State.TIME_UP : State.HANDED_IN)
        .orElse(State.SITTING);
  }

  /** Those that were handed in. */
  public List<QuizAttempt> over() {
    return attempts.stream().filter(QuizAttempt::isOver).toList();
  }

  /** What counts. */
  public OptionalDouble mark() {
    return counts.of(over().stream().map(QuizAttempt::mark).toList());
  }

  /**
   * The attempt that enters statistics: the one that counts; where the mean counts, the first; of
   * several highest the first.
   */
  public Optional<QuizAttempt> counted() {
    List<QuizAttempt> over = over();
    return switch (counts) {
      case FIRST, MEAN -> over.stream().findFirst();
      case LAST -> over.isEmpty() ? Optional.empty() : Optional.of(over.getLast());
      case HIGHEST -> over.stream().max(Comparator.comparingDouble(QuizAttempt::mark));
    };
  }

  /** Whether an answer of theirs has still to be marked. */
  public boolean isWaiting() {
    return attempts.stream().anyMatch(QuizAttempt::isWaiting);
  }
}
