package rostrum.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something random that only its holder knows: a session’s cookie, the token at the console, a
 * recovery code. Only its hash is ever stored.
 *
 * @param text never logged, never stored
 */
public record Secret(String text) {
  private static final int SESSION_BYTES = 32;

  /** 32 letters and digits of which none is taken for another: five bits each. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int TYPED_LETTERS = 28;
  private static final int TYPED_GROUP = 4;

  /** A session’s: 256 bits in base64url. */
  static Secret forSession(SecureRandom random) {
    byte[] bytes = new byte[SESSION_BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** One that somebody may type: 140 bits, in groups of four letters. */
  public static Secret forTyping(SecureRandom random) {
    return new Secret(
        IntStream.range(0, TYPED_LETTERS / TYPED_GROUP)
            .mapToObj(group -> group(random))
            .collect(Collectors.joining("-")));
  }

  private static String group(SecureRandom random) {
    return random
        .ints(TYPED_GROUP, 0, LETTERS.length())
        .mapToObj(at -> LETTERS.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  /** What somebody typed, however its letters are grouped and whatever their case. */
  public static Secret typed(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return new Secret(letters.replaceAll("(?<=\\G.{" + TYPED_GROUP + "})(?!$)", "-"));
  }

  /** What may be stored: SHA-256 of it, in hexadecimal. */
  public String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
