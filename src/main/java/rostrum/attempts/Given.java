package rostrum.attempts;

import java.time.Instant;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.questions.Score;

/**
 * A question that somebody answered.
 *
 * @param step id of the step that was saved last
 * @param item as it was shown
 * @param isSettled whether nothing more is asked on it; until then the page keeps what is right to
 *     itself
 * @param response what was saved last, raw
 * @param score of it
 * @param savedAt UTC
 */
public record Given(
    long step,
    String course,
    Item item,
    boolean isSettled,
    Response response,
    Score score,
    Instant savedAt) {}
