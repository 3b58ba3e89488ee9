package rostrum.questions;

import java.util.List;

/** What a learner answered, raw: judgement can be computed again. */
public sealed interface Response {

  /** Stands for what was left empty where a number is expected. */
  int NOTHING = -1;

  /**
   * Options that were chosen.
   *
   * @param options their numbers in the question's version, counted from 0
   */
  record Chosen(List<Integer> options) implements Response {}

  /**
   * What was put beside each left side.
   *
   * @param rights for each pair of the question's version the number of a right side, counted from
   *     0 as in {@link Matching#rights}, or {@link #NOTHING}
   */
  record Matched(List<Integer> rights) implements Response {}

  /**
   * An order.
   *
   * @param stages the numbers of the question's stages, counted from 0, first to last; each once
   */
  record Ordered(List<Integer> stages) implements Response {}

  /**
   * What was typed, to the letter.
   *
   * @param texts one for each gap; a question without gaps has one
   */
  record Typed(List<String> texts) implements Response {}

  /**
   * What was written, with sentences of the article that are to carry it.
   *
   * @param text to the letter, with its line breaks
   * @param evidence in the order in which it was attached
   */
  record Written(String text, List<Attached> evidence) implements Response {}

  /** "I don’t know". */
  record DontKnow() implements Response {}

  /**
   * An answer and, in a second step, the sentence that is to prove it.
   *
   * @param sentence its number in the citation, counted from 0, or {@link #NOTHING}
   */
  record Cited(Response answer, int sentence) implements Response {}
}
