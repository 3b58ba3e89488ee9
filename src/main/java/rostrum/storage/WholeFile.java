package rostrum.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that is there whole or not at all, and for its owner alone: it grows under its name with
 * {@code .part} behind, is brought to disk, and takes its name when it is done.
 */
final class WholeFile extends FilterOutputStream {
  private static final int BUFFER = 65_536;

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private boolean isDone;

  private WholeFile(Path file, Path part, FileChannel channel, OutputStream out) {
    super(out);
    this.file = file;
    this.part = part;
    this.channel = channel;
  }

  static WholeFile begin(Path file) throws IOException {
    Path part = Path.of(file + ".part");
    Files.deleteIfExists(part);
    OwnerOnly.file(part);
    FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    return new WholeFile(file, part, channel, out);
  }

  static void write(Path file, byte[] content) throws IOException {
    try (WholeFile whole = begin(file)) {
      whole.write(content);
      whole.done();
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  /** Nothing more comes: brings it to disk and gives it its name. */
  void done() throws IOException {
    flush();
    channel.force(true);
    channel.close();
    Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    isDone = true;
  }

  /** Without {@link #done} nothing is left of it. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!isDone) {
      Files.deleteIfExists(part);
    }
  }

  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
