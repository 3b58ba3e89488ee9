package rostrum.questions;

import java.util.List;

/** What a learner answered, raw: judgement can be computed again. */
public sealed interface Response {

  /**
   * Options that were chosen.
   *
   * @param options their numbers in the question's version, counted from 0
   */
  record Chosen(List<Integer> options) implements Response {}

  /** "I don’t know". */
  record DontKnow() implements Response {}
}
