package rostrum.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which passwords are taken: 12 to 128 characters of any kind, that neither many others have chosen
 * nor follow from whose they are.
 */
public final class PasswordRule {
  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  private static final String SITE = "rostrum";
  private static final int SHORTEST_WORD = 4;
  private static final int LEAST_BESIDE_OWN = 6;
  private static final int LONGEST_REPEATED = 4;

  private final Set<String> common;

  /**
   * @param common in small letters
   */
  PasswordRule(Set<String> common) {
    this.common = common;
  }

  /** With the list that comes with Rostrum. */
  public static PasswordRule shipped() {
    return new PasswordRule(CommonPasswords.WORDS);
  }

  /** What is wrong with a password for somebody of this address and name. */
  public Optional<PasswordFlaw> flaw(String password, String email, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(PasswordFlaw.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(PasswordFlaw.LONG);
    }
    String folded = password.toLowerCase(Locale.ROOT);
    if (isCommon(folded)) {
      return Optional.of(PasswordFlaw.COMMON);
    }
    return isOwn(folded, email, name) ? Optional.of(PasswordFlaw.OWN) : Optional.empty();
  }

  /** A common one, two of them in a row, one between digits and signs, or a few signs repeated. */
  private boolean isCommon(String folded) {
    return common.contains(folded)
        || common.contains(folded.replaceAll("^\\P{L}+|\\P{L}+$", ""))
        || isRepeated(folded)
        || IntStream.range(1, folded.length())
            .anyMatch(at ->
                common.contains(folded.substring(0, at)) && common.contains(folded.substring(at)));
  }

  private static boolean isRepeated(String folded) {
    return IntStream.rangeClosed(1, LONGEST_REPEATED)
        .anyMatch(unit -> folded.startsWith(folded.substring(unit)));
  }

  /** Little more than the words of the address, of the name, and this site’s. */
  private static boolean isOwn(String folded, String email, String name) {
    String rest =
        Stream.concat(Stream.of(SITE), Stream.of((email + " " + name).split("[^\\p{L}\\p{N}]+")))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .reduce(folded, (left, word) -> left.replace(word, ""));
    long beside = rest.codePoints().filter(Character::isLetterOrDigit).count();
    return rest.length() < folded.length() && beside < LEAST_BESIDE_OWN;
  }
}
