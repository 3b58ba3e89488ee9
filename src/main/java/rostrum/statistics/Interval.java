package rostrum.statistics;

/** Where a proportion lies with 95 % confidence, 0 ≤ {@code low} ≤ {@code high} ≤ 1. */
public record Interval(double low, double high) {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The score interval of Wilson (1927), which stays within 0…1 and is sound for few trials and for
   * proportions near 0 and 1.
   *
   * @param n at least 1
   * @param right of them, 0…n
   * @throws IllegalArgumentException if they are none, or not that many
   */
  public static Interval wilson(int right, int n) {
    if (n < 1 || right < 0 || right > n) {
      throw new IllegalArgumentException(right + " of " + n + " is no proportion");
    }
    double share = (double) right / n;
    double squared = Z * Z;
    double centre = share + squared / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + squared / (4.0 * n * n));
    double whole = 1 + squared / n;
    return new Interval(
        right == 0 ? 0 : (centre - half) / whole, right == n ? 1 : (centre + half) / whole);
  }
}
