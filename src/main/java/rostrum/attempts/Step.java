package rostrum.attempts;

import java.time.Instant;
import rostrum.questions.Response;
import rostrum.questions.Score;

/**
 * An answer as it was saved.
 *
 * @param revision counted from 1 for each question of an attempt
 * @param savedAt UTC, to the microsecond
 */
public record Step(int revision, Response response, Score score, Instant savedAt) {}
