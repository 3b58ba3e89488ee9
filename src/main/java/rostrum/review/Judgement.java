package rostrum.review;

import java.util.Optional;
import java.util.Set;
import rostrum.attempts.Confidence;
import rostrum.questions.Item;
import rostrum.questions.Score;

/** From an answer to a rating. Nothing is inferred from slowness. */
final class Judgement {
  private static final Set<String> TYPED = Set.of("short-answer", "numeric", "cloze");

  private Judgement() {}

  /**
   * Wrong, only partly right, “I don’t know” and time-out are Again; right is Good, but Hard where
   * it was guessed among options.
   */
  static Rating of(Item item, Score score, Optional<Confidence> confidence) {
    if (score.result() != Score.Result.RIGHT) {
      return Rating.AGAIN;
    }
    return !isTyped(item) && confidence.equals(Optional.of(Confidence.GUESSED))
        ? Rating.HARD
        : Rating.GOOD;
  }

  /** Whether it is answered from memory and not by choosing. */
  static boolean isTyped(Item item) {
    return TYPED.contains(item.interaction());
  }
}
