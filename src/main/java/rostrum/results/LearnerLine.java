package rostrum.results;

import java.util.List;
import java.util.Optional;
import rostrum.assignments.Earned;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuizAttempt;

/**
 * A learner as the gradebook shows them.
 *
 * @param state its word
 * @param counts the mark that counts, if there is one
 */
public record LearnerLine(
    Optional<String> name,
    Optional<String> email,
    Optional<String> group,
    boolean isIn,
    String state,
    List<Sat> attempts,
    Optional<String> counts) {

  /** One of their attempts. */
  public record Sat(
      String id,
      int number,
      String mark,
      String most,
      boolean isOver,
      boolean isAutomatic,
      boolean isWaiting) {

    static Sat of(QuizAttempt attempt) {
      return new Sat(
          attempt.id(),
          attempt.number(),
          Earned.text(attempt.mark()),
          Earned.text(attempt.most()),
          attempt.isOver(),
          attempt.submission().filter(one -> one.isAutomatic()).isPresent(),
          attempt.isWaiting());
    }
  }

  static LearnerLine of(LearnerResult learner) {
    return new LearnerLine(
        learner.name(),
        learner.email(),
        learner.group(),
        learner.isIn(),
        learner.state().slug(),
        learner.attempts().stream().map(Sat::of).toList(),
        learner.mark().stream().mapToObj(Earned::text).findFirst());
  }
}
