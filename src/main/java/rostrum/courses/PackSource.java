package rostrum.courses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack, wherever they come from.
 *
 * @param files their bytes by path inside the pack, separated by "/"
 */
public record PackSource(SortedMap<String, byte[]> files) {

  private static final int MOST_FILES = 2_000;
  private static final long MOST_BYTES = 10_000_000;

  /**
   * Reads a folder. Files whose name begins with a dot are passed over.
   *
   * @throws IOException if it is no folder, cannot be read, or is larger than 10 MB or 2,000 files
   */
  public static PackSource folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is not a folder with a course pack");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(folder, 8)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        if (file.getFileName().toString().startsWith(".")) {
          continue;
        }
        bytes += Files.size(file);
        if (bytes > MOST_BYTES || files.size() >= MOST_FILES) {
          throw new IOException(folder + " is larger than a pack may be (10 MB, 2,000 files)");
        }
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new PackSource(files);
  }

  /** A pack from texts, by path. */
  public static PackSource texts(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new PackSource(files);
  }

  /** Its files as texts, by path. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  /** SHA-256 over every path and content, in hexadecimal. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, content) -> {
        digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
