package rostrum.assignments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A mark that somebody gave by hand, or took back.
 *
 * @param mark 0 to what the question can earn; empty where what was given before is taken back
 * @param reason for the learner; may be empty where an answer had to be marked by hand
 * @param by who gave it, if they have a name and are still here
 * @param at UTC
 */
public record HandMark(Optional<BigDecimal> mark, String reason, Optional<String> by, Instant at) {
  public static final int LONGEST_REASON = 500;
}
