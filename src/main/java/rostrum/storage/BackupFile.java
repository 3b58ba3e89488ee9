package rostrum.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;

/**
 * The file of a backup: a line that names the key, lines of JSON in gzip, and 32 bytes of
 * HMAC-SHA256 over all that stands before them.
 */
final class BackupFile {
  private static final Pattern FIRST_LINE =
      Pattern.compile("rostrum-backup 1 key ([0-9a-f]{16})\n");
  private static final int FIRST_LINE_BYTES = 38;
  private static final int MAC_BYTES = 32;
  private static final int BUFFER = 65_536;

  private final Path file;

  private BackupFile(Path file) {
    this.file = file;
  }

  /** Gives a backup its lines. */
  @FunctionalInterface
  interface Filling<T> {
    T fill(OutputStream out) throws IOException, SQLException;
  }

  /** Writes a backup, and returns what filling it gave. */
  static <T> T write(Path file, BackupKey key, Filling<T> filling)
      throws IOException, SQLException {
    try (WholeFile whole = WholeFile.begin(file)) {
      Mac mac = key.mac();
      OutputStream authenticated = new Authenticated(whole, mac);
      authenticated.write(("rostrum-backup 1 key " + key.fingerprint() + "\n").getBytes(US_ASCII));
      GZIPOutputStream packed = new GZIPOutputStream(authenticated, BUFFER);
      T filled = filling.fill(packed);
      packed.finish();
      whole.write(mac.doFinal());
      whole.done();
      return filled;
    }
  }

  /**
   * Reads a file once from end to end.
   *
   * @throws UnfitBackup if it is not a backup that was written with this key, every byte of it
   */
  static BackupFile checked(Path file, BackupKey key) throws IOException {
    long size = Files.size(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      Mac mac = key.mac();
      byte[] first = in.readNBytes(FIRST_LINE_BYTES);
      refuseOther(file, first, key);
      mac.update(first);
      feed(mac, in, size - FIRST_LINE_BYTES - MAC_BYTES);
      if (!MessageDigest.isEqual(mac.doFinal(), in.readNBytes(MAC_BYTES))) {
        throw new UnfitBackup(
            file
                + ": this file is not as it was written: it was cut short, damaged or tampered"
                + " with; take another copy or another backup");
      }
    }
    return new BackupFile(file);
  }

  private static void refuseOther(Path file, byte[] first, BackupKey key) {
    String line = new String(first, US_ASCII);
    Matcher known = FIRST_LINE.matcher(line);
    if (line.startsWith("{\"canonical\"")) {
      throw new UnfitBackup(
          file
              + ": this is a canonical export, which is for comparing; restore a backup that was"
              + " made without --canonical");
    }
    if (!known.matches()) {
      throw new UnfitBackup(
          file + ": this is no backup of Rostrum, or one cut short at its beginning");
    }
    if (!known.group(1).equals(key.fingerprint())) {
      throw new UnfitBackup(
          "%s: this backup was made with the key %s, and the one at hand is %s; name its file with --key-file"
              .formatted(file, known.group(1), key.fingerprint()));
    }
  }

  private static void feed(Mac mac, InputStream in, long bytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = bytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      mac.update(buffer, 0, read);
      left -= read;
    }
  }

  /** Its lines of JSON, from the first on. */
  BufferedReader lines() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.skipNBytes(FIRST_LINE_BYTES);
    return new BufferedReader(new InputStreamReader(new GZIPInputStream(in, BUFFER), UTF_8));
  }

  Path file() {
    return file;
  }

  private static final class Authenticated extends OutputStream {
    private final OutputStream out;
    private final Mac mac;

    Authenticated(OutputStream out, Mac mac) {
      this.out = out;
      this.mac = mac;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      mac.update(bytes, from, length);
      out.write(bytes, from, length);
    }
  }
}
