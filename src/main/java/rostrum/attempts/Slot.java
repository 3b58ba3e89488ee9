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
public record Slot(int position, long version, Item item, Optional<Step> step) {}
