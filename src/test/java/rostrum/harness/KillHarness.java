package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.harness.Answering.Counted;

/**
 * Kills the server again and again while learners answer, and counts what was shown as saved and is
 * gone. Arguments: rounds, learners, and, if wished, the seed and the most answers of a round.
 */
public final class KillHarness {
  private static final int LEAST_ANSWERS = 5;
  private static final int MOST_ANSWERS = 120;

  private KillHarness() {}

  /**
   * What was seen.
   *
   * @param acknowledged answers that were shown as saved
   * @param lost those of them that were gone after a restart, or had turned from right to wrong
   * @param invented answers beyond those and the one of each learner that was under way
   */
  record Outcome(
      int rounds, int learners, int acknowledged, int lost, int invented, Duration slowestRestart) {
    boolean isGood() {
      return lost == 0 && invented == 0;
    }
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int learners = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path folder = Files.createTempDirectory("rostrum-kill");
    int most = arguments.length > 3 ? Integer.parseInt(arguments[3]) : MOST_ANSWERS;
    Outcome outcome = run(folder, rounds, learners, seed, most);
    System.out.println(outcome);
    System.exit(outcome.isGood() ? 0 : 1);
  }

  static Outcome run(Path folder, int rounds, int learners, long seed, int most) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Answering> all = new ArrayList<>();
    for (int learner = 0; learner < learners; learner++) {
      all.add(
          new Answering(RandomGeneratorFactory.of("L64X128MixRandom").create(random.nextLong())));
    }
    int acknowledged = 0;
    int lost = 0;
    int invented = 0;
    Duration slowest = Duration.ZERO;
    Path data = folder.resolve("data");
    ServerProcess server = ServerProcess.start(data);
    try {
      for (int round = 1; round <= rounds; round++) {
        int before = all.stream().mapToInt(Answering::acknowledged).sum();
        answerUntilKilled(server, all, random.nextInt(LEAST_ANSWERS, most));
        acknowledged += all.stream().mapToInt(Answering::acknowledged).sum() - before;
        long started = System.nanoTime();
        server = ServerProcess.start(data);
        Duration restart = Duration.ofNanos(System.nanoTime() - started);
        slowest = restart.compareTo(slowest) > 0 ? restart : slowest;
        int lostNow = 0;
        for (Answering learner : all) {
          int shown = learner.acknowledged();
          int shownRight = learner.acknowledgedRight();
          Counted counted = learner.recount(server.address());
          lostNow += Math.max(0, shown - counted.answered());
          lostNow += Math.max(0, shownRight - counted.right());
          invented += Math.max(0, counted.answered() - shown - 1);
        }
        lost += lostNow;
        System.out.printf(
            "round %d: %d acknowledged so far, %d lost, up again after %d ms%n",
            round, acknowledged, lostNow, restart.toMillis());
      }
    } finally {
      server.close();
    }
    return new Outcome(rounds, learners, acknowledged, lost, invented, slowest);
  }

  /**
   * Kills the server in the middle of things once so many answers were acknowledged in this round.
   */
  private static void answerUntilKilled(ServerProcess server, List<Answering> all, int answers)
      throws Exception {
    CountDownLatch enough = new CountDownLatch(answers);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Answering learner : all) {
        running.add(threads.submit(() -> answerOn(server, learner, enough)));
      }
      if (!enough.await(30, TimeUnit.MINUTES)) {
        throw new IllegalStateException("too few answers were acknowledged within half an hour");
      }
      server.kill();
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  /**
   * Answers until the connection breaks, which is how a learner notices that the server was killed.
   */
  private static void answerOn(ServerProcess server, Answering learner, CountDownLatch enough) {
    try {
      while (hasAnswered(server, learner)) {
        enough.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean hasAnswered(ServerProcess server, Answering learner)
      throws InterruptedException {
    try {
      learner.answer(server.address());
      return true;
    } catch (IOException killed) {
      return false;
    }
  }
}
