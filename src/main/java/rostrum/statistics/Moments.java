package rostrum.statistics;

import static rostrum.statistics.Scatter.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a distribution: mᵣ = Σ(T − mean)ʳ / S, from sums that are exact.
 *
 * @param s how many values there are
 */
record Moments(BigDecimal s, BigDecimal m2, BigDecimal m3, BigDecimal m4) {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  static Moments of(List<BigDecimal> values) {
    BigDecimal s = BigDecimal.valueOf(values.size());
    BigDecimal sum = Scatter.sum(values);
    List<BigDecimal> deviations =
        values.stream().map(value -> value.multiply(s).subtract(sum)).toList();
    return new Moments(
        s, moment(s, deviations, 2), moment(s, deviations, 3), moment(s, deviations, 4));
  }

  /** Each deviation is S times as large as the value’s own. */
  private static BigDecimal moment(BigDecimal s, List<BigDecimal> deviations, int power) {
    BigDecimal sum =
        Scatter.sum(deviations.stream().map(deviation -> deviation.pow(power)).toList());
    return sum.divide(s.pow(power + 1), DIGITS);
  }

  /** k₃ / k₂^1.5. */
  Optional<Double> skewness() {
    if (isFlat() || s.compareTo(TWO) <= 0) {
      return Optional.empty();
    }
    BigDecimal k3 = s.pow(2).multiply(m3).divide(s.subtract(ONE).multiply(s.subtract(TWO)), DIGITS);
    return Optional.of(k3.signum() * Scatter.root(k3.pow(2).divide(k2().pow(3), DIGITS)));
  }

  /** k₄ / k₂². */
  Optional<Double> kurtosis() {
    if (isFlat() || s.compareTo(THREE) <= 0) {
      return Optional.empty();
    }
    BigDecimal spread =
        s.add(ONE).multiply(m4).subtract(THREE.multiply(s.subtract(ONE)).multiply(m2.pow(2)));
    BigDecimal k4 =
        s.pow(2)
            .multiply(spread)
            .divide(s.subtract(ONE).multiply(s.subtract(TWO)).multiply(s.subtract(THREE)), DIGITS);
    return Optional.of(k4.divide(k2().pow(2), DIGITS).doubleValue());
  }

  private boolean isFlat() {
    return m2.signum() == 0;
  }

  private BigDecimal k2() {
    return s.multiply(m2).divide(s.subtract(ONE), DIGITS);
  }
}
