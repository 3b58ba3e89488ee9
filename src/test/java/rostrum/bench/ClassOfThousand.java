package rostrum.bench;

import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jooq.impl.DSL;
import rostrum.TestApp;
import rostrum.bench.Candidate.Answered;
import rostrum.bench.Candidate.Kind;
import rostrum.harness.ServerProcess;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * A whole class sits a quiz at once, each over a connection of their own. Arguments: learners, and
 * by what the times of the real class are multiplied, in which everybody starts within a minute and
 * thinks for 30 to 90 seconds on each of sixteen questions: 1 or nothing is real time, 0.1 a tenth
 * of it and so ten times the load.
 */
public final class ClassOfThousand {
  private static final int LEARNERS = 1_000;
  private static final int QUESTIONS = 16;
  private static final Duration START = Duration.ofMinutes(1);
  private static final Duration LEAST_THOUGHT = Duration.ofSeconds(30);
  private static final Duration MOST_THOUGHT = Duration.ofSeconds(90);
  private static final List<String> JAVA = List.of("-Xmx2g", "-XX:ActiveProcessorCount=2");
  private static final long SEED = 20210105;

  private static final double P95_MILLIS = 300;
  private static final double P99_MILLIS = 1_000;
  private static final double START_P99_MILLIS = 3_000;

  private ClassOfThousand() {}

  /**
   * How much is measured.
   *
   * @param pace by what the times of the real class are multiplied
   */
  record Size(int learners, int questions, double pace) {
    static Size of(String... arguments) {
      return new Size(
          arguments.length > 0 ? Integer.parseInt(arguments[0]) : LEARNERS,
          QUESTIONS,
          arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1);
    }
  }

  /**
   * What was seen.
   *
   * @param errors requests that were refused or broken off, each with its reason
   * @param missing answers that were acknowledged and are not there at the end, or whose attempt is
   *     not handed in
   * @param fromStart how long after the first request the last learner had begun
   */
  record Outcome(
      Size size,
      List<Answered> answered,
      List<String> errors,
      int acknowledged,
      int missing,
      Duration fromStart,
      Duration took) {

    boolean isSound() {
      return errors.isEmpty() && missing == 0 && acknowledged == size.learners() * size.questions();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Outcome outcome = measure(Size.of(arguments));
    lines(outcome).forEach(System.out::println);
    System.exit(outcome.isSound() ? 0 : 1);
  }

  /** The lines of a table in Markdown, and what is demanded. */
  static List<String> run(Size size) throws Exception {
    return lines(measure(size));
  }

  static Outcome measure(Size size) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-class");
    Path data = folder.resolve("data");
    TestApp.install(data);
    Seminar seminar;
    List<Learner> learners;
    Instant now = Instant.now();
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      seminar =
          Seminar.open(
              database,
              "teacher",
              size.questions(),
              Seminar.test(now, now.plus(Duration.ofHours(3)), Duration.ofHours(2)));
      learners = School.admit(database, size.learners());
      seminar.enrol(database, learners);
    }
    Outcome outcome;
    try (ServerProcess server =
        ServerProcess.hosted(folder, JAVA, List.of("--data", data.toString()))) {
      outcome = sit(size, seminar, learners, server);
      server.stop();
    }
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      outcome = counted(database, seminar, outcome);
    }
    Folders.delete(folder);
    return outcome;
  }

  private static Outcome sit(
      Size size, Seminar seminar, List<Learner> learners, ServerProcess server) throws Exception {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Candidate> candidates = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    long[] lastBegun = new long[learners.size()];
    long start = System.nanoTime();
    List<Future<String>> sittings = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < learners.size(); number++) {
        RandomGenerator own =
            RandomGeneratorFactory.of("L64X128MixRandom").create(chance.nextLong());
        Candidate candidate =
            new Candidate(server.port(), learners.get(number), seminar.assignment(), own);
        candidates.add(candidate);
        int at = number;
        sittings.add(
            threads.submit(() -> {
              long due = start + (long) (own.nextDouble() * START.toNanos() * size.pace());
              waitUntil(due);
              try (candidate) {
                candidate.begin();
                lastBegun[at] = System.nanoTime();
                while (candidate.isAsked()) {
                  waitUntil(System.nanoTime() + thought(own, size.pace()));
                  candidate.answer();
                }
                candidate.handIn();
                return "";
              } catch (IOException | RuntimeException e) {
                return "learner " + at + ": " + e;
              }
            }));
      }
    }
    for (Future<String> sitting : sittings) {
      if (!sitting.get().isEmpty()) {
        errors.add(sitting.get());
      }
    }
    return new Outcome(
        size,
        candidates.stream().flatMap(candidate -> candidate.answered().stream()).toList(),
        errors,
        candidates.stream().mapToInt(Candidate::saved).sum(),
        0,
        Duration.ofNanos(Arrays.stream(lastBegun).max().orElse(start) - start),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static long thought(RandomGenerator random, double pace) {
    return (long) (random.nextLong(LEAST_THOUGHT.toNanos(), MOST_THOUGHT.toNanos()) * pace);
  }

  private static void waitUntil(long due) {
    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
      LockSupport.parkNanos(wait);
    }
  }

  /** Reads what is there: the answers of attempts that were handed in. */
  private static Outcome counted(Database database, Seminar seminar, Outcome seen) {
    int kept =
        database.read(sql ->
            sql.fetchCount(
                sql.selectDistinct(QUIZ_STEP.QUIZ_ATTEMPT_ID, QUIZ_STEP.POSITION)
                    .from(QUIZ_STEP)
                    .join(QUIZ_ATTEMPT)
                    .on(QUIZ_ATTEMPT.ID.eq(QUIZ_STEP.QUIZ_ATTEMPT_ID))
                    .join(ASSIGNMENT)
                    .on(ASSIGNMENT.ID.eq(QUIZ_ATTEMPT.ASSIGNMENT_ID))
                    .where(
                        ASSIGNMENT.PUBLIC_ID.eq(seminar.assignment()),
                        QUIZ_STEP.RESPONSE.isNotNull(),
                        DSL.exists(
                            DSL.selectOne()
                                .from(SUBMISSION)
                                .where(SUBMISSION.QUIZ_ATTEMPT_ID.eq(QUIZ_ATTEMPT.ID))))));
    return new Outcome(
        seen.size(),
        seen.answered(),
        seen.errors(),
        seen.acknowledged(),
        Math.max(0, seen.acknowledged() - kept),
        seen.fromStart(),
        seen.took());
  }

  private static List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    Size size = outcome.size();
    lines.add(
        "%d learners, %d questions; all began within %.0f s and thought %.0f to %.0f s (real times"
                .formatted(
                    size.learners(),
                    size.questions(),
                    outcome.fromStart().toMillis() / 1e3,
                    LEAST_THOUGHT.toSeconds() * size.pace(),
                    MOST_THOUGHT.toSeconds() * size.pace())
            + " × %s); signed in before; %d requests in %d s."
                .formatted(size.pace(), outcome.answered().size(), outcome.took().toSeconds()));
    lines.add("");
    lines.add("| | requests | p50 ms | p95 ms | p99 ms | most ms |");
    lines.add("|---|---|---|---|---|---|");
    lines.add(line("all", outcome.answered()));
    Map<Kind, List<Answered>> byKind = new TreeMap<>();
    outcome
        .answered()
        .forEach(one -> byKind.computeIfAbsent(one.kind(), first -> new ArrayList<>()).add(one));
    byKind.forEach((kind, answered) -> lines.add(line(kind.toString(), answered)));
    List<Answered> starting = starting(outcome);
    lines.add(line("the first minute × " + size.pace(), starting));
    lines.add("");
    lines.add(verdict(outcome, starting));
    outcome.errors().stream().limit(10).forEach(error -> lines.add("- " + error));
    return lines;
  }

  /** What was asked while the class came in. */
  private static List<Answered> starting(Outcome outcome) {
    long first = outcome.answered().stream().mapToLong(Answered::sentAt).min().orElse(0);
    long end = first + (long) (START.toNanos() * outcome.size().pace());
    return outcome.answered().stream().filter(one -> one.sentAt() < end).toList();
  }

  private static String verdict(Outcome outcome, List<Answered> starting) {
    double p95 = millis(outcome.answered(), 0.95);
    double p99 = millis(outcome.answered(), 0.99);
    double start = millis(starting, 0.99);
    boolean isMet =
        outcome.isSound() && p95 < P95_MILLIS && p99 < P99_MILLIS && start < START_P99_MILLIS;
    return ("%d errors, p95 %.0f ms, p99 %.0f ms, p99 of the start %.0f ms, %d of %d answers"
            + " missing; demand 0, < %.0f ms, < %.0f ms, < %.0f ms, 0: %s.")
        .formatted(
            outcome.errors().size(),
            p95,
            p99,
            start,
            outcome.missing(),
            outcome.acknowledged(),
            P95_MILLIS,
            P99_MILLIS,
            START_P99_MILLIS,
            isMet ? "met" : "**not met**");
  }

  private static String line(String name, List<Answered> answered) {
    return "| %s | %d | %.1f | %.1f | %.1f | %.0f |"
        .formatted(
            name,
            answered.size(),
            millis(answered, 0.5),
            millis(answered, 0.95),
            millis(answered, 0.99),
            millis(answered, 1));
  }

  private static double millis(List<Answered> answered, double share) {
    long[] nanos = answered.stream().mapToLong(Answered::nanos).sorted().toArray();
    return nanos.length == 0
        ? 0
        : nanos[Math.min(nanos.length - 1, (int) (share * nanos.length))] / 1e6;
  }
}
