package rostrum.storage;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Names of rows in addresses: they tell nothing, and nobody guesses them. */
public final class PublicId {
  private static final int BYTES = 12;

  private PublicId() {}

  /** A new one, of 24 hexadecimal digits. */
  public static String of(RandomGenerator chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
