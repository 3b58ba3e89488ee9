package rostrum.generators;

import java.util.Locale;
import java.util.Set;

/** Whether texts look alike where they stand side by side. */
final class Style {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Style() {}

  /** Whether both begin with an article or neither does, and the same of a capital. */
  static boolean alike(String one, String other) {
    return hasArticle(one) == hasArticle(other) && sameCase(one, other);
  }

  /** Whether both begin with a capital or neither does. */
  static boolean sameCase(String one, String other) {
    return hasCapital(one) == hasCapital(other);
  }

  /** Whether its first word is an English article. */
  static boolean hasArticle(String text) {
    return ARTICLES.contains(text.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
  }

  private static boolean hasCapital(String text) {
    int first = text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('a');
    return Character.isUpperCase(first);
  }
}
