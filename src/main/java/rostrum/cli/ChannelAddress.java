package rostrum.cli;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import rostrum.storage.OwnerOnly;

/**
 * Where the channel of a data folder is: {@code channel/socket} inside it. An operating system
 * takes about a hundred bytes for the path of a socket; in a folder deeper than that, {@code
 * channel/elsewhere} names a socket in a temporary folder.
 */
final class ChannelAddress implements AutoCloseable {
  private static final int MOST_BYTES = 100;

  private final Path socket;
  private final Path elsewhere;

  private ChannelAddress(Path socket, Path elsewhere) {
    this.socket = socket;
    this.elsewhere = elsewhere;
  }

  /**
   * Makes place for a new channel; whoever calls holds the data folder, so what is there is left
   * from a server that was killed.
   */
  static ChannelAddress prepare(Path data) throws IOException {
    Path folder = data.resolve("channel");
    OwnerOnly.folder(folder);
    Path elsewhere = folder.resolve("elsewhere");
    new ChannelAddress(find(data).getPath(), elsewhere).close();
    Path socket = folder.resolve("socket");
    if (bytes(socket) <= MOST_BYTES) {
      return new ChannelAddress(socket, elsewhere);
    }
    Path other = Files.createTempDirectory("rostrum").resolve("socket");
    OwnerOnly.file(elsewhere);
    Files.writeString(elsewhere, other.toString());
    return new ChannelAddress(other, elsewhere);
  }

  /** Where a client finds the channel, if there is one. */
  static UnixDomainSocketAddress find(Path data) throws IOException {
    Path folder = data.resolve("channel");
    Path elsewhere = folder.resolve("elsewhere");
    return UnixDomainSocketAddress.of(
        Files.exists(elsewhere) ? Path.of(Files.readString(elsewhere)) : folder.resolve("socket"));
  }

  UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(socket);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(socket);
    if (Files.deleteIfExists(elsewhere)) {
      Files.deleteIfExists(Objects.requireNonNull(socket.getParent()));
    }
  }

  private static int bytes(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
