package rostrum.assignments;

import java.time.Instant;
import java.util.Optional;
import rostrum.questions.Response;
import rostrum.questions.Score;

/**
 * An answer of a quiz as it was saved.
 *
 * @param revision counted from 1 for each question of an attempt
 * @param response empty where an answer was taken away again
 * @param score empty where there is no answer, or somebody has to mark it
 * @param savedAt UTC, to the microsecond
 */
public record QuizStep(
    int revision, Optional<Response> response, Optional<Score> score, Instant savedAt) {}
