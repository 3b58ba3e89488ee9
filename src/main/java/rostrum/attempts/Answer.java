package rostrum.attempts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a form hands in.
 *
 * @param responses the values of its fields called response, in the order in which they stand
 * @param revision how many steps of the attempt were saved when the form was made
 * @param place what the form calls the question that it showed; typed words alone would not tell
 * @param idempotencyKey the same on every retry of the same form
 * @param confidence if it was asked for and given
 * @param shownAt when the form was made, if it says so; nothing vouches for it
 */
public record Answer(
    List<String> responses,
    int revision,
    Optional<String> place,
    String idempotencyKey,
    Optional<Confidence> confidence,
    Optional<Instant> shownAt) {}
