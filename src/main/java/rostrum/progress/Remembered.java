package rostrum.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import rostrum.review.Card;
import rostrum.review.Memory;
import rostrum.review.Scheduler;
import rostrum.review.StudyDay;

/**
 * When a card counts as remembered: it was passed, is in no learning step, and nothing says that it
 * is about to be forgotten. That is, it is not due, or it is due only because an exam draws near
 * and would still be recalled as likely as the learner wants it.
 *
 * @param zone in which the learner’s days are counted
 */
public record Remembered(Scheduler scheduler, Instant now, ZoneId zone) implements Predicate<Card> {

  @Override
  public boolean test(Card card) {
    return card.passes() > 0 && card.memory().filter(memory -> holds(card, memory)).isPresent();
  }

  private boolean holds(Card card, Memory memory) {
    boolean likely =
        card.retrievability(scheduler, StudyDay.of(now, zone))
            .filter(chance -> chance >= scheduler.desiredRetention())
            .isPresent();
    return !memory.state().isInStep() && (!card.isDue(now) || likely);
  }
}
