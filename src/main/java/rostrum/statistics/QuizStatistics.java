package rostrum.statistics;

import static rostrum.statistics.Scatter.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rostrum.statistics.MarksMatrix.Column;

/**
 * How a test did as a whole: classical test theory, as Moodle’s quiz report computes it, over the
 * totals T of S attempts. What is undefined is empty.
 *
 * @param attempts S, at least 1
 * @param mean of T, in marks
 * @param median of T, in marks; between the middle two of an even number
 * @param sd standard deviation of T over S−1, in marks; undefined for one attempt
 * @param skewness k₃ / k₂^1.5 by Fisher’s k-statistics (1929): below 0 with a long tail of low
 *     totals; undefined for fewer than 3 attempts and where all totals are equal
 * @param kurtosis k₄ / k₂², 0 for a normal distribution; undefined for fewer than 4 attempts and
 *     where all totals are equal
 * @param alpha internal consistency in percent, 100·p/(p−1)·(1 − ΣVar(x)/k₂) over p questions
 *     (Cronbach 1951): at most 100, below 0 where questions contradict each other; undefined for
 *     one question, fewer than 3 attempts, and where all totals are equal
 * @param errorRatio 100·√(1 − alpha/100): the percentage of the standard deviation that is chance;
 *     above 100 where alpha is negative
 * @param standardError errorRatio·sd/100, in marks: how far a total may lie from the learner’s true
 *     one
 */
public record QuizStatistics(
    int attempts,
    double mean,
    double median,
    Optional<Double> sd,
    Optional<Double> skewness,
    Optional<Double> kurtosis,
    Optional<Double> alpha,
    Optional<Double> errorRatio,
    Optional<Double> standardError) {

  public static QuizStatistics of(MarksMatrix matrix) {
    List<BigDecimal> totals = matrix.totals();
    Moments moments = Moments.of(totals);
    Optional<Double> sd = Scatter.deviation(totals);
    Optional<BigDecimal> alpha = alpha(matrix, totals);
    Optional<Double> errorRatio =
        alpha.map(percent -> 100 * Scatter.root(BigDecimal.ONE.subtract(percent.movePointLeft(2))));
    return new QuizStatistics(
        matrix.attempts(),
        Scatter.mean(totals).doubleValue(),
        median(totals).doubleValue(),
        sd,
        moments.skewness(),
        moments.kurtosis(),
        alpha.map(BigDecimal::doubleValue),
        errorRatio,
        errorRatio.flatMap(ratio -> sd.map(deviation -> ratio * deviation / 100)));
  }

  private static BigDecimal median(List<BigDecimal> totals) {
    List<BigDecimal> sorted = totals.stream().sorted().toList();
    int last = sorted.size() - 1;
    return Scatter.mean(List.of(sorted.get(last / 2), sorted.get(last - last / 2)));
  }

  private static Optional<BigDecimal> alpha(MarksMatrix matrix, List<BigDecimal> totals) {
    BigDecimal whole = Scatter.of(totals);
    int questions = matrix.columns().size();
    if (questions < 2 || totals.size() < 3 || whole.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal parts =
        Scatter.sum(matrix.columns().stream().map(Column::marks).map(Scatter::of).toList());
    return Optional.of(
        whole
            .subtract(parts)
            .multiply(BigDecimal.valueOf(100L * questions))
            .divide(whole.multiply(BigDecimal.valueOf(questions - 1)), DIGITS));
  }
}
