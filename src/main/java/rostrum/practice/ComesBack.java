package rostrum.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rostrum.review.Card;
import rostrum.review.Today;

/**
 * When a card is asked again.
 *
 * @param days how many times the day turns until then
 * @param minutes how many are left, if it is on the same day; 0 if it is due
 */
public record ComesBack(long days, long minutes) {

  /**
   * @return empty for a card that was never reviewed
   */
  static Optional<ComesBack> of(Card card, Today today) {
    return card.memory().map(memory -> of(memory.due(), today));
  }

  private static ComesBack of(Instant due, Today today) {
    Duration left = Duration.between(today.moment().now(), due);
    return new ComesBack(today.daysUntil(due), Math.max(0, Math.ceilDiv(left.toSeconds(), 60)));
  }
}
