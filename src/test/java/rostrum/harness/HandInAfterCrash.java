package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.assignments.Gradebook;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizAttempts;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizRecords;
import rostrum.assignments.Submission;
import rostrum.bench.Candidate;
import rostrum.bench.Folders;
import rostrum.bench.Learner;
import rostrum.bench.School;
import rostrum.bench.Seminar;
import rostrum.courses.Courses;
import rostrum.questions.Questions;
import rostrum.quizzes.Quizzes;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * Kills the server while a class sits a quiz, starts it again after the quiz has closed, and looks
 * at what was handed in. Arguments: learners, seconds from the publication until it closes, which
 * have to suffice for the start of the server.
 */
public final class HandInAfterCrash {
  private static final int QUESTIONS = 16;
  private static final long SEED = 20210105;

  /** Within which the server itself hands in what is due. */
  private static final Duration SWEEP = Duration.ofSeconds(35);

  private HandInAfterCrash() {}

  /**
   * What was seen.
   *
   * @param inTime whether the server was killed before the quiz closed; else nothing was shown
   * @param acknowledged answers
   * @param lost those of them that are not there, or are not graded
   * @param notHandedIn attempts that are not handed in by themselves at the very deadline
   */
  record Outcome(boolean inTime, int attempts, int acknowledged, int lost, int notHandedIn) {
    boolean isGood() {
      return inTime && lost == 0 && notHandedIn == 0 && acknowledged > 0;
    }
  }

  public static void main(String[] arguments) throws Exception {
    Outcome outcome =
        run(
            Integer.parseInt(arguments[0]),
            Duration.ofSeconds(Long.parseLong(arguments[1])),
            SWEEP);
    System.out.println(outcome);
    System.exit(outcome.isGood() ? 0 : 1);
  }

  /**
   * @param sweep how long the server may run after its restart, to hand in by itself; if it is
   *     shorter than its pause, what it would do is done afterwards
   */
  static Outcome run(int learners, Duration open, Duration sweep) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-crash");
    Path data = folder.resolve("data");
    TestApp.install(data);
    Instant now = Instant.now();
    Instant closes = now.plus(open);
    Seminar seminar;
    List<Learner> people;
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      seminar =
          Seminar.open(
              database,
              "teacher",
              QUESTIONS,
              Seminar.test(now.minus(Duration.ofMinutes(1)), closes, Duration.ofHours(1)));
      people = School.admit(database, learners);
      seminar.enrol(database, people);
    }
    List<Candidate> candidates = new ArrayList<>();
    boolean inTime;
    try (ServerProcess server = start(folder, data)) {
      RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
      for (Learner learner : people) {
        try (Candidate candidate =
            new Candidate(server.port(), learner, seminar.assignment(), chance)) {
          candidate.begin();
          for (int answers = chance.nextInt(1, 6); answers > 0; answers--) {
            candidate.answer();
          }
          candidates.add(candidate);
        }
      }
      server.kill();
      inTime = Instant.now().isBefore(closes);
    } catch (IOException late) {
      inTime = false;
    }
    Thread.sleep(Math.max(1_000, Duration.between(Instant.now(), closes).toMillis() + 1_000));
    try (ServerProcess server = start(folder, data)) {
      Thread.sleep(sweep);
      server.stop();
    }
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      if (sweep.compareTo(SWEEP) < 0) {
        sweep(database);
      }
      return outcome(database, seminar, candidates, inTime);
    } finally {
      Folders.delete(folder);
    }
  }

  private static ServerProcess start(Path folder, Path data) throws IOException {
    return ServerProcess.hosted(folder, List.of("-Xmx512m"), List.of("--data", data.toString()));
  }

  private static void sweep(Database database) {
    Clock clock = Clock.systemUTC();
    Questions questions = new Questions();
    new QuizAttempts(
            database,
            new Courses(database, false),
            new Quizzes(database, questions, clock),
            new QuizRecords(questions),
            clock)
        .sweep(new Actor.Operator());
  }

  private static Outcome outcome(
      Database database, Seminar seminar, List<Candidate> candidates, boolean inTime) {
    Actor.Account teacher =
        new Actor.Account(seminar.teacher().account(), Role.INSTRUCTOR, Optional.empty());
    // A clock of before the deadline: what is handed in now is written down.
    Clock before = Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC);
    Map<String, QuizAttempt> attempts =
        new Gradebook(database, new QuizRecords(new Questions()), before)
            .attempts(teacher, seminar.assignment()).orElseThrow().stream()
                .collect(Collectors.toMap(QuizAttempt::id, Function.identity()));
    int lost = 0;
    for (Candidate candidate : candidates) {
      String id = candidate.attempt().substring(candidate.attempt().lastIndexOf('/') + 1);
      lost += Math.max(0, candidate.saved() - graded(attempts.get(id)));
    }
    return new Outcome(
        inTime,
        attempts.size(),
        candidates.stream().mapToInt(Candidate::saved).sum(),
        lost,
        (int) attempts.values().stream().filter(one -> !isHandedInAtDeadline(one)).count());
  }

  private static int graded(QuizAttempt attempt) {
    return (int)
        attempt.questions().stream()
            .filter(QuizQuestion::isAnswered)
            .filter(question -> question.score().isPresent())
            .count();
  }

  private static boolean isHandedInAtDeadline(QuizAttempt attempt) {
    return attempt.submission().filter(Submission::isAutomatic).map(Submission::at).isPresent()
        && attempt.submission().map(Submission::at).equals(attempt.deadline());
  }
}
