package rostrum.attempts;

import java.util.Optional;
import rostrum.questions.Item;

/**
 * A place of an attempt.
 *
 * @param position counted from 1
 * @param version id of the question's version that was drawn
 * @param step what was saved last, if anything
 */
public record Slot(int position, long version, Item item, Optional<Step> step) {

  /** Whether it is answered, and its sentence cited where one is asked for. */
  public boolean isSettled() {
    return step.map(Step::response).filter(item::isSettledBy).isPresent();
  }

  /** Whether its answer is saved and the sentence that proves it is still to be cited. */
  public boolean isProving() {
    return step.isPresent() && !isSettled();
  }

  /** How many steps were saved here. */
  int steps() {
    return step.map(Step::revision).orElse(0);
  }
}
