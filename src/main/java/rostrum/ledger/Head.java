package rostrum.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.storage.Checksum;

/**
 * Where a chain has come to. Whoever has kept one elsewhere sees later whether what was there then
 * is there still, and as it was.
 *
 * @param number of the last entry; 0 before the first
 * @param hash which that entry bears, 64 hexadecimal digits
 */
public record Head(long number, String hash) {
  /** Before anything was recorded. */
  public static final Head START = new Head(0, "0".repeat(64));

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");
  private static final String VERSION = "1";

  /** What {@link #text} gave. */
  public static Optional<Head> of(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Head(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** To be kept elsewhere: the number, a colon and the hash. */
  public String text() {
    return number + ":" + hash;
  }

  /** The link that comes after this one. */
  Link add(Act act) {
    Written written = Written.of(act);
    return new Link(written, after(written));
  }

  /**
   * Where the chain comes to with something more: the SHA-256 of lines, {@code 1}, this hash, the
   * number, the time in ISO 8601, deed, author, the account’s number, about, inside, detail and
   * place, empty where there is nothing.
   */
  Head after(Written next) {
    String lines = String.join("\n", VERSION, hash, Long.toString(number + 1), next.lines());
    return new Head(number + 1, Checksum.sha256(lines));
  }
}
