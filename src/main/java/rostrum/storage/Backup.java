package rostrum.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every row of every table at one moment, in a file that either kind of database takes back. It is
 * made beside whoever works, and they notice nothing of it.
 */
public final class Backup {

  private Backup() {}

  /** How much was written. */
  public record Made(int tables, long rows) {}

  /**
   * What was written for comparing.
   *
   * @param sha256 of the file, in hexadecimal
   */
  public record Canonical(Made made, String sha256) {}

  /** Writes a backup; a file of that name is replaced when the new one is whole. */
  public static Made write(Database database, Path file, BackupKey key, Instant now)
      throws IOException {
    return database.snapshot(connection -> write(connection, file, key, now));
  }

  /**
   * @param connection sees one moment
   */
  static Made write(Connection connection, Path file, BackupKey key, Instant now)
      throws IOException, SQLException {
    ObjectNode head =
        JsonNodeFactory.instance
            .objectNode()
            .put("backup", 1)
            .put("made", now.truncatedTo(ChronoUnit.SECONDS).toString());
    return BackupFile.write(file, key, out -> Snapshot.write(connection, out, head));
  }

  /** Writes rows for comparing: from the same rows come the same bytes, wherever they lie. */
  public static Canonical canonical(Database database, Path file) throws IOException {
    return database.snapshot(connection -> {
      MessageDigest digest = sha256();
      try (WholeFile whole = WholeFile.begin(file)) {
        Made made = Snapshot.canonical(connection, new DigestOutputStream(whole, digest));
        whole.done();
        return new Canonical(made, HexFormat.of().formatHex(digest.digest()));
      }
    });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
