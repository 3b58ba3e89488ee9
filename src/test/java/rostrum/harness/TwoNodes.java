package rostrum.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import rostrum.bench.Folders;
import rostrum.bench.Learner;
import rostrum.bench.School;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * Two nodes behind nginx on a PostgreSQL with a synchronous standby, while learners answer: first a
 * node is killed, then the primary, whose standby is promoted. Arguments: learners, and seconds
 * between what happens. Needs Debian’s packages nginx and postgresql.
 */
public final class TwoNodes {
  private static final Duration LONGEST_AFTER_NODE = Duration.ofSeconds(5);
  private static final Duration LONGEST_AFTER_PRIMARY = Duration.ofSeconds(10);

  private TwoNodes() {}

  public static void main(String[] arguments) throws Exception {
    int learners = Integer.parseInt(arguments[0]);
    long pause = Long.parseLong(arguments[1]) * 1_000;
    Path rows = PostgresServer.folder();
    Path folder = Files.createTempDirectory("rostrum-nodes");
    folder.toFile().setExecutable(true, false);
    boolean isGood;
    try (PostgresServer primary = PostgresServer.primary(rows.resolve("primary"), freePort());
        PostgresServer standby = primary.synchronousStandby(rows.resolve("standby"), freePort())) {
      String url =
          "jdbc:postgresql://%s,%s/postgres?user=rostrum&targetServerType=primary&connectTimeout=2"
              .formatted(primary.hostAndPort(), standby.hostAndPort());
      isGood = run(folder, url, learners, pause, primary, standby);
    }
    Folders.delete(folder);
    System.exit(isGood ? 0 : 1);
  }

  private static boolean run(
      Path folder,
      String url,
      int count,
      long pause,
      PostgresServer primary,
      PostgresServer standby)
      throws Exception {
    DatabaseSettings settings =
        new DatabaseSettings(folder, Optional.of(url), Optional.empty(), Optional.empty());
    try (ServerProcess first = node(folder, "first", url);
        ServerProcess second = node(folder, "second", url)) {
      List<Learner> learners;
      try (Database database = Database.open(settings)) {
        learners = School.admit(database, count);
      }
      int port = freePort();
      try (Balancer balancer = Balancer.start(folder, port, List.of(first, second))) {
        List<Persistent> all =
            learners.stream().map(learner -> new Persistent(port, learner, 1_000)).toList();
        long nodeKilled;
        long crashed;
        long promoted;
        AtomicBoolean enough = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (Persistent one : all) {
            running.add(
                threads.submit(() -> {
                  one.answerUntil(enough);
                  return true;
                }));
          }
          Thread.sleep(pause);
          nodeKilled = System.nanoTime();
          first.kill();
          Thread.sleep(pause);
          crashed = System.nanoTime();
          primary.crash();
          Thread.sleep(Math.min(pause, 5_000));
          standby.promote();
          promoted = System.nanoTime();
          System.out.printf("without a primary for %d ms%n", (promoted - crashed) / 1_000_000);
          Thread.sleep(pause);
          enough.set(true);
        }
        for (Future<?> one : running) {
          one.get();
        }
        try (Database database = Database.open(settings)) {
          return report(database, all, nodeKilled, crashed, promoted);
        }
      }
    }
  }

  private static boolean report(
      Database database, List<Persistent> all, long nodeKilled, long crashed, long promoted) {
    Map<Long, Integer> stored = School.answers(database);
    int lost = 0;
    int twice = 0;
    int acknowledged = 0;
    int signedOut = 0;
    int withoutRetryAfter = 0;
    int afterNode = 0;
    int mostRetries = 0;
    long longest = 0;
    long firstAfterPromotion = Long.MAX_VALUE;
    Map<Integer, Integer> refusals = new TreeMap<>();
    for (Persistent one : all) {
      int shown = one.answers().size();
      int kept = stored.getOrDefault(one.learner().account(), 0);
      acknowledged += shown;
      lost += Math.max(0, shown - kept);
      twice += Math.max(0, kept - shown);
      signedOut += one.signedOut();
      withoutRetryAfter += one.withoutRetryAfter();
      one.refusals().forEach(status -> refusals.merge(status, 1, Integer::sum));
      for (Persistent.Sending answer : one.answers()) {
        long from = answer.acknowledgedAt() - answer.nanos();
        boolean isOfNode =
            answer.acknowledgedAt() > nodeKilled
                && (answer.acknowledgedAt() < crashed
                    || from < nodeKilled + LONGEST_AFTER_NODE.toNanos());
        if (isOfNode) {
          afterNode++;
          mostRetries = Math.max(mostRetries, answer.retries());
          longest = Math.max(longest, answer.nanos());
        }
        if (answer.acknowledgedAt() > promoted) {
          firstAfterPromotion = Math.min(firstAfterPromotion, answer.acknowledgedAt() - promoted);
        }
      }
    }
    System.out.printf(
        "%d learners, %d acknowledged, %d lost, %d twice, %d pages without the login%n",
        all.size(), acknowledged, lost, twice, signedOut);
    System.out.printf(
        "node killed: %d answers acknowledged after it, after at most %d retries and %d ms%n",
        afterNode, mostRetries, longest / 1_000_000);
    System.out.printf(
        "primary killed: answers %s instead of an acknowledgement, %d of 503 without Retry-After;"
            + " acknowledged again %d ms after the promotion%n",
        refusals, withoutRetryAfter, firstAfterPromotion / 1_000_000);
    return lost == 0
        && twice == 0
        && afterNode > 0
        && signedOut == 0
        && withoutRetryAfter == 0
        && mostRetries <= 1
        && longest <= LONGEST_AFTER_NODE.toNanos()
        && firstAfterPromotion <= LONGEST_AFTER_PRIMARY.toNanos();
  }

  private static ServerProcess node(Path folder, String name, String url) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    return ServerProcess.hosted(
        own, List.of("-Xmx512m"), List.of("--data", own.toString(), "--database-url", url));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
