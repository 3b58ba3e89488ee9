package rostrum.web;

import java.util.HexFormat;

/**
 * A browser, known by an opaque random token that only its cookie holds.
 *
 * @param token 256 bits in base64url; never logged, never stored
 */
public record Visitor(String token) {

  /** What may be stored: SHA-256 of the token, in hexadecimal. */
  public String hash() {
    return HexFormat.of().formatHex(Hashes.sha256(token));
  }

  @Override
  public String toString() {
    return "Visitor[…]";
  }
}
