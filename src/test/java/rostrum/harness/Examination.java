package rostrum.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rostrum.TestApp;
import rostrum.bench.Learner;
import rostrum.bench.School;
import rostrum.bench.Seminar;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * A class of signed-in learners to whom a quiz is open, in a data folder of its own.
 *
 * @param closes when the quiz does
 */
record Examination(Path data, Seminar seminar, List<Learner> people, Instant closes) {
  private static final int QUESTIONS = 16;

  /**
   * @param open from now until the quiz closes
   */
  static Examination in(Path data, int learners, Duration open) throws IOException {
    TestApp.install(data);
    Instant now = Instant.now();
    Instant closes = now.plus(open);
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      Seminar seminar =
          Seminar.open(
              database,
              "teacher",
              QUESTIONS,
              Seminar.test(now.minus(Duration.ofMinutes(1)), closes, Duration.ofHours(1)));
      List<Learner> people = School.admit(database, learners);
      seminar.enrol(database, people);
      return new Examination(data, seminar, people, closes);
    }
  }

  boolean isOpen() {
    return Instant.now().isBefore(closes);
  }

  /** Until the quiz has closed. For programs; tests do not wait. */
  void waitUntilClosed() throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), closes).toMillis()) + 1_000);
  }
}
