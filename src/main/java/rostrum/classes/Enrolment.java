package rostrum.classes;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody in a class, as those who teach it see them.
 *
 * @param id in its address
 * @param name what they call themselves, if they said
 * @param since when the state was set
 * @param accommodation the one that counts, if they were ever granted one
 */
public record Enrolment(
    String id,
    Optional<String> name,
    Optional<String> email,
    State state,
    Optional<String> group,
    Instant since,
    Optional<Accommodation> accommodation) {

  /** The longest name of a group, in characters. */
  public static final int LONGEST_GROUP = 60;

  /** How somebody stands to a class. */
  public enum State {
    /** Asked to come in. */
    WAITING,

    ADMITTED,

    /** Taken out, or turned down, by somebody who teaches. */
    REMOVED,

    /** Went by themselves. */
    LEFT;

    /** The word in the database and in keys of messages. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String slug) {
      return valueOf(slug.toUpperCase(Locale.ROOT));
    }

    /**
     * What becomes of who comes with a class’s code. Whoever was taken out does not come back
     * without being admitted.
     */
    static State joining(Optional<State> before, boolean needsApproval) {
      State usual = needsApproval ? WAITING : ADMITTED;
      return before
          .map(state ->
              switch (state) {
                case ADMITTED -> ADMITTED;
                case REMOVED -> WAITING;
                case WAITING, LEFT -> usual;
              })
          .orElse(usual);
    }
  }

  public boolean is(State other) {
    return state == other;
  }
}
