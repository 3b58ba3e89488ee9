package rostrum.statistics;

import rostrum.words.Messages;

/**
 * Something to look at in a question, and whether there is enough of it to be sure.
 *
 * @param about the name of the option or question
 * @param attempts how many it rests on, at least 1
 * @param sure false if chance alone may well have made it
 */
public record Finding(Kind kind, String about, int attempts, boolean sure) {

  /** Fewer have no say about a correlation: the interval of it presumes a normal distribution. */
  private static final int FEWEST = 10;

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /** What is to be looked at. */
  public enum Kind {
    /** Who chose the key did worse on the rest. */
    KEY_AGAINST("key-against"),
    /** Nobody chose the distractor. */
    DISTRACTOR_IDLE("distractor-idle"),
    /** Who did well on the rest did worse on the question. */
    QUESTION_AGAINST("question-against");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  /**
   * A key with a negative point-biserial.
   *
   * @param r −1…0
   */
  static Finding keyAgainst(String option, double r, int attempts) {
    return new Finding(Kind.KEY_AGAINST, option, attempts, isBelowZero(r, attempts));
  }

  /**
   * A question with a negative discrimination index.
   *
   * @param r that index as a correlation, −1…0
   */
  static Finding questionAgainst(String question, double r, int attempts) {
    return new Finding(Kind.QUESTION_AGAINST, question, attempts, isBelowZero(r, attempts));
  }

  /**
   * A distractor that nobody chose. A distractor works that 5 % choose (Tarrant, Ware and Mohammed
   * 2009). Where 0 of n did, with 95 % confidence fewer than 3/n would (the rule of three, Hanley
   * and Lippman-Hand 1983); so it takes 60 attempts to be sure that it does not work.
   */
  static Finding distractorIdle(String option, int attempts) {
    return new Finding(Kind.DISTRACTOR_IDLE, option, attempts, mostInHundred(attempts) <= 5);
  }

  /** In words, for whoever wrote the question. */
  public String say(Messages words) {
    return words.say(
        "finding." + kind.key + (sure ? ".sure" : ".unsure"),
        attempts,
        about,
        mostInHundred(attempts));
  }

  /** 3/n as a percentage, rounded up. */
  private static int mostInHundred(int attempts) {
    return Math.min(100, Math.ceilDiv(300, attempts));
  }

  /** Whether the 95 % interval of a correlation is, by Fisher’s transformation (1921). */
  private static boolean isBelowZero(double r, int attempts) {
    double transformed = 0.5 * (Math.log1p(r) - Math.log1p(-r));
    return attempts >= FEWEST && transformed + Z / Math.sqrt(attempts - 3.0) < 0;
  }
}
