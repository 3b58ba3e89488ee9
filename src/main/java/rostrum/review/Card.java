package rostrum.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a card stands.
 *
 * @param exposures how often it was shown, in reviews and practice, taken back or not
 * @param reviews how many count
 * @param passes how many of these were Good or Easy
 * @param memory empty before the first review
 */
public record Card(CardKey key, int exposures, int reviews, int passes, Optional<Memory> memory) {

  /** After so many passes it is asked for an answer from memory, where there is such a question. */
  public static final int PASSES_TO_RECALL = 2;

  public static Card unseen(CardKey key) {
    return new Card(key, 0, 0, 0, Optional.empty());
  }

  /** Whether an answer at this moment is a review and not extra practice. */
  public boolean isDue(Instant now) {
    return memory.map(memory -> !now.isBefore(memory.due())).orElse(true);
  }

  /**
   * How likely it is recalled on a learner’s day.
   *
   * @return empty before the first review
   */
  public Optional<Double> retrievability(Scheduler scheduler, LocalDate day) {
    return memory.map(
        memory -> scheduler.retrievability(memory.state(), StudyDay.turns(memory.day(), day)));
  }

  /** The same card after an answer on this day of the learner’s that was sure and wrong. */
  Card surelyWrong(LocalDate day) {
    return new Card(
        key,
        exposures,
        reviews,
        passes,
        memory.map(memory ->
            new Memory(
                memory.state(), memory.at(), memory.zone(), Optional.of(day), memory.due())));
  }

  /** The same card shown once more. */
  Card shown() {
    return new Card(key, exposures + 1, reviews, passes, memory);
  }
}
