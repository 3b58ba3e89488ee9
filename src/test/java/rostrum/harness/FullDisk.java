package rostrum.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import rostrum.bench.Folders;
import rostrum.bench.Learner;
import rostrum.bench.Reply;
import rostrum.bench.Request;
import rostrum.bench.School;
import rostrum.bench.Wire;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * Learners answer until the disk is full, and go on when there is space again. Arguments: learners,
 * and kilobytes that are free when they begin. The disk is a file system in memory of its own,
 * which takes root; for anybody else the server may not write files beyond a size.
 */
public final class FullDisk {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final long KILOBYTE = 1_024;
  private static final int MOST_TRIES = 20_000;

  private FullDisk() {}

  /**
   * What was seen.
   *
   * @param refusals how often each status came in the place of an acknowledgement; 0 is a broken
   *     connection
   * @param falselySaved refusals that looked like something else: without words, or as saved
   * @param wasReady whether the server still said that it was ready when nothing could be saved
   * @param neededRestart whether it saved again only after a restart
   * @param savesAgain whether it saved again at all
   * @param lost acknowledged answers that are not there at the end
   */
  record Outcome(
      int acknowledged,
      Map<Integer, Integer> refusals,
      int falselySaved,
      boolean wasReady,
      boolean neededRestart,
      boolean savesAgain,
      int lost) {

    boolean isGood() {
      return lost == 0 && falselySaved == 0 && !wasReady && savesAgain && !refusals.isEmpty();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Outcome outcome = run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    System.out.println(outcome);
    System.exit(outcome.isGood() ? 0 : 1);
  }

  static Outcome run(int learners, long kilobytes) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-disk");
    try (SmallDisk disk = SmallDisk.in(folder)) {
      Path data = disk.folder().resolve("data");
      List<Learner> people = School.open(data, learners);
      Outcome outcome = run(folder, disk, data, people, kilobytes * KILOBYTE);
      Folders.delete(data);
      return outcome;
    } finally {
      Folders.delete(folder);
    }
  }

  private static Outcome run(
      Path folder, SmallDisk disk, Path data, List<Learner> people, long free) throws Exception {
    List<Saver> savers;
    boolean wasReady;
    boolean savesAgain;
    boolean neededRestart = false;
    ServerProcess server =
        ServerProcess.hosted(folder, List.of("-Xmx512m"), List.of("--data", data.toString()));
    try {
      int port = server.port();
      savers = people.stream().map(learner -> new Saver(learner)).toList();
      disk.leave(server.pid(), data, free);
      answer(savers, port);
      wasReady = status(port, "/health/ready") == 200;
      disk.makeSpace(server.pid());
      savesAgain = savers.getFirst().saves(port);
      if (!savesAgain) {
        neededRestart = true;
        server.stop();
        server =
            ServerProcess.hosted(folder, List.of("-Xmx512m"), List.of("--data", data.toString()));
        savesAgain = savers.getFirst().saves(server.port());
      }
      server.stop();
    } finally {
      server.close();
    }
    Map<Integer, Integer> refusals = new TreeMap<>();
    savers.forEach(saver ->
        saver.refusals.forEach((status, times) -> refusals.merge(status, times, Integer::sum)));
    return new Outcome(
        savers.stream().mapToInt(saver -> saver.acknowledged).sum(),
        refusals,
        savers.stream().mapToInt(saver -> saver.falselySaved).sum(),
        wasReady,
        neededRestart,
        savesAgain,
        lost(data, savers));
  }

  /** Everybody answers until they were refused three times. */
  private static void answer(List<Saver> savers, int port) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Saver saver : savers) {
        running.add(threads.submit(() -> saver.answerUntilRefused(port, enough)));
      }
      threads.shutdown();
      if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
        enough.set(true);
      }
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  private static int status(int port, String path) throws IOException {
    try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
      return wire.send(Request.get(path, "")).status();
    }
  }

  private static int lost(Path data, List<Saver> savers) {
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      Map<Long, Integer> stored = School.answers(database);
      return savers.stream()
          .mapToInt(saver ->
              Math.max(0, saver.acknowledged - stored.getOrDefault(saver.learner.account(), 0)))
          .sum();
    }
  }

  /** Somebody who answers one question after the other. */
  private static final class Saver {
    private final Learner learner;
    private final Map<Integer, Integer> refusals = new TreeMap<>();
    private int acknowledged;
    private int falselySaved;

    Saver(Learner learner) {
      this.learner = learner;
    }

    private int refused() {
      return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    Saver answerUntilRefused(int port, AtomicBoolean enough) {
      for (int tries = 0; tries < MOST_TRIES && refused() < 3 && !enough.get(); tries++) {
        saves(port);
      }
      return this;
    }

    /** Whether one more answer was acknowledged. */
    boolean saves(int port) {
      try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
        Reply question =
            wire.send(Request.get("/courses/wpk-8th-congress/practice", learner.cookies()));
        if (question.status() != 200) {
          return refuse(question);
        }
        Reply reply = wire.send(learner.filledIn(Jsoup.parse(question.text())));
        if (reply.status() != 303) {
          return refuse(reply);
        }
        acknowledged++;
        return true;
      } catch (IOException e) {
        refusals.merge(0, 1, Integer::sum);
        return false;
      }
    }

    private boolean refuse(Reply reply) {
      refusals.merge(reply.status(), 1, Integer::sum);
      Document page = Jsoup.parse(reply.text());
      boolean isHonest =
          reply.status() >= 500 && page.select("h1").hasText() && !page.select("#saved").hasText();
      falselySaved += isHonest ? 0 : 1;
      return false;
    }
  }

  /** A disk that can be filled: a file system of its own, or a limit on files. */
  private static final class SmallDisk implements AutoCloseable {
    private static final long MEGABYTES = 96;

    private final Path folder;
    private final boolean isMounted;

    private SmallDisk(Path folder, boolean isMounted) {
      this.folder = folder;
      this.isMounted = isMounted;
    }

    static SmallDisk in(Path folder) throws IOException, InterruptedException {
      Path disk = Files.createDirectory(folder.resolve("disk"));
      boolean isMounted =
          "root".equals(System.getProperty("user.name"))
              && result("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", "" + disk)
                  == 0;
      return new SmallDisk(disk, isMounted);
    }

    Path folder() {
      return folder;
    }

    /** Fills it up to so many bytes. */
    void leave(long server, Path data, long free) throws IOException, InterruptedException {
      if (isMounted) {
        long left = Files.getFileStore(folder).getUsableSpace() - free;
        byte[] block = new byte[(int) KILOBYTE];
        try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast"))) {
          for (; left > 0; left -= KILOBYTE) {
            ballast.write(block);
          }
        }
      } else {
        long largest = Files.size(data.resolve("rostrum.mv.db")) + free;
        limit(server, "" + largest);
      }
    }

    void makeSpace(long server) throws IOException, InterruptedException {
      if (isMounted) {
        Files.delete(folder.resolve("ballast"));
      } else {
        limit(server, "unlimited");
      }
    }

    private static void limit(long server, String bytes) throws IOException, InterruptedException {
      if (result("prlimit", "--pid", "" + server, "--fsize=" + bytes + ":unlimited") != 0) {
        throw new IOException("the size of files could not be limited; needs prlimit");
      }
    }

    private static int result(String... command) throws IOException, InterruptedException {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
      if (isMounted && result("umount", folder.toString()) != 0) {
        throw new IOException(folder + " could not be unmounted");
      }
    }
  }
}
