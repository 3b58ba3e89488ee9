package rostrum.quizzes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From when on a learner is shown something of an attempt. */
public enum Moment {
  /** As soon as a question is answered. */
  DURING,
  /** Once the attempt is handed in. */
  HANDED_IN,
  /** Once nobody sits the quiz any more. */
  CLOSED,
  NEVER;

  /** The word that the database, forms and messages use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Moment> of(String slug) {
    return Arrays.stream(values()).filter(moment -> moment.slug().equals(slug)).findFirst();
  }

  /** Whether that which is shown from this moment on is shown at another. */
  public boolean hasCome(Moment now) {
    return this != NEVER && compareTo(now) <= 0;
  }
}
