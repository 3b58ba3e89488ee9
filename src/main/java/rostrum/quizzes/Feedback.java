package rostrum.quizzes;

/**
 * What learners are shown, and from when on. The right answer is never shown before the mark, nor
 * an explanation before the right answer, for each tells what comes before it.
 *
 * @param marks whether an answer is right, and what it earns
 * @param right the right answer
 * @param why explanation, evidence and proof
 */
public record Feedback(Moment marks, Moment right, Moment why) {

  /** Everything at the same moment. */
  public static Feedback all(Moment moment) {
    return new Feedback(moment, moment, moment);
  }

  public boolean isInOrder() {
    return marks.compareTo(right) <= 0 && right.compareTo(why) <= 0;
  }

  /** Whether something is shown as soon as a question is answered, so that its answer stands. */
  public boolean isImmediate() {
    return marks == Moment.DURING;
  }

  public boolean waitsForClosing() {
    return marks == Moment.CLOSED || right == Moment.CLOSED || why == Moment.CLOSED;
  }
}
