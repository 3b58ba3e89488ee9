package rostrum.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Variances and covariances. Sums are exact, so that nothing cancels and a covariance of 0 is told
 * apart from one just below it; a division rounds to 34 digits, and only a root is taken of a
 * {@code double}.
 */
final class Scatter {
  static final MathContext DIGITS = MathContext.DECIMAL128;

  private Scatter() {}

  /** S·(S−1)·Cov(x, y) = S·Σxy − Σx·Σy over S pairs, exact. */
  static BigDecimal of(List<BigDecimal> x, List<BigDecimal> y) {
    BigDecimal products = BigDecimal.ZERO;
    for (int i = 0; i < x.size(); i++) {
      products = products.add(x.get(i).multiply(y.get(i)));
    }
    return products.multiply(BigDecimal.valueOf(x.size())).subtract(sum(x).multiply(sum(y)));
  }

  /** S·(S−1)·Var(x), exact. */
  static BigDecimal of(List<BigDecimal> x) {
    return of(x, x);
  }

  /** The standard deviation, over S−1; empty for fewer than two. */
  static Optional<Double> deviation(List<BigDecimal> x) {
    BigDecimal pairs = BigDecimal.valueOf((long) x.size() * (x.size() - 1));
    return pairs.signum() == 0 ? Optional.empty() : Optional.of(root(of(x).divide(pairs, DIGITS)));
  }

  /** Pearson’s correlation, −1…1; empty where one of both does not vary. */
  static Optional<Double> correlation(List<BigDecimal> x, List<BigDecimal> y) {
    BigDecimal variances = of(x).multiply(of(y));
    BigDecimal covariance = of(x, y);
    return variances.signum() == 0
        ? Optional.empty()
        : Optional.of(covariance.signum() * root(covariance.pow(2).divide(variances, DIGITS)));
  }

  static double root(BigDecimal square) {
    return Math.sqrt(square.doubleValue());
  }

  static BigDecimal mean(List<BigDecimal> x) {
    return sum(x).divide(BigDecimal.valueOf(x.size()), DIGITS);
  }

  static BigDecimal sum(List<BigDecimal> x) {
    return x.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
