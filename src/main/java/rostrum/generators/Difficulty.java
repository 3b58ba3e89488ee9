package rostrum.generators;

import rostrum.facts.Weight;

/**
 * How hard a question should be, estimated before anybody answered: the likeness of what is wrong
 * to what is right, how many facts have to be combined, whether the answer is recalled or only
 * recognised, and a little more for details than for what every reader should know. Our own
 * estimate; it is no scheduler’s difficulty.
 */
final class Difficulty {
  private static final double LEAST = .1;
  private static final double LIKENESS = .55;
  private static final double EACH_FURTHER_FACT = .06;
  private static final int MOST_FURTHER_FACTS = 3;
  private static final double RECALL = .2;
  private static final double DETAIL = .12;

  private Difficulty() {}

  /** How an answer is found. */
  enum Effort {
    RECOGNISED,
    RECALLED
  }

  /**
   * @param likeness of the wrong answers to the right one, 0 to 1; 0 where none is offered
   * @param facts that the key rests on, 1 or more
   * @return 0 (easy) to 1, to two digits
   */
  static double of(double likeness, int facts, Effort effort, Weight weight) {
    double further = EACH_FURTHER_FACT * Math.min(MOST_FURTHER_FACTS, Math.max(0, facts - 1));
    double sum =
        LEAST
            + LIKENESS * likeness
            + further
            + (effort == Effort.RECALLED ? RECALL : 0)
            + (weight == Weight.DETAIL ? DETAIL : 0);
    return Math.round(100 * Math.min(1, sum)) / 100.0;
  }
}
