package rostrum.statistics;

import static rostrum.statistics.Scatter.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rostrum.statistics.MarksMatrix.Column;

/**
 * How one question did within its test: classical test theory, as Moodle’s quiz report computes it.
 * With x the marks for the question, M its maximum, T the totals and y = T − x the rest of the
 * test. What is undefined is empty.
 *
 * @param name of the question
 * @param facility mean(x) / M: 0…1, 1 when everybody had all
 * @param sd standard deviation of x over S−1, in marks; undefined for one attempt
 * @param intendedWeight 100·M / ΣM: the share of the test that was meant for it, above 0, to 100
 * @param effectiveWeight 100·√Cov(x, T) over the sum of these roots: the share of the test’s spread
 *     that it made, 0…100; undefined where the covariance is negative (such a question counts
 *     neither here nor in the sum), for one attempt, and where all totals are equal
 * @param discriminationIndex 100·r(x, y), Pearson’s, −100…100: whether those who did well on the
 *     rest did well here; undefined where x or y does not vary
 * @param discriminativeEfficiency 100·Cov(x, y) / Cov(x, y each sorted), to 100: discrimination as
 *     a share of the most that these marks allow; undefined where that is 0
 */
public record QuestionStatistics(
    String name,
    double facility,
    Optional<Double> sd,
    double intendedWeight,
    Optional<Double> effectiveWeight,
    Optional<Double> discriminationIndex,
    Optional<Double> discriminativeEfficiency) {

  /** One for each question, in the order of the columns. */
  public static List<QuestionStatistics> of(MarksMatrix matrix) {
    List<BigDecimal> totals = matrix.totals();
    BigDecimal maxima = Scatter.sum(matrix.columns().stream().map(Column::max).toList());
    double roots =
        matrix.columns().stream()
            .flatMap(column -> root(column, totals).stream())
            .mapToDouble(Double::doubleValue)
            .sum();
    return matrix.columns().stream()
        .map(column -> {
          List<BigDecimal> x = column.marks();
          List<BigDecimal> y = rest(x, totals);
          return new QuestionStatistics(
              column.name(),
              Scatter.mean(x).divide(column.max(), DIGITS).doubleValue(),
              Scatter.deviation(x),
              percent(column.max(), maxima),
              root(column, totals).filter(root -> roots > 0).map(root -> 100 * (root / roots)),
              Scatter.correlation(x, y).map(r -> 100 * r),
              efficiency(x, y));
        })
        .toList();
  }

  /**
   * That it discriminates negatively, by whatever little, if so.
   *
   * @param attempts from which this was computed
   */
  public Optional<Finding> finding(int attempts) {
    return discriminationIndex
        .filter(index -> index < 0)
        .map(index -> Finding.questionAgainst(name, index / 100, attempts));
  }

  private static List<BigDecimal> rest(List<BigDecimal> x, List<BigDecimal> totals) {
    List<BigDecimal> rest = new ArrayList<>(x.size());
    for (int attempt = 0; attempt < x.size(); attempt++) {
      rest.add(totals.get(attempt).subtract(x.get(attempt)));
    }
    return rest;
  }

  /** √(S·(S−1)·Cov(x, T)); the factor cancels in a share. */
  private static Optional<Double> root(Column column, List<BigDecimal> totals) {
    return Optional.of(Scatter.of(column.marks(), totals))
        .filter(covariance -> covariance.signum() >= 0)
        .map(Scatter::root);
  }

  private static Optional<Double> efficiency(List<BigDecimal> x, List<BigDecimal> y) {
    BigDecimal most = Scatter.of(x.stream().sorted().toList(), y.stream().sorted().toList());
    return most.signum() == 0 ? Optional.empty() : Optional.of(percent(Scatter.of(x, y), most));
  }

  private static double percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, DIGITS).doubleValue();
  }
}
