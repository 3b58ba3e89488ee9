package rostrum.review;

/**
 * Spreads what was learned together, so that it does not all come back on one day: an interval is
 * drawn uniformly from those around it. The widths are those of the schedulers of FSRS’s own
 * project, open-spaced-repetition: an interval below 2.5 days stays as it is; others vary by a day,
 * and by 15 % of what lies between 2.5 and 7 days, 10 % between 7 and 20, 5 % above.
 */
final class Fuzz {
  private static final double LEAST = 2.5;
  private static final int SHORTEST = 2;

  private Fuzz() {}

  /**
   * The same card after the same number of reviews gets the same interval.
   *
   * @param interval in days
   */
  static int around(int interval, CardKey card, int reviews) {
    if (interval < LEAST) {
      return interval;
    }
    double width =
        1
            + .15 * between(interval, LEAST, 7)
            + .1 * between(interval, 7, 20)
            + .05 * between(interval, 20, Fsrs.LONGEST_INTERVAL);
    int most = (int) Math.min(Math.rint(interval + width), Fsrs.LONGEST_INTERVAL);
    int least = (int) Math.max(SHORTEST, Math.rint(interval - width));
    return card.random(reviews).nextInt(least, most + 1);
  }

  private static double between(double value, double from, double to) {
    return Math.max(Math.min(value, to) - from, 0);
  }
}
