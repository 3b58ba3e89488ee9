package rostrum.statistics;

import java.util.Optional;

/**
 * How easy a question was in practice. What practice asks, and how often, depends on what was
 * answered before; so only the first time counts that each learner met the question.
 *
 * @param n how many learners met it
 * @param right how many of them had it wholly right at once, 0…n
 */
public record PracticeFacility(int n, int right) {

  /** With fewer learners nothing is shown but their number. */
  public static final int FEWEST = 30;

  /** The share that had it right, 0…1; empty with fewer than {@link #FEWEST}. */
  public Optional<Double> facility() {
    return n < FEWEST ? Optional.empty() : Optional.of((double) right / n);
  }

  /** Where that share lies among all learners alike; empty with fewer than {@link #FEWEST}. */
  public Optional<Interval> interval() {
    return n < FEWEST ? Optional.empty() : Optional.of(Interval.wilson(right, n));
  }
}
