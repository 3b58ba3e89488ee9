package rostrum.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How well something is remembered after a review.
 *
 * @param stability days until it is recalled with a probability of 0.9; 0.001 to 36500
 * @param difficulty 1 (easy) to 10
 * @param step of the phase, counted from 0; 0 in {@link Phase#REVIEW}, which has none
 */
public record MemoryState(double stability, double difficulty, Phase phase, int step) {

  /** What a card is going through. */
  public enum Phase {
    /** New: it comes back within minutes until it is known. */
    LEARNING,
    /** Known: it comes back after days. */
    REVIEW,
    /** Forgotten: it comes back within minutes until it is known again. */
    RELEARNING;

    /** The word that the database uses. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Phase> of(String slug) {
      return Arrays.stream(values()).filter(phase -> phase.slug().equals(slug)).findFirst();
    }
  }

  public MemoryState {
    if (!(stability >= Fsrs.LEAST_STABILITY && stability <= Fsrs.MOST_STABILITY)) {
      throw new IllegalArgumentException("no stability: " + stability);
    }
    if (!(difficulty >= Fsrs.LEAST_DIFFICULTY && difficulty <= Fsrs.MOST_DIFFICULTY)) {
      throw new IllegalArgumentException("no card difficulty: " + difficulty);
    }
    if (step < 0) {
      throw new IllegalArgumentException("no step: " + step);
    }
  }

  /** Whether it comes back within minutes and not after days. */
  public boolean isInStep() {
    return phase != Phase.REVIEW;
  }
}
