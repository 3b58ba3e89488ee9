package rostrum.attempts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure somebody was of an answer before its result was shown. */
public enum Confidence {
  SURE,
  FAIRLY_SURE,
  GUESSED;

  /** The word that the database and forms use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Confidence> of(String slug) {
    return Arrays.stream(values()).filter(level -> level.slug().equals(slug)).findFirst();
  }
}
