package rostrum.attempts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.questions.Item;
import rostrum.questions.Score;

/**
 * News that an answer was graded, told inside the answer’s transaction. A question with a second
 * step is told once, when both are done.
 *
 * @param step id of the step that holds the answer
 * @param version id of the question’s version that was asked
 * @param item as it was asked
 * @param score nothing for “I don’t know” and when the time was up
 * @param confidence if it was asked for and given
 * @param latency from showing the question to its answer, if known
 * @param zone in which the learner’s days are counted
 * @param savedAt UTC, to the microsecond
 */
public record GradedResponse(
    Actor actor,
    long step,
    long version,
    Item item,
    Score score,
    Optional<Confidence> confidence,
    Optional<Duration> latency,
    ZoneId zone,
    Instant savedAt) {}
