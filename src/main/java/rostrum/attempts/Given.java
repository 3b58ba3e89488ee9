package rostrum.attempts;

import java.time.Instant;
import rostrum.questions.Item;
import rostrum.questions.Score;

/**
 * A question that somebody answered.
 *
 * @param item as it was shown
 * @param isSettled whether nothing more is asked on it; until then the page keeps what is right to
 *     itself
 * @param score of what was saved last
 * @param savedAt UTC
 */
public record Given(String course, Item item, boolean isSettled, Score score, Instant savedAt) {}
