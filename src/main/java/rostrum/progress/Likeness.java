package rostrum.progress;

import java.util.Locale;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** Whether two names are easily taken for each other. */
final class Likeness {
  /** Of the letters of the longer name, so many stand as they are in the other: 0 to 1. */
  private static final float ALIKE = .6f;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

  private Likeness() {}

  static boolean of(String name, String other) {
    return DISTANCE.getDistance(letters(name), letters(other)) >= ALIKE;
  }

  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }
}
