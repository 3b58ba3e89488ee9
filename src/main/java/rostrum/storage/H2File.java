package rostrum.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the embedded database, and the files beside it that guard it: a lock; a copy that
 * exists only while a migration is under way; a mark that says that the database was set up, and
 * which one it is; a seal, which is there while nobody has the database open; and, while somebody
 * has, how far it had come.
 *
 * <p>H2 opens a file with a flipped byte, and shows other rows. So whoever closes it in good order
 * leaves a SHA-256 of it, and whoever opens it next refuses a file that has changed meanwhile. A
 * killed server leaves no seal, but a {@link HighWater}.
 */
final class H2File implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

  /**
   * Closing any channel of a file gives up this process's lock on it, so a second one is never
   * opened.
   */
  private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;
  private final Path mark;
  private final Path seal;

  private H2File(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
    this.mark = folder.resolve("set-up");
    this.seal = folder.resolve("closed.sha256");
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
      return new H2File(folder, lock);
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

  /** What was written down when the database was set up; empty text by a Rostrum of before. */
  Optional<String> mark() throws IOException {
    return Files.exists(mark) ? Optional.of(Files.readString(mark).strip()) : Optional.empty();
  }

  void markSetUp(String sentinel) throws IOException {
    if (!mark().equals(Optional.of(sentinel))) {
      WholeFile.write(mark, (sentinel + "\n").getBytes(US_ASCII));
    }
    OwnerOnly.file(mark);
  }

  /**
   * Before H2 touches it; from here on until {@link #seal} the file may change.
   *
   * @throws UnfitDatabase if what was set up is gone, or is not as it was left
   */
  void refuseRuins() throws IOException {
    if (mark().isPresent() && !Files.exists(database())) {
      throw ruins("is missing although it was set up before");
    }
    if (mark().isPresent() && Files.size(database()) == 0) {
      throw ruins("is empty although it was set up before");
    }
    if (Files.exists(seal) && !Files.readString(seal).strip().equals(sha256())) {
      throw ruins(
          "has changed since it was closed: it was damaged, cut short or replaced (if you know why,"
              + " delete "
              + seal
              + " to open it all the same, and run doctor)");
    }
    if (Files.exists(seal)) {
      HighWater.forget(folder);
    }
    refuseEarlierState();
    OwnerOnly.file(database());
    if (Files.deleteIfExists(seal)) {
      WholeFile.force(folder);
    }
  }

  private void refuseEarlierState() throws IOException {
    OptionalLong reached = HighWater.left(folder);
    if (reached.isEmpty() || !Files.exists(database())) {
      return;
    }
    try {
      if (HighWater.of(database()) >= reached.getAsLong()) {
        return;
      }
    } catch (IOException e) {
      throw ruins("cannot be opened (" + e.getMessage() + ")");
    }
    throw ruins(
        "ends before what was saved last: its end was damaged or cut off, or it was replaced, since"
            + " the server was killed (if you know why, delete "
            + HighWater.file(folder)
            + " to open it all the same, and run doctor)");
  }

  /** Begins to note how far saves have come. */
  HighWater highWater() throws IOException {
    return HighWater.in(folder);
  }

  /** After the database was closed in good order; without a seal it opens too. */
  void seal() {
    try {
      WholeFile.write(seal, (sha256() + "\n").getBytes(US_ASCII));
      HighWater.forget(folder);
    } catch (IOException e) {
      LOG.warn("{} could not be sealed: {}", database(), e.toString());
    }
  }

  private String sha256() throws IOException {
    try (InputStream in = Files.newInputStream(database())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  UnfitDatabase ruins(String what) {
    return new UnfitDatabase(
        "the database "
            + database()
            + " "
            + what
            + "; nothing was changed. Restore a backup: rostrum restore FILE --data NEW-FOLDER"
            + " (keep this folder: its key and its list of erasures are needed for that)");
  }

  /** Keeps the database as it is now; it must be closed. H2 cannot take back half a migration. */
  void keepCopy() throws IOException {
    Path unfinished = folder.resolve("before-migration.part");
    OwnerOnly.file(unfinished);
    Files.copy(database(), unfinished, REPLACE_EXISTING);
    OwnerOnly.file(unfinished);
    WholeFile.force(unfinished);
    Files.move(unfinished, copy(), ATOMIC_MOVE, REPLACE_EXISTING);
    WholeFile.force(folder);
  }

  /** The migration is complete. */
  void dropCopy() throws IOException {
    WholeFile.force(database());
    Files.delete(copy());
    WholeFile.force(folder);
  }

  /** Undoes a migration that did not reach its end. */
  void putCopyBack() throws IOException {
    if (Files.exists(copy())) {
      HighWater.forget(folder);
      Files.move(copy(), database(), ATOMIC_MOVE, REPLACE_EXISTING);
      WholeFile.force(folder);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    OPEN_HERE.remove(folder);
  }

  Path database() {
    return folder.resolve("rostrum.mv.db");
  }

  private Path copy() {
    return folder.resolve("before-migration.mv.db");
  }
}
