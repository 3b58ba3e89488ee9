package rostrum.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import rostrum.bench.Folders;
import rostrum.bench.Learner;
import rostrum.bench.Request;
import rostrum.bench.School;
import rostrum.bench.Wire;

/**
 * Clients that send a byte a second, the head of a request or its body, and clients that ask for
 * much and read a byte a second, while others want to know whether the server is alive, and a
 * learner saves. Arguments: slow senders, slow readers, seconds.
 */
public final class SlowClients {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final double MOST_MILLIS = 500;
  private static final Duration BETWEEN_BYTES = Duration.ofSeconds(1);
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
  private static final int PIPELINED = 200;

  private final Pace pace;
  private final AtomicInteger open = new AtomicInteger();

  private SlowClients(Pace pace) {
    this.pace = pace;
  }

  /**
   * What was seen.
   *
   * @param slow connections that were open at the end
   * @param health answers of /health/live
   * @param slowestHealth in milliseconds, the time to connect included
   * @param saves answers that were acknowledged
   * @param slowestSave in milliseconds
   * @param failures probes and saves that failed
   */
  record Outcome(
      int slow, int health, double slowestHealth, int saves, double slowestSave, int failures) {

    /** Whether all were served, in whatever time. */
    boolean isSound() {
      return failures == 0 && health > 0 && saves > 0;
    }

    boolean isGood() {
      return isSound() && slowestHealth < MOST_MILLIS;
    }
  }

  public static void main(String[] arguments) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[2])).toNanos();
    Outcome outcome =
        run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), new Timed(end));
    System.out.println(outcome);
    System.exit(outcome.isGood() ? 0 : 1);
  }

  /** How slow the slow are, and for how long. */
  interface Pace {

    /** What lies between a byte and the next. */
    void betweenBytes() throws InterruptedException;

    /** Asked before each probe. */
    boolean goesOn() throws InterruptedException;
  }

  /**
   * A byte a second.
   *
   * @param end on the monotonic clock
   */
  private record Timed(long end) implements Pace {
    @Override
    public void betweenBytes() throws InterruptedException {
      Thread.sleep(BETWEEN_BYTES);
    }

    @Override
    public boolean goesOn() throws InterruptedException {
      Thread.sleep(BETWEEN_PROBES);
      return System.nanoTime() < end;
    }
  }

  static Outcome run(int senders, int readers, Pace pace) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-slow");
    Learner learner = School.open(folder.resolve("data"), 1).getFirst();
    try (ServerProcess server =
        ServerProcess.hosted(
            folder, List.of("-Xmx512m"), List.of("--data", folder.resolve("data").toString()))) {
      return new SlowClients(pace).run(new Probe(server.port(), learner), senders, readers);
    } finally {
      Folders.delete(folder);
    }
  }

  private Outcome run(Probe probe, int senders, int readers) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Probe warmUp = new Probe(probe.port, probe.learner);
      warmUp.health();
      warmUp.save();
      Request asset = warmUp.largestAsset();
      CountDownLatch begun = new CountDownLatch(senders + readers);
      for (int client = 0; client < senders + readers; client++) {
        Socket socket = new Socket();
        // Before it connects, so that the server soon finds nobody who takes more.
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), probe.port));
        sockets.add(socket);
        Request slow = request(client % 2 == 0, probe.learner);
        boolean isSender = client < senders;
        var _ =
            threads.submit(() -> {
              open.incrementAndGet();
              begun.countDown();
              return isSender ? send(socket, slow) : read(socket, asset);
            });
      }
      begun.await();
      while (pace.goesOn()) {
        probe.health();
        probe.save();
      }
      int stillOpen = open.get();
      for (Socket socket : sockets) {
        socket.close();
      }
      threads.shutdownNow();
      return probe.outcome(stillOpen);
    }
  }

  /** A form, of which the head or the body is sent byte by byte. */
  private static Request request(boolean bySlowHead, Learner learner) {
    String much = "m".repeat(2_000);
    return bySlowHead
        ? Request.get("/" + much, "")
        : Request.post(
            "/courses/wpk-8th-congress/practice",
            learner.cookies(),
            List.of(new Request.Field("csrf", much)));
  }

  private boolean send(Socket socket, Request request) throws InterruptedException {
    try {
      byte[] bytes = request.bytes();
      int head =
          new String(bytes, StandardCharsets.ISO_8859_1).startsWith("POST")
              ? new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4
              : 0;
      socket.getOutputStream().write(bytes, 0, head);
      for (int at = head; at < bytes.length; at++) {
        socket.getOutputStream().write(bytes[at]);
        pace.betweenBytes();
      }
      return true;
    } catch (IOException closed) {
      return false;
    } finally {
      open.decrementAndGet();
    }
  }

  /** Asks for more than fits between two programs, and hardly takes any of it. */
  private boolean read(Socket socket, Request asset) throws InterruptedException {
    try {
      for (int request = 0; request < PIPELINED; request++) {
        socket.getOutputStream().write(asset.bytes());
      }
      while (socket.getInputStream().read() >= 0) {
        pace.betweenBytes();
      }
      return true;
    } catch (IOException closed) {
      return false;
    } finally {
      open.decrementAndGet();
    }
  }

  /** Who wants to know, and somebody who saves; each time over a new connection. */
  private static final class Probe {
    private final int port;
    private final Learner learner;
    private final List<Double> health = new ArrayList<>();
    private final List<Double> saves = new ArrayList<>();
    private int failures;

    Probe(int port, Learner learner) {
      this.port = port;
      this.learner = learner;
    }

    void health() {
      long start = System.nanoTime();
      try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
        boolean isAlive = wire.send(Request.get("/health/live", "")).status() == 200;
        health.add((System.nanoTime() - start) / 1e6);
        failures += isAlive ? 0 : 1;
      } catch (IOException e) {
        failures++;
      }
    }

    void save() {
      try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
        Request answer = learner.practise(wire);
        long start = System.nanoTime();
        boolean isSaved = wire.send(answer).status() == 303;
        saves.add((System.nanoTime() - start) / 1e6);
        failures += isSaved ? 0 : 1;
      } catch (IOException e) {
        failures++;
      }
    }

    /** Something that costs the server nothing but to send it. */
    Request largestAsset() throws IOException {
      int most = 0;
      Request largest = Request.get("/", "");
      try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
        for (Element link : learner.page(wire, "/").select("script[src], link[rel=stylesheet]")) {
          Request asset = Request.get(link.attr("src") + link.attr("href"), "");
          int size = wire.send(asset).body().length;
          if (size > most) {
            most = size;
            largest = asset;
          }
        }
      }
      return largest;
    }

    Outcome outcome(int slow) {
      return new Outcome(slow, health.size(), most(health), saves.size(), most(saves), failures);
    }

    private static double most(List<Double> times) {
      return times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }
}
