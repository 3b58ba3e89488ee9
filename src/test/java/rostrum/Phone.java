package rostrum;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody’s phone with a program for one-time codes.
 *
 * @param letters of the key in base32, as they were typed into it
 */
public record Phone(String letters) {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** The code that it shows at a moment. */
  public String code(Instant at) {
    String digits =
        letters
            .replace(" ", "")
            .chars()
            .mapToObj(letter -> Integer.toString(BASE32.indexOf(letter), BASE32.length()))
            .collect(Collectors.joining());
    String hex = "%040x".formatted(new BigInteger(digits, BASE32.length()));
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA1"), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
