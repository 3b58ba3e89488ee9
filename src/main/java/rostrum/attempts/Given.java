package rostrum.attempts;

import java.time.Instant;
import rostrum.questions.Item;
import rostrum.questions.Score;

/**
 * An answer that somebody gave.
 *
 * @param item as it was shown
 * @param savedAt UTC
 */
public record Given(String course, Item item, Score score, Instant savedAt) {}
