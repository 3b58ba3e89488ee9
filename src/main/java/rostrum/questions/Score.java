package rostrum.questions;

import java.util.Locale;

/**
 * How much of a question was answered rightly.
 *
 * @param fraction 0 to 1
 */
public record Score(double fraction) {
  public static final Score NOTHING = new Score(0);
  public static final Score FULL = new Score(1);

  /** The word for a score. */
  public enum Result {
    RIGHT,
    PARTLY,
    WRONG;

    /** The word that the database and pages use. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Score {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("a score is 0 to 1, not " + fraction);
    }
  }

  public Result result() {
    return fraction == 1 ? Result.RIGHT : fraction == 0 ? Result.WRONG : Result.PARTLY;
  }
}
