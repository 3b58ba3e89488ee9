package rostrum.lessons;

import java.util.Arrays;
import java.util.Optional;

/** What kind of statement a sentence or a fact is; never a judgement whether it is true. */
public enum Claim {
  FACT("fact"),
  SLOGAN("slogan"),
  INTERPRETATION("interpretation"),
  CONTESTED("contested");

  private final String slug;

  Claim(String slug) {
    this.slug = slug;
  }

  /** The word that packs, exports and pages use. */
  public String slug() {
    return slug;
  }

  public static Optional<Claim> of(String slug) {
    return Arrays.stream(values()).filter(claim -> claim.slug.equals(slug)).findFirst();
  }
}
