package rostrum.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What or whom something was done to, by the name of its row alone.
 *
 * @param text such as {@code account 17}, a noun and an id; no id has a space or an at sign, so
 *     that no address and hardly a name fits
 */
public record About(String text) {
  private static final String ACCOUNT = "account ";
  private static final Pattern FORM = Pattern.compile("[a-z]{1,20} [\\w{}/<>.:-]{1,170}");

  public About {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("this names no row: " + text.length() + " characters");
    }
  }

  public static About account(long id) {
    return new About(ACCOUNT + id);
  }

  /** The number of the account that this names as it is stored, if it names one. */
  public static Optional<Long> accountOf(Optional<String> stored) {
    return stored
        .filter(text -> text.matches(ACCOUNT + "\\d{1,18}"))
        .map(text -> Long.parseLong(text.substring(ACCOUNT.length())));
  }

  /**
   * @param id as it stands in addresses
   */
  public static About classroom(String id) {
    return new About("class " + id);
  }

  public static About assignment(String id) {
    return new About("assignment " + id);
  }

  public static About attempt(String id) {
    return new About("attempt " + id);
  }

  public static About quiz(String id) {
    return new About("quiz " + id);
  }

  public static About question(String id) {
    return new About("question " + id);
  }

  /**
   * @param id of its row, since a question is judged by version
   */
  public static About version(long id) {
    return new About("version " + id);
  }

  public static About course(String slug) {
    return new About("course " + slug);
  }

  /**
   * @param path with names in braces for what stands in addresses
   */
  public static About route(String path) {
    return new About("route " + path);
  }
}
