package rostrum.quizzes;

import java.math.BigDecimal;
import rostrum.questions.Questions.Stored;

/**
 * A place of a quiz.
 *
 * @param question the version that is asked, whatever becomes of the bank later
 * @param maxMark what a wholly right answer earns: 0.25 to 100
 * @param pinned whether it stays when the rest is drawn anew
 */
public record QuizSlot(Stored question, BigDecimal maxMark, boolean pinned) {
  public static final BigDecimal LEAST_MARK = new BigDecimal("0.25");
  public static final BigDecimal MOST_MARK = new BigDecimal("100");
  private static final int DECIMALS = 2;

  /**
   * @throws IllegalArgumentException if the mark is out of its bounds
   */
  public QuizSlot {
    if (!isMark(maxMark)) {
      throw new IllegalArgumentException("no question earns at most " + maxMark);
    }
    maxMark = maxMark.setScale(DECIMALS);
  }

  /** Whether a question may earn that. */
  public static boolean isMark(BigDecimal mark) {
    return mark.compareTo(LEAST_MARK) >= 0
        && mark.compareTo(MOST_MARK) <= 0
        && mark.stripTrailingZeros().scale() <= DECIMALS;
  }

  /** A question that earns one mark and may be drawn anew. */
  static QuizSlot of(Stored question) {
    return new QuizSlot(question, BigDecimal.ONE, false);
  }

  QuizSlot asking(Stored other) {
    return new QuizSlot(other, maxMark, pinned);
  }

  QuizSlot pinned(boolean pinned) {
    return new QuizSlot(question, maxMark, pinned);
  }

  QuizSlot earning(BigDecimal mark) {
    return new QuizSlot(question, mark, pinned);
  }

  /** The mark without noughts that say nothing: 1.5. */
  public String mark() {
    return maxMark.stripTrailingZeros().toPlainString();
  }
}
