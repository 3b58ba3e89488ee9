package rostrum.attempts;

/** What came of an answer that was handed in. */
public sealed interface Saving {

  /**
   * It is stored durably, now or by an earlier copy of the same request.
   *
   * @param position of the question that was answered
   */
  record Saved(Attempt attempt, int position) implements Saving {}

  /**
   * The step was saved already, from another page; that one stands.
   *
   * @param position of the question
   */
  record AnsweredBefore(Attempt attempt, int position) implements Saving {}

  /** It is no answer yet; nothing was graded. */
  record Refused(Attempt attempt, Flaw flaw) implements Saving {}

  /**
   * The form showed a question that is no longer the one to be asked, as after an import; nothing
   * was graded.
   */
  record Outdated(Attempt attempt) implements Saving {}
}
