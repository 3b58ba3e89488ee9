package rostrum.review;

import java.time.Duration;
import java.util.List;
import rostrum.review.MemoryState.Phase;

/**
 * What a review makes of a memory, and when to ask again. Start at {@link #DEFAULT}: FSRS-6 with
 * its default parameters, learning steps of 1 and 10 minutes, a relearning step of 10 minutes, and
 * a desired retention of 0.9.
 *
 * @param desiredRetention how likely it should be recalled when it is due; above 0, below 1
 * @param learning how long after each review of something new to ask again
 * @param relearning the same for something forgotten
 */
public record Scheduler(
    Fsrs fsrs, double desiredRetention, List<Duration> learning, List<Duration> relearning) {

  public static final Scheduler DEFAULT =
      new Scheduler(
          Fsrs.DEFAULT,
          0.9,
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
          List.of(Duration.ofMinutes(10)));

  public Scheduler {
    if (learning.isEmpty() || relearning.isEmpty()) {
      throw new IllegalArgumentException("what is new or forgotten needs at least one step");
    }
    learning = List.copyOf(learning);
    relearning = List.copyOf(relearning);
  }

  /** The memory after the first review. */
  public MemoryState first(Rating rating) {
    return placed(
        fsrs.firstStability(rating), fsrs.firstDifficulty(rating), Phase.LEARNING, 0, rating);
  }

  /**
   * The memory after another review.
   *
   * @param days how many times the day turned since the last one, at least 0
   */
  public MemoryState next(MemoryState before, long days, Rating rating) {
    if (days < 0) {
      throw new IllegalArgumentException("a review lies " + -days + " days before the last one");
    }
    double stability = fsrs.nextStability(before.stability(), before.difficulty(), days, rating);
    double difficulty = fsrs.nextDifficulty(before.difficulty(), rating);
    return placed(stability, difficulty, before.phase(), before.step(), rating);
  }

  /**
   * Where a review leads: Again to the first step, Hard to the same step, Good to the next one or
   * out of them, Easy out of them. A memory that is in no step stays so until it lapses.
   */
  private MemoryState placed(
      double stability, double difficulty, Phase phase, int step, Rating rating) {
    Phase lapsed = phase == Phase.LEARNING ? Phase.LEARNING : Phase.RELEARNING;
    MemoryState known = new MemoryState(stability, difficulty, Phase.REVIEW, 0);
    return switch (rating) {
      case AGAIN -> new MemoryState(stability, difficulty, lapsed, 0);
      case HARD ->
          phase == Phase.REVIEW ? known : new MemoryState(stability, difficulty, phase, step);
      case GOOD ->
          phase == Phase.REVIEW || step + 1 >= steps(phase).size()
              ? known
              : new MemoryState(stability, difficulty, phase, step + 1);
      case EASY -> known;
    };
  }

  private List<Duration> steps(Phase phase) {
    return switch (phase) {
      case LEARNING -> learning;
      case RELEARNING -> relearning;
      case REVIEW -> List.of();
    };
  }

  /**
   * How many days to wait, without fuzz and caps.
   *
   * @return 0 in a step, else 1 to {@link Fsrs#LONGEST_INTERVAL}
   */
  public int interval(MemoryState memory) {
    return memory.isInStep()
        ? 0
        : fsrs.interval(memory.stability(), desiredRetention, Fsrs.LONGEST_INTERVAL);
  }

  /** How long to wait in a step; zero outside of steps. */
  public Duration delay(MemoryState memory) {
    return memory.isInStep() ? steps(memory.phase()).get(memory.step()) : Duration.ZERO;
  }

  /**
   * How likely it is recalled.
   *
   * @param days how many times the day turned since the last review, at least 0
   */
  public double retrievability(MemoryState memory, long days) {
    return fsrs.retrievability(days, memory.stability());
  }
}
