package rostrum.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGeneratorFactory;
import rostrum.Settings;
import rostrum.cli.Input;
import rostrum.cli.Invocation;
import rostrum.cli.Rostrum;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/**
 * Backs a server up while learners answer, brings each backup into a PostgreSQL and from there into
 * a folder, and compares what the two hold byte for byte. Arguments: rounds, learners, answers
 * between two backups.
 */
public final class BackupUnderLoad {
  private final Path folder;
  private final List<Answering> learners = new ArrayList<>();

  private BackupUnderLoad(Path folder, int learners) {
    this.folder = folder;
    for (int seed = 1; seed <= learners; seed++) {
      this.learners.add(new Answering(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
    }
  }

  /**
   * What was seen of one backup.
   *
   * @param same whether PostgreSQL and the folder that was filled from it write the same bytes
   * @param isSound whether the self-check of both found no fault
   */
  record Round(Duration backup, Duration restore, long bytes, boolean same, boolean isSound) {
    boolean isGood() {
      return same && isSound;
    }
  }

  /**
   * @param last whether the data of the server that was stopped and what was restored of their
   *     backup are the same
   */
  record Outcome(List<Round> rounds, int acknowledged, boolean last) {
    boolean isGood() {
      return last && rounds.stream().allMatch(Round::isGood);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-backup");
    Outcome outcome =
        run(
            folder,
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    System.out.println("backup ms  restore twice ms      bytes  same  sound");
    for (Round round : outcome.rounds()) {
      System.out.printf(
          "%9d  %16d  %9d  %4s  %5s%n",
          round.backup().toMillis(),
          round.restore().toMillis(),
          round.bytes(),
          round.same() ? "yes" : "NO",
          round.isSound() ? "yes" : "NO");
    }
    System.out.printf(
        "%d answers acknowledged meanwhile; the data at rest and their backup: %s%n",
        outcome.acknowledged(), outcome.last() ? "the same" : "NOT THE SAME");
    System.exit(outcome.isGood() ? 0 : 1);
  }

  static Outcome run(Path folder, int rounds, int learners, int answers) throws Exception {
    BackupUnderLoad load = new BackupUnderLoad(folder, learners);
    Files.writeString(folder.resolve("key"), "a key for this harness alone\n");
    List<Round> seen = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(folder.resolve("data"))) {
      for (int round = 1; round <= rounds; round++) {
        seen.add(load.round(server, round, answers));
      }
      server.stop();
    }
    load.command("backup", "last", "--key-file", "key", "--data", "data");
    String there = load.sha256("--data", "data");
    load.command("restore", "last", "--key-file", "key", "--data", "last-data");
    boolean last = load.sha256("--data", "last-data").equals(there);
    int acknowledged = load.learners.stream().mapToInt(Answering::acknowledged).sum();
    return new Outcome(seen, acknowledged, last);
  }

  private Round round(ServerProcess server, int round, int answers) throws Exception {
    String backup = "backup-" + round;
    Duration backedUp = whileAnswering(server, answers, backup);
    try (TestDatabase postgres = TestDatabases.postgres()) {
      String[] remote = {
        "--database-url",
        postgres.settings().databaseUrl().orElseThrow(),
        "--database-user",
        "postgres",
        "--data",
        "beside"
      };
      String[] local = {"--data", "data-" + round};
      long began = System.nanoTime();
      command(with(remote, "restore", backup, "--key-file", "key"));
      command(with(remote, "backup", "again", "--key-file", "key"));
      command(with(local, "restore", "again", "--key-file", "key"));
      Duration restored = Duration.ofNanos(System.nanoTime() - began);
      boolean isSound =
          run(with(remote, "doctor")).code() == 0 && run(with(local, "doctor")).code() == 0;
      return new Round(
          backedUp,
          restored,
          Files.size(folder.resolve(backup)),
          sha256(remote).equals(sha256(local)),
          isSound);
    }
  }

  /** Backs up once so many answers were given, and lets learners go on until that is done. */
  private Duration whileAnswering(ServerProcess server, int answers, String backup)
      throws Exception {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    CountDownLatch enough = new CountDownLatch(answers);
    List<Future<?>> running = new ArrayList<>();
    Duration taken;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Answering learner : learners) {
        running.add(
            threads.submit(() -> {
              while (goesOn.get()) {
                learner.answer(server.address());
                enough.countDown();
              }
              return learner;
            }));
      }
      try {
        if (!enough.await(5, TimeUnit.MINUTES)) {
          throw new IllegalStateException("too few answers were given within five minutes");
        }
        long began = System.nanoTime();
        command("backup", backup, "--key-file", "key", "--data", "data");
        taken = Duration.ofNanos(System.nanoTime() - began);
      } finally {
        goesOn.set(false);
      }
    }
    for (Future<?> one : running) {
      one.get();
    }
    return taken;
  }

  private String sha256(String... where) throws IOException {
    return command(with(where, "backup", "canonical", "--canonical"));
  }

  /** Its output. */
  private String command(String... arguments) throws IOException {
    Ran ran = run(arguments);
    if (ran.code() != 0) {
      throw new IOException(String.join(" ", arguments) + ": " + ran.words());
    }
    return ran.words();
  }

  private record Ran(int code, String words) {}

  private Ran run(String... arguments) {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);
    int code =
        Rostrum.run(
            new Invocation(
                List.of(arguments),
                folder,
                new Settings(Map.of()),
                Clock.systemUTC(),
                Input.NONE,
                out,
                out,
                Optional.empty()));
    return new Ran(code, words.toString(StandardCharsets.UTF_8));
  }

  private static String[] with(String[] options, String... command) {
    String[] all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return all;
  }
}
