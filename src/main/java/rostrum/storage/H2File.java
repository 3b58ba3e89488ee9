package rostrum.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file of the embedded database, and the files beside it that guard it: a lock, a copy that
 * exists only while a migration is under way, and a mark that says that the database was set up.
 */
final class H2File implements AutoCloseable {

  /**
   * Closing any channel of a file gives up this process's lock on it, so a second one is never
   * opened.
   */
  private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private H2File(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Creates the folder if need be and holds it until {@link #close}, or until the process ends,
   * however it ends.
   *
   * @throws FolderInUse if somebody else holds it
   */
  static H2File claim(Path data) throws IOException {
    OwnerOnly.folder(data);
    Path folder = data.toRealPath();
    if (folder.toString().contains(";")) {
      throw new UnfitDatabase(
          "the path of the data folder " + folder + " holds a semicolon, which H2 cannot read");
    }
    if (!OPEN_HERE.add(folder)) {
      throw new FolderInUse(data);
    }
    try {
      FileChannel lock = lock(folder).orElseThrow(() -> new FolderInUse(data));
      H2File file = new H2File(folder, lock);
      OwnerOnly.file(file.database());
      return file;
    } catch (IOException | RuntimeException e) {
      OPEN_HERE.remove(folder);
      throw e;
    }
  }

  private static Optional<FileChannel> lock(Path folder) throws IOException {
    Path path = folder.resolve("rostrum.lock");
    OwnerOnly.file(path);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * An embedded database is closed by us after the last request, not by H2 at the first sign of
   * SIGTERM.
   */
  String url() {
    return "jdbc:h2:file:"
        + folder.resolve("rostrum")
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }

  Path folder() {
    return folder;
  }

  boolean wasSetUp() {
    return Files.exists(mark());
  }

  void markSetUp() throws IOException {
    OwnerOnly.file(mark());
  }

  /** Keeps the database as it is now; it must be closed. H2 cannot take back half a migration. */
  void keepCopy() throws IOException {
    Path unfinished = folder.resolve("before-migration.part");
    OwnerOnly.file(unfinished);
    Files.copy(database(), unfinished, REPLACE_EXISTING);
    OwnerOnly.file(unfinished);
    force(unfinished);
    Files.move(unfinished, copy(), ATOMIC_MOVE, REPLACE_EXISTING);
    force(folder);
  }

  /** The migration is complete. */
  void dropCopy() throws IOException {
    force(database());
    Files.delete(copy());
    force(folder);
  }

  /** Undoes a migration that did not reach its end. */
  void putCopyBack() throws IOException {
    if (Files.exists(copy())) {
      Files.move(copy(), database(), ATOMIC_MOVE, REPLACE_EXISTING);
      force(folder);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    OPEN_HERE.remove(folder);
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path database() {
    return folder.resolve("rostrum.mv.db");
  }

  private Path copy() {
    return folder.resolve("before-migration.mv.db");
  }

  private Path mark() {
    return folder.resolve("set-up");
  }
}
