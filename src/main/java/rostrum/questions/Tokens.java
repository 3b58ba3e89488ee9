package rostrum.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text, as checks compare them. */
public final class Tokens {
  private static final int SHORTEST_CONTENT_WORD = 4;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "this", "that", "these", "which", "what", "with", "from", "does", "into", "than",
          "their");

  private Tokens() {}

  /** All different words, in lower case; a hyphen joins. */
  public static Set<String> all(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toSet());
  }

  /** The letters and digits of a text in lower case, one space before, between and after words. */
  public static String spaced(String text) {
    StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
    text.codePoints()
        .forEach(letter -> {
          if (Character.isLetterOrDigit(letter)) {
            words.appendCodePoint(Character.toLowerCase(letter));
          } else if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
          }
        });
    return words.charAt(words.length() - 1) == ' '
        ? words.toString()
        : words.append(' ').toString();
  }

  /** The words that carry meaning: four letters or more, without pronouns and prepositions. */
  public static Set<String> content(String text) {
    return all(text).stream()
        .filter(word -> word.length() >= SHORTEST_CONTENT_WORD && !EMPTY_WORDS.contains(word))
        .collect(Collectors.toSet());
  }

  /** How many content words two texts share. */
  public static int shared(String one, String other) {
    Set<String> words = content(other);
    return (int) content(one).stream().filter(words::contains).count();
  }

  /** The Jaccard index of all words of two texts, 0 to 1. */
  public static double jaccard(String one, String other) {
    Set<String> left = all(one);
    Set<String> right = all(other);
    long both = left.stream().filter(right::contains).count();
    long either = left.size() + right.size() - both;
    return either == 0 ? 1 : (double) both / either;
  }
}
