package rostrum.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody who read the article well should know it, or only might. */
public enum Weight {
  CORE,
  DETAIL;

  /** The word that packs, exports and pages use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Weight> of(String slug) {
    return Arrays.stream(values()).filter(weight -> weight.slug().equals(slug)).findFirst();
  }
}
