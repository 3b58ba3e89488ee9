package rostrum.progress;

import java.util.List;
import rostrum.facts.Fact;

/**
 * That one thing was taken for another.
 *
 * @param right what it is
 * @param taken what was answered
 * @param clear the facts that tell the two apart
 */
record Slip(Kind kind, String right, String taken, List<Fact> clear) {

  /** What was mixed up. */
  enum Kind {
    /** Two posts, or two people, of different bodies. */
    BODY("body"),
    /** Who had a post before or after somebody. */
    SUCCESSION("succession"),
    /** What is said of one occasion, and of another: the 7th and the 8th Congress. */
    OCCASION("occasion"),
    /** People whose names look alike. */
    NAME("name"),
    /** What one phrase is used for, and what another is. */
    PHRASE("phrase");

    private final String slug;

    Kind(String slug) {
      this.slug = slug;
    }

    /** The word that message keys use. */
    public String slug() {
      return slug;
    }
  }
}
