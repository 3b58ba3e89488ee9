package rostrum.assignments;

/** What came of the wish to begin an attempt. */
public sealed interface Beginning {

  /** It goes on: it was begun now, or before. */
  record Begun(QuizAttempt attempt) implements Beginning {}

  /** The quiz is not open. */
  record NotOpen() implements Beginning {}

  /** Every attempt that somebody has is used up. */
  record NoneLeft() implements Beginning {}
}
