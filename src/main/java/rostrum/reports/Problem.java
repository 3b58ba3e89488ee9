package rostrum.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a question. */
public enum Problem {
  /** What counts as right is not. */
  WRONG_KEY,
  /** Something else is right too. */
  ALSO_RIGHT,
  /** Nobody can tell what is asked. */
  UNCLEAR,
  /** It endorses what it asks about, or mocks it. */
  TONE,
  /** The passage shown does not say so. */
  EVIDENCE,
  OTHER;

  /** The word that the database and pages use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Problem> of(String slug) {
    return Arrays.stream(values()).filter(problem -> problem.slug().equals(slug)).findFirst();
  }
}
