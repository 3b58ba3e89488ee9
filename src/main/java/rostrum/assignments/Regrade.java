package rostrum.assignments;

import java.time.Instant;
import java.util.Optional;

/**
 * That a question of an assignment is judged otherwise, for everybody who was asked it.
 *
 * @param key for {@link Judgement#NEW_KEY}
 * @param reason for those whose mark it changes, 1 to {@value #LONGEST_REASON} characters
 * @param at UTC
 */
public record Regrade(Judgement judgement, Optional<NewKey> key, String reason, Instant at) {
  public static final int LONGEST_REASON = 500;
}
