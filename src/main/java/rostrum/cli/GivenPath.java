package rostrum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A path on the command line.
 *
 * @param typed as errors show it
 * @param path seen from the directory in which it was typed
 */
record GivenPath(String typed, Path path) {

  /**
   * What the file holds.
   *
   * @throws IOException if it is none, or cannot be read
   */
  byte[] bytes() throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(typed + ": this is a folder; give a file");
    }
    return Files.readAllBytes(path);
  }
}
