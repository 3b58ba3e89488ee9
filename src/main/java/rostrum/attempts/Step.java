package rostrum.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rostrum.questions.Response;
import rostrum.questions.Score;

/**
 * An answer as it was saved.
 *
 * @param revision counted from 1 for each question of an attempt
 * @param savedAt UTC, to the microsecond
 * @param confidence if it was asked for and given
 * @param latency from showing the question to its answer, if known
 */
public record Step(
    int revision,
    Response response,
    Score score,
    Instant savedAt,
    Optional<Confidence> confidence,
    Optional<Duration> latency) {

  /** Whether it was not right, and whoever gave it had said to be sure. */
  boolean isSurelyWrong() {
    return confidence.equals(Optional.of(Confidence.SURE)) && score.result() != Score.Result.RIGHT;
  }
}
