package rostrum.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

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

  /**
   * One answer to the question.
   *
   * @param learner whoever gave it, by any name
   * @param right wholly, not partly
   */
  public record Exposure(String learner, Instant at, boolean right) {}

  /** From every answer to one question, in any order; of two at one instant the first counts. */
  public static PracticeFacility of(Collection<Exposure> answers) {
    Map<String, Exposure> first =
        answers.stream()
            .collect(
                Collectors.toMap(
                    Exposure::learner,
                    answer -> answer,
                    BinaryOperator.minBy(Comparator.comparing(Exposure::at))));
    return new PracticeFacility(
        first.size(), (int) first.values().stream().filter(Exposure::right).count());
  }

  /** The share that had it right, 0…1; empty with fewer than {@link #FEWEST}. */
  public Optional<Double> facility() {
    return n < FEWEST ? Optional.empty() : Optional.of((double) right / n);
  }

  /** Where that share lies among all learners alike; empty with fewer than {@link #FEWEST}. */
  public Optional<Interval> interval() {
    return n < FEWEST ? Optional.empty() : Optional.of(Interval.wilson(right, n));
  }
}
