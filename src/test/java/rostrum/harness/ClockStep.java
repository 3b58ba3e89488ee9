package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import rostrum.bench.Candidate;
import rostrum.bench.Folders;
import rostrum.bench.Learner;
import rostrum.bench.Request;
import rostrum.bench.Wire;

/**
 * Sets the server’s clock an hour forward and an hour back while a class sits a quiz, and looks
 * whether anybody was closed out early or answered late. Arguments: learners, seconds from the
 * publication until it closes, which have to suffice for the start of the server, six times as slow
 * as ever. Needs Debian’s package faketime, which steps the time of day of one process and leaves
 * the time that passes.
 */
public final class ClockStep {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final long SEED = 20210105;
  private static final Duration STEP = Duration.ofHours(1);

  private ClockStep() {}

  /**
   * What was seen.
   *
   * @param inTime whether everything happened before the quiz closed; else nothing was shown
   * @param stepped how often the server’s time of day was seen to have stepped, of 2
   * @param acknowledged answers before it closed
   * @param closedEarly learners who were refused before it closed
   * @param late learners whose answer was taken after it had closed
   */
  record Outcome(boolean inTime, int stepped, int acknowledged, int closedEarly, int late) {
    boolean isGood() {
      return inTime && stepped == 2 && acknowledged > 0 && closedEarly == 0 && late == 0;
    }
  }

  public static void main(String[] arguments) throws Exception {
    Outcome outcome =
        run(Integer.parseInt(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
    System.out.println(outcome);
    System.exit(outcome.isGood() ? 0 : 1);
  }

  /** The library that steps the clock, if it is there. */
  static Optional<Path> library() {
    try (Stream<Path> found =
        Files.find(
            Path.of("/usr/lib"),
            3,
            (path, is) -> path.getFileName().toString().equals("libfaketimeMT.so.1"))) {
      return found.findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Outcome run(int learners, Duration open) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-clock");
    Path data = folder.resolve("data");
    Path offset = Files.writeString(folder.resolve("offset"), "+0");
    Examination examination = Examination.in(data, learners, open);
    try (ServerProcess server =
        ServerProcess.hosted(
            folder,
            // Asking what time it is costs much under the library, and Java asks often.
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
            List.of("--data", data.toString()),
            Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1"))) {
      return sit(server.port(), examination, offset);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Outcome sit(int port, Examination examination, Path offset) throws Exception {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Candidate> candidates = new ArrayList<>();
    int closedEarly = 0;
    int stepped = 0;
    if (!examination.isOpen()) {
      return new Outcome(false, 0, 0, 0, 0);
    }
    for (Learner learner : examination.people()) {
      Candidate candidate =
          new Candidate(port, learner, examination.seminar().assignment(), chance);
      closedEarly += isRefused(candidate::begin) ? 1 : 0;
      candidates.add(candidate);
    }
    for (String step : List.of("+3600", "-3600")) {
      Files.writeString(offset, step);
      stepped += isStepped(port, step.startsWith("+")) ? 1 : 0;
      for (Candidate candidate : candidates) {
        closedEarly += isRefused(candidate::answer) ? 1 : 0;
      }
    }
    boolean inTime = examination.isOpen();
    int acknowledged = candidates.stream().mapToInt(Candidate::saved).sum();
    examination.waitUntilClosed();
    int late = 0;
    for (Candidate candidate : candidates) {
      late += isRefused(candidate::answer) ? 0 : 1;
      candidate.close();
    }
    return new Outcome(inTime, stepped, acknowledged, closedEarly, late);
  }

  @FunctionalInterface
  private interface Move {
    void make() throws IOException;
  }

  private static boolean isRefused(Move move) {
    try {
      move.make();
      return false;
    } catch (IOException | RuntimeException refused) {
      return true;
    }
  }

  /** By the date in its answers, which it writes anew each second. */
  private static boolean isStepped(int port, boolean forward) throws Exception {
    Thread.sleep(3_000);
    try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
      String date = wire.send(Request.get("/health/live", "")).header("date").orElseThrow();
      Instant shown = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Instant expected = forward ? Instant.now().plus(STEP) : Instant.now().minus(STEP);
      return Duration.between(shown, expected).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }
  }
}
