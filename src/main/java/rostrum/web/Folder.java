package rostrum.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of the product's own files: in development the one in the working directory, so that a
 * change shows within a second; otherwise the one in the jar.
 */
final class Folder {
  /** In development, for how long what was read is shown before it is read again. */
  static final Duration STALE_AFTER = Duration.ofSeconds(1);

  private final String name;

  Folder(String name) {
    this.name = name;
  }

  /** Whether the program runs in its source tree. */
  boolean inDevelopment() {
    return Files.isDirectory(Path.of(name)) && Files.isDirectory(Path.of("src"));
  }

  /** All its files by their path in it. */
  SortedMap<String, byte[]> files() {
    try {
      if (inDevelopment()) {
        return read(Path.of(name));
      }
      URL url = resource();
      if (!(url.openConnection() instanceof JarURLConnection jar)) {
        return read(Path.of(url.toURI()));
      }
      Path file = Path.of(jar.getJarFileURL().toURI());
      try (FileSystem inside = FileSystems.newFileSystem(file)) {
        return read(inside.getPath(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private URL resource() {
    URL url = Folder.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IllegalStateException("the jar lacks its folder " + name);
    }
    return url;
  }

  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
