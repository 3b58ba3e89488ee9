package rostrum.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.Settings;
import rostrum.storage.Database;

/**
 * Runs the commands of other processes inside the one that holds the data folder. Only the folder's
 * owner can reach it.
 */
final class ChannelServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelServer.class);
  private static final Duration FOR_A_REQUEST = Duration.ofSeconds(10);
  private static final Duration FOR_LAST_COMMANDS = Duration.ofSeconds(10);

  private final ChannelAddress address;
  private final ServerSocketChannel socket;
  private final Database database;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<SocketChannel> silent = ConcurrentHashMap.newKeySet();

  private ChannelServer(
      ChannelAddress address, ServerSocketChannel socket, Database database, Clock clock) {
    this.address = address;
    this.socket = socket;
    this.database = database;
    this.clock = clock;
  }

  static ChannelServer open(Path data, Database database, Clock clock) throws IOException {
    ChannelAddress address = ChannelAddress.prepare(data);
    ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(address.address());
    ChannelServer server = new ChannelServer(address, socket, database, clock);
    server.threads.execute(server::accept);
    return server;
  }

  /** Takes no more commands and lets those that run come to their end, within bounds. */
  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdown();
    silent.forEach(ChannelServer::close);
    try {
      threads.awaitTermination(FOR_LAST_COMMANDS.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    address.close();
  }

  private void accept() {
    while (true) {
      try {
        SocketChannel client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException | RejectedExecutionException e) {
        LOG.warn("a command could not be taken: {}", e.getMessage());
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
      ChannelRequest request = requestInTime(client, in);
      ChannelReply reply =
          new ChannelReply(new BufferedOutputStream(Channels.newOutputStream(client)));
      reply.exit(run(request, () -> line(in, reply), reply));
    } catch (EOFException e) {
      LOG.debug("somebody knocked, and sent no whole command");
    } catch (IOException | RuntimeException e) {
      LOG.warn("a command was broken off: {}", e.toString());
    }
  }

  /** Whoever types a line may take their time. */
  private static Optional<String> line(DataInputStream in, ChannelReply reply) throws IOException {
    reply.ask();
    return ChannelRequest.readLine(in);
  }

  /** A client that says nothing is not waited for. */
  private ChannelRequest requestInTime(SocketChannel client, DataInputStream in)
      throws IOException {
    silent.add(client);
    Thread.ofVirtual().start(() -> closeAfterAWhile(client));
    try {
      return ChannelRequest.read(in);
    } finally {
      silent.remove(client);
    }
  }

  private void closeAfterAWhile(SocketChannel client) {
    LockSupport.parkNanos(FOR_A_REQUEST.toNanos());
    if (silent.contains(client)) {
      close(client);
    }
  }

  private int run(ChannelRequest request, Input in, ChannelReply reply) {
    try (PrintStream out = stream(reply.out());
        PrintStream err = stream(reply.err())) {
      return Rostrum.run(
          new Invocation(
              request.arguments(),
              request.directory(),
              new Settings(Map.of()),
              clock,
              in,
              out,
              err,
              Optional.of(database)));
    }
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
  }

  private static void close(SocketChannel client) {
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("a silent client did not close", e);
    }
  }
}
