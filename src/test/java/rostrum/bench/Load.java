package rostrum.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends requests over a number of connections and measures how long each answer took. */
public final class Load {
  private static final int PATIENCE_MILLIS = 30_000;

  private Load() {}

  /**
   * What was measured.
   *
   * @param failed answers with another status than the expected one
   * @param nanos how long each answer took, sorted
   */
  public record Outcome(int failed, Duration took, long[] nanos) {
    public double perSecond() {
      return nanos.length / (took.toNanos() / 1e9);
    }

    /** The time within which this share of the answers came. */
    public double millis(double share) {
      return nanos.length == 0
          ? 0
          : nanos[Math.min(nanos.length - 1, (int) (share * nanos.length))] / 1e6;
    }

    /** Both together, as if one had followed the other. */
    public static Outcome together(List<Outcome> parts) {
      long[] nanos = parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos)).toArray();
      Arrays.sort(nanos);
      return new Outcome(
          parts.stream().mapToInt(Outcome::failed).sum(),
          parts.stream().map(Outcome::took).reduce(Duration.ZERO, Duration::plus),
          nanos);
    }
  }

  /** Each connection sends one of the requests after the other, round and round, for so long. */
  public static Outcome during(
      Duration time, int port, int connections, List<Request> requests, int expected)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    AtomicInteger next = new AtomicInteger();
    return run(
        port,
        connections,
        () -> System.nanoTime() < end ? requests.get(next.getAndIncrement() % requests.size()) : null,
        expected);
  }

  /** Sends each request once, as fast as the connections can. */
  public static Outcome once(int port, int connections, List<Request> requests, int expected)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    return run(
        port,
        connections,
        () -> {
          int at = next.getAndIncrement();
          return at < requests.size() ? requests.get(at) : null;
        },
        expected);
  }

  /**
   * Sends each request once at its time, a fixed number a second; an answer’s time is counted from
   * the moment at which its request was due, so that waiting for a connection counts.
   */
  public static Outcome paced(
      double perSecond, int port, int connections, List<Request> requests, int expected)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    return measured(port, connections, expected, (wire, times) -> {
      int failed = 0;
      for (int at = next.getAndIncrement(); at < requests.size(); at = next.getAndIncrement()) {
        long due = start + (long) (at * 1e9 / perSecond);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        failed += wire.send(requests.get(at)).status() == expected ? 0 : 1;
        times.add(System.nanoTime() - due);
      }
      return failed;
    });
  }

  @FunctionalInterface
  private interface Source {
    Request next();
  }

  @FunctionalInterface
  private interface Work {
    int run(Wire wire, List<Long> times) throws IOException;
  }

  private static Outcome run(int port, int connections, Source source, int expected)
      throws Exception {
    return measured(port, connections, expected, (wire, times) -> {
      int failed = 0;
      for (Request request = source.next(); request != null; request = source.next()) {
        long sent = System.nanoTime();
        failed += wire.send(request).status() == expected ? 0 : 1;
        times.add(System.nanoTime() - sent);
      }
      return failed;
    });
  }

  private static Outcome measured(int port, int connections, int expected, Work work)
      throws Exception {
    List<Wire> wires = new ArrayList<>();
    for (int connection = 0; connection < connections; connection++) {
      wires.add(new Wire(port, PATIENCE_MILLIS));
    }
    long start = System.nanoTime();
    List<Outcome> parts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> running = new ArrayList<>();
      for (Wire wire : wires) {
        running.add(
            threads.submit(() -> {
              List<Long> times = new ArrayList<>();
              int failed = work.run(wire, times);
              return new Outcome(
                  failed, Duration.ZERO, times.stream().mapToLong(Long::longValue).toArray());
            }));
      }
      for (Future<Outcome> one : running) {
        parts.add(one.get());
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    for (Wire wire : wires) {
      wire.close();
    }
    Outcome all = Outcome.together(parts);
    return new Outcome(all.failed(), took, all.nanos());
  }
}
