package rostrum.assignments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import rostrum.classes.Classroom;
import rostrum.quizzes.Publication;

/**
 * A quiz given to a class.
 *
 * @param id its name in addresses
 * @param quiz the quiz’s name in addresses
 * @param name of the quiz as it was published
 * @param questions how many are asked
 * @param most what can be earned
 * @param publication the newest
 * @param publishedAt UTC
 * @param withdrawnAt when that was taken back, if it was
 */
public record Assignment(
    String id,
    String quiz,
    String name,
    Classroom classroom,
    int questions,
    BigDecimal most,
    Publication publication,
    Instant publishedAt,
    Optional<Instant> withdrawnAt) {

  /** Whether attempts may begin. */
  public boolean isOpen(Instant now) {
    return withdrawnAt.isEmpty() && publication.isOpen(now);
  }

  /** Whether no attempt will begin any more. */
  public boolean isClosed(Instant now) {
    return withdrawnAt.isPresent() || publication.isClosed(now);
  }

  /** How it stands for learners. */
  public enum State {
    COMING,
    OPEN,
    CLOSED,
    WITHDRAWN;

    /** The word that messages use. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public State state(Instant now) {
    if (withdrawnAt.isPresent()) {
      return State.WITHDRAWN;
    }
    if (publication.isClosed(now)) {
      return State.CLOSED;
    }
    return publication.isOpen(now) ? State.OPEN : State.COMING;
  }

  /** From when on nobody begins: when it closes, or was withdrawn. */
  public Optional<Instant> ends() {
    return withdrawnAt.or(publication::closes);
  }
}
