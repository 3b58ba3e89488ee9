package rostrum.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a self-check sees of a data folder: who can open it, and how much room is left. */
final class Folder {
  private static final long MEGABYTE = 1L << 20;
  private static final long LEAST_ROOM = 64 * MEGABYTE;
  private static final long GOOD_ROOM = 1024 * MEGABYTE;
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path folder;

  Folder(Path folder) {
    this.folder = folder;
  }

  List<Finding> check() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(permissions());
    findings.add(key());
    findings.add(room());
    return findings;
  }

  /** A folder that others may list shows names alone; what lies in it is what counts. */
  private List<Finding> permissions() throws IOException {
    List<Finding> open = new ArrayList<>();
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      if (isOpen(folder)) {
        open.add(new Finding.Doubtful(folder + " can be listed by others", advice(folder)));
      }
      for (Path file : files()) {
        if (isOpen(file)) {
          open.add(
              new Finding.Fault(file + " can be opened by others than its owner", advice(file)));
        }
      }
    }
    return open.isEmpty()
        ? List.of(new Finding.Sound("only its owner can open what is in " + folder))
        : open;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static boolean isOpen(Path file) throws IOException {
    return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
  }

  private static String advice(Path file) {
    return "chmod go= " + file;
  }

  private Finding key() {
    Path file = BackupKey.file(folder);
    if (!Files.exists(file)) {
      return new Finding.Sound("no backup has needed the folder’s own key yet");
    }
    try {
      return new Finding.Sound("the folder’s backup key is " + BackupKey.in(file).fingerprint());
    } catch (IOException e) {
      return new Finding.Fault(
          String.valueOf(e.getMessage()),
          "put the copy of the key back, or delete it: backups made with it then need the copy");
    }
  }

  /** A migration copies the database, and a backup writes it once more. */
  private Finding room() throws IOException {
    FileStore store = Files.getFileStore(folder);
    Path database = folder.resolve("rostrum.mv.db");
    long needed = LEAST_ROOM + (Files.exists(database) ? Files.size(database) : 0);
    long free = store.getUsableSpace();
    String what = "%,d MB are free where %s lies".formatted(free / MEGABYTE, folder);
    String advice = "free some, or move the folder: without room answers cannot be saved";
    if (free < needed) {
      return new Finding.Fault(what, advice);
    }
    return free < GOOD_ROOM ? new Finding.Doubtful(what, advice) : new Finding.Sound(what);
  }
}
