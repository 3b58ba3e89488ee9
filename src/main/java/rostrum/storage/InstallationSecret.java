package rostrum.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a data folder, from which keys are derived. It lies beside the database, not in it:
 * whoever has the rows alone, in a backup for instance, does not have it.
 */
public final class InstallationSecret {
  private static final int BYTES = 32;

  private InstallationSecret() {}

  /**
   * What was made at the first call for this folder, which somebody holds: 256 bits in base64.
   *
   * @throws UnfitDatabase if the file is empty or cut off
   */
  public static String of(Path data) {
    Path file = data.resolve("secret");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      String secret = Files.readString(file).strip();
      if (Base64.getDecoder().decode(secret).length != BYTES) {
        throw new UnfitDatabase(
            "the secret in " + file + " is cut off; put the file back from where it was kept");
      }
      return secret;
    } catch (IllegalArgumentException e) {
      throw new UnfitDatabase(
          "the secret in " + file + " is damaged; put the file back from where it was kept", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the secret in " + file + " cannot be read", e);
    }
  }

  /** Whole or not at all: a key that was cut off would be lost with all that it closed up. */
  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path fresh = file.resolveSibling("secret.new");
    OwnerOnly.file(fresh);
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(bytes)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
