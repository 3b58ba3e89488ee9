package rostrum.review;

import static java.lang.Math.clamp;
import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

/**
 * The formulas of FSRS-6, the Free Spaced Repetition Scheduler, sixth version, of the project
 * open-spaced-repetition. They describe how stability and difficulty change with a review; {@link
 * Scheduler} says what follows for a card. Times are whole days.
 *
 * <p>The names w0 to w20 in the comments are the project’s own for its parameters.
 */
public final class Fsrs {
  public static final double LEAST_STABILITY = 0.001;
  public static final double MOST_STABILITY = 36500;
  public static final double LEAST_DIFFICULTY = 1;
  public static final double MOST_DIFFICULTY = 10;

  /** The longest interval in days: a hundred years. */
  public static final int LONGEST_INTERVAL = 36500;

  private static final int PARAMETERS = 21;

  /** The project’s defaults, fitted to the reviews of many thousand people. */
  public static final Fsrs DEFAULT =
      new Fsrs(
          0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
          1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

  private final double[] w;
  private final double decay;
  private final double factor;

  /**
   * @param parameters w0 to w20
   */
  public Fsrs(double... parameters) {
    if (parameters.length != PARAMETERS) {
      throw new IllegalArgumentException(
          "FSRS-6 has " + PARAMETERS + " parameters, not " + parameters.length);
    }
    this.w = parameters.clone();
    this.decay = -w[20];
    this.factor = pow(0.9, 1 / decay) - 1;
  }

  /**
   * How likely something is recalled: {@code (1 + factor * t / S)^decay}, with {@code decay = -w20}
   * and the factor such that it is 0.9 when as many days have passed as the stability.
   *
   * @param days since the last review
   * @return 0 to 1
   */
  public double retrievability(long days, double stability) {
    return pow(1 + factor * days / stability, decay);
  }

  /**
   * After how many days the probability of recall has fallen to the desired retention: {@code S /
   * factor * (r^(1/decay) - 1)}, rounded.
   *
   * @param desiredRetention above 0, at most 1
   * @param longest in days
   * @return 1 to {@code longest}
   */
  public int interval(double stability, double desiredRetention, int longest) {
    double days = stability / factor * (pow(desiredRetention, 1 / decay) - 1);
    return (int) clamp(Math.rint(days), 1, longest);
  }

  /** Stability after the first review: w0 to w3. */
  public double firstStability(Rating rating) {
    return stability(w[rating.grade() - 1]);
  }

  /** Difficulty after the first review: {@code w4 - e^(w5 * (G - 1)) + 1}. */
  public double firstDifficulty(Rating rating) {
    return difficulty(unbounded(rating));
  }

  private double unbounded(Rating rating) {
    return w[4] - exp(w[5] * (rating.grade() - 1)) + 1;
  }

  /**
   * Difficulty after another review: the less there is to the hardest the less it grows, and it
   * reverts a little towards that of Easy. {@code w7 * D0(4) + (1 - w7) * (D - w6 * (G - 3) * (10 -
   * D) / 9)}
   */
  public double nextDifficulty(double difficulty, Rating rating) {
    double change = -w[6] * (rating.grade() - Rating.GOOD.grade());
    double damped = difficulty + change * (MOST_DIFFICULTY - difficulty) / 9;
    return difficulty(w[7] * unbounded(Rating.EASY) + (1 - w[7]) * damped);
  }

  /**
   * Stability after another review.
   *
   * @param difficulty before the review
   * @param days since the last review; 0 on the same day
   */
  public double nextStability(double stability, double difficulty, long days, Rating rating) {
    if (days == 0) {
      return stability(afterSameDay(stability, rating));
    }
    double retrievability = retrievability(days, stability);
    return stability(
        rating == Rating.AGAIN
            ? afterLapse(stability, difficulty, retrievability)
            : afterPass(stability, difficulty, retrievability, rating));
  }

  /**
   * {@code S * (1 + e^w8 * (11 - D) * S^-w9 * (e^(w10 * (1 - R)) - 1))}, the growth times w15 if
   * Hard and w16 if Easy.
   */
  private double afterPass(
      double stability, double difficulty, double retrievability, Rating rating) {
    double weight =
        switch (rating) {
          case AGAIN -> throw new IllegalArgumentException("Again is no pass");
          case HARD -> w[15];
          case GOOD -> 1;
          case EASY -> w[16];
        };
    double growth =
        exp(w[8])
            * (11 - difficulty)
            * pow(stability, -w[9])
            * (exp(w[10] * (1 - retrievability)) - 1)
            * weight;
    return stability * (1 + growth);
  }

  /**
   * {@code min(w11 * D^-w12 * ((S + 1)^w13 - 1) * e^(w14 * (1 - R)), S / e^(w17 * w18))}: never
   * more than what another Again on the same day would leave.
   */
  private double afterLapse(double stability, double difficulty, double retrievability) {
    double left =
        w[11]
            * pow(difficulty, -w[12])
            * (pow(stability + 1, w[13]) - 1)
            * exp(w[14] * (1 - retrievability));
    return min(left, stability / exp(w[17] * w[18]));
  }

  /** {@code S * e^(w17 * (G - 3 + w18)) * S^-w19}; only Again lowers it. */
  private double afterSameDay(double stability, Rating rating) {
    double change =
        exp(w[17] * (rating.grade() - Rating.GOOD.grade() + w[18])) * pow(stability, -w[19]);
    return stability * (rating.isRight() ? max(change, 1) : change);
  }

  private static double stability(double unbounded) {
    return clamp(unbounded, LEAST_STABILITY, MOST_STABILITY);
  }

  private static double difficulty(double unbounded) {
    return clamp(unbounded, LEAST_DIFFICULTY, MOST_DIFFICULTY);
  }
}
