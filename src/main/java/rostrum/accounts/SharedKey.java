package rostrum.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody’s phone and this server both know, and from which codes follow: RFC 6238 with
 * SHA-1, six digits and steps of 30 seconds, as every program for such codes has it.
 */
public final class SharedKey {
  private static final int BYTES = 20;
  private static final int BITS_OF_A_LETTER = 5;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator(STEP);

  private final String hex;

  private SharedKey(String hex) {
    this.hex = hex;
  }

  static SharedKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return of(HexFormat.of().formatHex(bytes));
  }

  /**
   * @param stored what {@link #stored} gave, 160 bits in hexadecimal
   */
  static SharedKey of(String stored) {
    return new SharedKey(stored);
  }

  String stored() {
    return hex;
  }

  /** To be typed into a phone: 32 letters and digits of base32, RFC 4648. */
  public String letters() {
    BigInteger key = new BigInteger(hex, 16);
    int last = BYTES * Byte.SIZE / BITS_OF_A_LETTER - 1;
    return LongStream.rangeClosed(0, last)
        .mapToObj(at -> key.shiftRight((int) (last - at) * BITS_OF_A_LETTER).intValue())
        .map(bits -> String.valueOf(LETTERS.charAt(bits & (LETTERS.length() - 1))))
        .collect(Collectors.joining());
  }

  /**
   * What a phone reads from the picture.
   *
   * @param account under which name it is kept there
   */
  public String address(String account) {
    return "otpauth://totp/Rostrum:"
        + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + letters()
        + "&issuer=Rostrum";
  }

  /** The code of a moment. */
  public String code(Instant at) {
    try {
      Key key = new SecretKeySpec(HexFormat.of().parseHex(hex), CODES.getAlgorithm());
      return CODES.generateOneTimePasswordString(key, at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key", e);
    }
  }

  /** The step of time that is now, if this is its code; OWASP ASVS 5.0 grants no code more. */
  Optional<Long> step(String code, Instant now) {
    return Optional.of(now.getEpochSecond() / STEP.toSeconds()).filter(_ -> code(now).equals(code));
  }

  @Override
  public String toString() {
    return "SharedKey[…]";
  }
}
