package rostrum.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address. It names an account and nothing is ever sent to it.
 *
 * @param text as its owner writes it, at most 254 characters
 */
public record EmailAddress(String text) {
  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[^\\s\\p{C}@]{1,64}@[^\\s\\p{C}@.]+(?:\\.[^\\s\\p{C}@.]+)*");

  /**
   * What somebody typed, white space around it aside.
   *
   * @return empty if no address looks so
   */
  public static Optional<EmailAddress> of(String typed) {
    return Optional.of(typed.strip())
        .filter(text -> text.length() <= LONGEST && SHAPE.matcher(text).matches())
        .map(EmailAddress::new);
  }

  /** The same for all its spellings in capitals and small letters: an address is taken once. */
  public String folded() {
    return text.toLowerCase(Locale.ROOT);
  }
}
