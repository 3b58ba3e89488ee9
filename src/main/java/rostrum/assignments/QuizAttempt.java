package rostrum.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rostrum.quizzes.Moment;

/**
 * A sitting of a quiz.
 *
 * @param id its name in addresses
 * @param number counted from 1 for each learner
 * @param seed of the order of options and of their names in forms
 * @param startedAt UTC
 * @param deadline after which nothing is saved, if there is one
 * @param submission how it ended, if it did
 */
public record QuizAttempt(
    String id,
    Assignment assignment,
    Participant participant,
    int number,
    long seed,
    Instant startedAt,
    Optional<Instant> deadline,
    Optional<Submission> submission,
    List<QuizQuestion> questions) {

  public boolean isOver() {
    return submission.isPresent();
  }

  public Optional<QuizQuestion> at(int position) {
    return questions.stream().filter(one -> one.position() == position).findFirst();
  }

  public int answered() {
    return (int) questions.stream().filter(QuizQuestion::isAnswered).count();
  }

  /** What it earns so far. */
  public double mark() {
    return questions.stream().mapToDouble(QuizQuestion::mark).sum();
  }

  /** What it can earn. */
  public double most() {
    return questions.stream().mapToDouble(QuizQuestion::most).sum();
  }

  /** Whether an answer has still to be marked. */
  public boolean isWaiting() {
    return isOver() && questions.stream().anyMatch(QuizQuestion::isWaiting);
  }

  /**
   * The moment at which a learner looks at a question of it.
   *
   * @param isDone whether nobody sits the quiz any more
   */
  public Moment moment(boolean isDone) {
    return !isOver() ? Moment.DURING : isDone ? Moment.CLOSED : Moment.HANDED_IN;
  }

  /** The same with a question judged otherwise. */
  QuizAttempt judged(long version, Optional<Regrade> otherwise) {
    return new QuizAttempt(
        id,
        assignment,
        participant,
        number,
        seed,
        startedAt,
        deadline,
        submission,
        questions.stream()
            .map(one -> one.version() == version ? one.judged(otherwise) : one)
            .toList());
  }
}
