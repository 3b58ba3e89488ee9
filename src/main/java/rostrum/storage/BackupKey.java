package rostrum.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * With what a backup is authenticated: HMAC-SHA256 under the bytes of a file, without the line end
 * that an editor leaves there. Whoever has no key can read a backup, but make none that is taken.
 */
public final class BackupKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 16;
  private static final int MOST_BYTES = 4_096;
  private static final int BYTES = 32;
  private static final int FINGERPRINT_BYTES = 8;

  private final byte[] key;

  private BackupKey(byte[] key) {
    this.key = key;
  }

  /**
   * The key in a file.
   *
   * @throws IOException if there is none, or too short a one
   */
  public static BackupKey in(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException(
          file
              + ": there is no such key file; make one, for example with 'openssl rand -hex 32',"
              + " and keep a copy of it away from the backups",
          e);
    }
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    if (length < LEAST_BYTES || length > MOST_BYTES) {
      throw new IOException(
          file
              + ": a key file holds "
              + LEAST_BYTES
              + " to "
              + MOST_BYTES
              + " bytes, this one "
              + length
              + "; 'openssl rand -hex 32' makes a good one");
    }
    return new BackupKey(Arrays.copyOf(bytes, length));
  }

  /** Where a data folder keeps its own. */
  public static Path file(Path data) {
    return data.resolve("backup.key");
  }

  /** The key of a data folder, which is made the first time. */
  public static BackupKey ofFolder(Path data) throws IOException {
    Path file = file(data);
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      WholeFile.write(file, (HexFormat.of().formatHex(random) + "\n").getBytes(US_ASCII));
    }
    return in(file);
  }

  /** Tells keys apart and gives none away: 16 hexadecimal digits. */
  public String fingerprint() {
    Mac mac = mac();
    mac.update("rostrum backup key".getBytes(US_ASCII));
    return HexFormat.of().formatHex(mac.doFinal(), 0, FINGERPRINT_BYTES);
  }

  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
