package rostrum.review;

import java.time.Instant;

/**
 * A card for which there is a question.
 *
 * @param section slug of the lesson that it belongs to
 * @param isCore whether every reader should know it
 */
public record Askable(Card card, String section, boolean isCore) {

  /** Whether it was never reviewed. */
  public boolean isNew() {
    return card.memory().isEmpty();
  }

  boolean isDueAgain(Instant now) {
    return !isNew() && card.isDue(now);
  }
}
