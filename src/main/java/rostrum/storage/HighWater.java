package rostrum.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * How far the embedded database had come when it last told somebody “saved”: the number of its
 * newest chunk, in a file of eight bytes beside it. Where the end of a database is damaged, H2 goes
 * back to the newest state that is whole, and says nothing; this file knows better.
 *
 * <p>It is written after each sync and not itself synced, so it is never ahead of the disk: a
 * killed process leaves it exact, a pulled plug perhaps behind, which is no alarm.
 */
final class HighWater implements AutoCloseable {
  private static final String NAME = "reached";

  private final FileChannel channel;
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  private HighWater(FileChannel channel) {
    this.channel = channel;
  }

  /** For a database that is being opened; what was noted before stands until it is raised. */
  static HighWater in(Path folder) throws IOException {
    Path file = file(folder);
    OwnerOnly.file(file);
    return new HighWater(FileChannel.open(file, StandardOpenOption.WRITE));
  }

  static Path file(Path folder) {
    return folder.resolve(NAME);
  }

  /** What a server that was killed had reached; nothing if it was closed in good order. */
  static OptionalLong left(Path folder) throws IOException {
    Path file = file(folder);
    if (!Files.exists(file)) {
      return OptionalLong.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    return bytes.length == Long.BYTES
        ? OptionalLong.of(ByteBuffer.wrap(bytes).getLong())
        : OptionalLong.empty();
  }

  /** To where a database file goes that nobody has open, before H2 touches it. */
  static long of(Path database) throws IOException {
    try (MVStore store = new MVStore.Builder().fileName(database.toString()).readOnly().open()) {
      return of(store);
    } catch (MVStoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** To where the file goes that a database has written so far. */
  static long of(MVStore store) {
    return store.getFileStore().lastChunkVersion();
  }

  /** So far everything is on disk; called by one thread. */
  void raise(long reached) {
    try {
      channel.write(number.clear().putLong(reached).flip(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(file(folder));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
