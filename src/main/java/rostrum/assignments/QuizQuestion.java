package rostrum.assignments;

import java.math.BigDecimal;
import java.util.Optional;
import rostrum.attempts.Sheet;
import rostrum.attempts.Slot;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.questions.Score;

/**
 * A question of an attempt, with all that became of it.
 *
 * @param position in this attempt, counted from 1
 * @param paperPosition in the quiz
 * @param version id of the question’s version
 * @param item as it is asked: without a second step
 * @param maxMark what it can earn
 * @param step what was saved last
 * @param hand the mark that was given by hand last
 * @param regrade how it is judged otherwise
 */
public record QuizQuestion(
    int position,
    int paperPosition,
    long version,
    Item item,
    BigDecimal maxMark,
    Optional<QuizStep> step,
    Optional<HandMark> hand,
    Optional<Regrade> regrade) {

  /** The sheet on which it is asked. */
  public Sheet sheet(long seed) {
    return new Sheet(seed, new Slot(position, version, item, Optional.empty()));
  }

  public int revision() {
    return step.map(QuizStep::revision).orElse(0);
  }

  public Optional<Response> response() {
    return step.flatMap(QuizStep::response);
  }

  public boolean isAnswered() {
    return response().isPresent();
  }

  public boolean isDropped() {
    return regrade.filter(one -> one.judgement() == Judgement.DROPPED).isPresent();
  }

  /** What was given by hand, if it was not taken back. */
  public Optional<BigDecimal> byHand() {
    return hand.flatMap(HandMark::mark);
  }

  /** Whether somebody has still to mark it. */
  public boolean isWaiting() {
    return !isDropped() && byHand().isEmpty() && isAnswered() && score().isEmpty();
  }

  /** What the answer is worth as it is judged at present: a mark by hand aside. */
  public Optional<Score> score() {
    Optional<Judgement> judgement = regrade.map(Regrade::judgement);
    if (judgement.equals(Optional.of(Judgement.FULL_CREDIT))) {
      return Optional.of(Score.FULL);
    }
    if (response().isEmpty()) {
      return Optional.of(Score.NOTHING);
    }
    return regrade
        .flatMap(Regrade::key)
        .map(key -> key.score(item, response().get()))
        .or(() -> step.flatMap(QuizStep::score));
  }

  /** What it earns: 0 while it waits to be marked, and when it is dropped. */
  public double mark() {
    if (isDropped()) {
      return 0;
    }
    return byHand()
        .map(BigDecimal::doubleValue)
        .orElseGet(
            () -> score().map(score -> score.fraction() * maxMark.doubleValue()).orElse(0.0));
  }

  /** What counts of what it can earn. */
  public double most() {
    return isDropped() ? 0 : maxMark.doubleValue();
  }

  /** The same judged otherwise. */
  QuizQuestion judged(Optional<Regrade> otherwise) {
    return new QuizQuestion(position, paperPosition, version, item, maxMark, step, hand, otherwise);
  }
}
