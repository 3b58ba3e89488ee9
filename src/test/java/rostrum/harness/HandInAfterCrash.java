package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
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
  private static final long SEED = 20210105;

  /** Within which the server itself hands in what is due. */
  private static final Duration SWEEP = Duration.ofSeconds(35);

  private final Path folder;
  private final Examination examination;
  private final List<Candidate> candidates = new ArrayList<>();
  private boolean inTime;

  private HandInAfterCrash(Path folder, Examination examination) {
    this.folder = folder;
    this.examination = examination;
  }

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
    Path folder = Files.createTempDirectory("rostrum-crash");
    Examination examination =
        Examination.in(
            folder.resolve("data"),
            Integer.parseInt(arguments[0]),
            Duration.ofSeconds(Long.parseLong(arguments[1])));
    HandInAfterCrash crash = new HandInAfterCrash(folder, examination);
    crash.sitUntilKilled();
    examination.waitUntilClosed();
    try (ServerProcess server = crash.start()) {
      Thread.sleep(SWEEP);
      server.stop();
    }
    Outcome outcome = crash.outcome();
    System.out.println(outcome);
    Folders.delete(folder);
    System.exit(outcome.isGood() ? 0 : 1);
  }

  /**
   * @param open until the quiz closes; what the server does by itself once it is up again is done
   *     by a clock of after that
   */
  static Outcome run(int learners, Duration open) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-crash");
    try {
      Examination examination = Examination.in(folder.resolve("data"), learners, open);
      HandInAfterCrash crash = new HandInAfterCrash(folder, examination);
      crash.sitUntilKilled();
      crash.handIn(Clock.fixed(examination.closes().plusSeconds(1), ZoneOffset.UTC));
      return crash.outcome();
    } finally {
      Folders.delete(folder);
    }
  }

  private void sitUntilKilled() throws InterruptedException {
    try (ServerProcess server = start()) {
      RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
      for (Learner learner : examination.people()) {
        try (Candidate candidate =
            new Candidate(server.port(), learner, examination.seminar().assignment(), chance)) {
          candidate.begin();
          for (int answers = chance.nextInt(1, 6); answers > 0; answers--) {
            candidate.answer();
          }
          candidates.add(candidate);
        }
      }
      server.kill();
      inTime = examination.isOpen();
    } catch (IOException late) {
      inTime = false;
    }
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.hosted(
        folder, List.of("-Xmx512m"), List.of("--data", examination.data().toString()));
  }

  private void handIn(Clock clock) {
    try (Database database = Database.open(DatabaseSettings.in(examination.data()))) {
      Questions questions = new Questions();
      new QuizAttempts(
              database,
              new Courses(database, false),
              new Quizzes(database, questions, clock),
              new QuizRecords(questions),
              clock)
          .sweep(new Actor.Operator());
    }
  }

  private Outcome outcome() {
    try (Database database = Database.open(DatabaseSettings.in(examination.data()))) {
      return outcome(database);
    }
  }

  private Outcome outcome(Database database) {
    Seminar seminar = examination.seminar();
    Actor.Account teacher =
        new Actor.Account(seminar.teacher().account(), Role.INSTRUCTOR, Optional.empty());
    // A clock of before the deadline: what is handed in now is written down.
    Clock before = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
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
