package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rostrum.questions.Tokens;

/** Whether two texts are too much alike to tell them apart, or enough to stand side by side. */
final class Alike {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Alike() {}

  /** Whether they share half of the words that carry meaning in the one with fewer of them. */
  static boolean inWords(String one, String other) {
    int fewer = Math.min(Tokens.content(one).size(), Tokens.content(other).size());
    return fewer > 0 && 2 * Tokens.shared(one, other) >= fewer;
  }

  /** The likeliest candidates of which no two share so many words. */
  static List<Candidate> apart(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness()))
        .filter(one -> kept.stream().noneMatch(other -> inWords(one.text(), other.text())))
        .forEach(kept::add);
    return List.copyOf(kept);
  }

  /** Whether both begin with a capital or neither does, and with an article or neither does. */
  static boolean inStyle(String one, String other) {
    return Character.isLowerCase(one.codePointAt(0)) == Character.isLowerCase(other.codePointAt(0))
        && hasArticle(one) == hasArticle(other);
  }

  private static boolean hasArticle(String text) {
    return ARTICLES.contains(text.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
  }
}
