package rostrum.reports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.questions.Item;

/**
 * A report on a question. Who wrote it is not kept.
 *
 * @param id public
 * @param item as it was shown, with its version and the state that it has now
 * @param reportedAt UTC
 * @param history what was made of it, the oldest first
 */
public record Report(
    String id, Item item, Problem problem, String body, Instant reportedAt, List<Entry> history) {

  /** The most letters of a report, and of a remark on one. */
  public static final int LONGEST = 2000;

  /** What became of a report. */
  public enum State {
    OPEN,
    SETTLED,
    DECLINED;

    /** The word that the database and pages use. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String slug) {
      return Arrays.stream(values()).filter(state -> state.slug().equals(slug)).findFirst();
    }
  }

  /**
   * What somebody who teaches made of it.
   *
   * @param at UTC
   */
  public record Entry(State state, String remark, Instant at) {}

  /** How it stands; open until somebody says otherwise. */
  public State state() {
    return history.isEmpty() ? State.OPEN : history.getLast().state();
  }
}
