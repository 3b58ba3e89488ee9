package rostrum.generators;

import rostrum.questions.Item;

/** A question that is proven, or all but the choice among what is proven false. */
public sealed interface Drafted extends Outcome permits Draft, Complete {

  Basis basis();

  /** The id of the question that it becomes. */
  default String id(String course) {
    return basis().id(course);
  }

  /**
   * Whether a question that was made before still follows: the same stem, key, evidence and
   * explanation, and each of its distractors is still proven false for the same reason. Then
   * nothing has to change for its learners.
   */
  default boolean admits(String course, Item item) {
    return switch (this) {
      case Draft draft -> Choice.admits(course, draft, item);
      case Complete complete -> Choice.same(Item.of(course, complete.question()), item);
    };
  }
}
