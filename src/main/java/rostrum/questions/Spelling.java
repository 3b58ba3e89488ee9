package rostrum.questions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether typed words are the words that are asked for: capitals, hyphens, spaces and accents do
 * not matter, and one slip of the keyboard is forgiven where it cannot lead to another answer.
 */
public final class Spelling {
  /** In a word of fewer letters no slip is forgiven. */
  public static final int SHORTEST_WITH_SLIP = 5;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /**
   * The texts that were typed.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  static List<String> typed(Response answer, int count) {
    if (answer instanceof Response.Typed(List<String> texts) && texts.size() == count) {
      return texts;
    }
    throw new IllegalArgumentException("not " + count + " typed texts: " + answer);
  }

  /**
   * Whether a text is one of the accepted spellings, or one slip away from it and not as near to
   * anything that is refused.
   */
  public static boolean admits(List<String> accepted, List<String> refused, String text) {
    String typed = letters(text);
    if (typed.isEmpty() || refused.stream().anyMatch(other -> letters(other).equals(typed))) {
      return false;
    }
    if (accepted.stream().anyMatch(spelling -> letters(spelling).equals(typed))) {
      return true;
    }
    boolean near = accepted.stream().anyMatch(spelling -> isSlip(letters(spelling), typed));
    boolean nearAnother = refused.stream().anyMatch(other -> isSlip(letters(other), typed));
    return near && !nearAnother;
  }

  /** The letters and digits of a text, in lower case, without accents. */
  public static String letters(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain =
        Normalizer.normalize(MARKS.matcher(composed).replaceAll(""), Normalizer.Form.NFC);
    return SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /**
   * Whether one letter was left out, added, replaced or swapped with its neighbour (the restricted
   * distance of Damerau and Levenshtein is 1). A digit is never a slip, and neither is anything in
   * a word of fewer than five letters.
   */
  public static boolean isSlip(String meant, String typed) {
    if (meant.length() < SHORTEST_WITH_SLIP || Math.abs(meant.length() - typed.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < meant.length()
        && start < typed.length()
        && meant.charAt(start) == typed.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < meant.length() - start
        && end < typed.length() - start
        && meant.charAt(meant.length() - 1 - end) == typed.charAt(typed.length() - 1 - end)) {
      end++;
    }
    String left = meant.substring(start, meant.length() - end);
    String right = typed.substring(start, typed.length() - end);
    if ((left + right).chars().anyMatch(Character::isDigit)) {
      return false;
    }
    boolean one = left.length() <= 1 && right.length() <= 1 && !left.equals(right);
    boolean swapped =
        left.length() == 2
            && right.length() == 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0);
    return one || swapped;
  }
}
