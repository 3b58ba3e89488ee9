package rostrum.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The formulas as they stand in a textbook, in plain floating point, to compare with. What is 0 but
 * for rounding is 0.
 */
final class Textbook {
  private static final double ROUNDING = 1e-9;

  private final double[][] x;
  private final double[] max;
  private final double[] total;
  private final int s;

  Textbook(MarksMatrix matrix) {
    x =
        matrix.columns().stream()
            .map(column -> column.marks().stream().mapToDouble(Number::doubleValue).toArray())
            .toArray(double[][]::new);
    max = matrix.columns().stream().mapToDouble(column -> column.max().doubleValue()).toArray();
    s = x[0].length;
    total =
        IntStream.range(0, s)
            .mapToDouble(i -> Arrays.stream(x).mapToDouble(marks -> marks[i]).sum())
            .toArray();
  }

  double facility(int q) {
    return mean(x[q]) / max[q];
  }

  double sd(int q) {
    return Math.sqrt(covariance(x[q], x[q]));
  }

  double intendedWeight(int q) {
    return 100 * max[q] / Arrays.stream(max).sum();
  }

  double covarianceWithTotal(int q) {
    return covariance(x[q], total);
  }

  OptionalDouble effectiveWeight(int q) {
    double sum =
        IntStream.range(0, x.length)
            .mapToDouble(this::covarianceWithTotal)
            .filter(covariance -> covariance >= 0)
            .map(Math::sqrt)
            .sum();
    double own = covarianceWithTotal(q);
    return own < 0 || sum == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * Math.sqrt(own) / sum);
  }

  OptionalDouble discriminationIndex(int q) {
    double[] y = rest(q);
    double both = covariance(x[q], x[q]) * covariance(y, y);
    return both == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * covariance(x[q], y) / Math.sqrt(both));
  }

  OptionalDouble efficiency(int q) {
    double[] y = rest(q);
    double most = covariance(sorted(x[q]), sorted(y));
    return most == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * covariance(x[q], y) / most);
  }

  double mean() {
    return mean(total);
  }

  double median() {
    double[] sorted = sorted(total);
    return s % 2 == 1 ? sorted[s / 2] : (sorted[s / 2 - 1] + sorted[s / 2]) / 2;
  }

  double sd() {
    return Math.sqrt(k2());
  }

  double k2() {
    return covariance(total, total);
  }

  double skewness() {
    double k3 = (double) s * s * moment(3) / ((s - 1.0) * (s - 2.0));
    return k3 / Math.pow(k2(), 1.5);
  }

  double kurtosis() {
    double k4 =
        (double) s
            * s
            * ((s + 1.0) * moment(4) - 3 * (s - 1.0) * Math.pow(moment(2), 2))
            / ((s - 1.0) * (s - 2.0) * (s - 3.0));
    return k4 / Math.pow(k2(), 2);
  }

  double alpha() {
    double parts = IntStream.range(0, x.length).mapToDouble(q -> Math.pow(sd(q), 2)).sum();
    return 100.0 * x.length / (x.length - 1) * (1 - parts / k2());
  }

  private double moment(int power) {
    double mean = mean(total);
    return Arrays.stream(total).map(t -> Math.pow(t - mean, power)).sum() / s;
  }

  private double[] rest(int q) {
    return IntStream.range(0, s).mapToDouble(i -> total[i] - x[q][i]).toArray();
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).sorted().toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum =
        IntStream.range(0, a.length).mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB)).sum();
    return Math.abs(sum) < ROUNDING ? 0 : sum / (a.length - 1);
  }
}
