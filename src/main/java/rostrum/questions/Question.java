package rostrum.questions;

/**
 * Something that is asked, in one of a closed set of kinds. A question never changes; a new version
 * is written instead.
 */
public sealed interface Question permits SingleChoice {

  /** Stable: the same facts, family and direction give the same id on every import. */
  String id();

  String stem();

  Grounds grounds();

  /** The response that earns everything. */
  Response key();

  /**
   * @throws IllegalArgumentException if the response is not one to this kind of question
   */
  Score grade(Response response);
}
