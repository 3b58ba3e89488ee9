package rostrum.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Has a command run by the server that holds the data folder. */
final class ChannelClient {

  private ChannelClient() {}

  /** Whether a server answers; a socket that a killed server left behind does not. */
  static boolean findsServer(Path data) {
    try (SocketChannel server = SocketChannel.open(ChannelAddress.find(data))) {
      return server.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @return the exit code of the command
   */
  static int run(Path data, Invocation invocation) throws IOException {
    try (SocketChannel server = SocketChannel.open(ChannelAddress.find(data))) {
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(server)));
      new ChannelRequest(invocation.directory(), invocation.arguments()).write(out);
      return ChannelReply.copy(
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(server))),
          out,
          invocation);
    } catch (IOException e) {
      throw new IOException(
          "the server that holds " + data + " broke off before the command was done", e);
    }
  }
}
