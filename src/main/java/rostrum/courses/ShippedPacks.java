package rostrum.courses;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The course packs that come with the program, in {@code seed-data/} on its class path. */
public final class ShippedPacks {
  private static final String FOLDER = "seed-data";

  private ShippedPacks() {}

  /**
   * Every pack, by name.
   *
   * @throws IOException if the program is damaged
   */
  public static List<PackSource> all() throws IOException {
    URL folder = ShippedPacks.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      return List.of();
    }
    URI place;
    try {
      place = folder.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the packs at " + folder, e);
    }
    if (!place.getScheme().equals("jar")) {
      return packs(Path.of(place));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      return packs(jar.getPath(FOLDER));
    }
  }

  private static List<PackSource> packs(Path folder) throws IOException {
    List<PackSource> packs = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        packs.add(PackSource.folder(child));
      }
    }
    return packs;
  }
}
