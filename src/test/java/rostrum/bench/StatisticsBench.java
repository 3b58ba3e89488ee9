package rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rostrum.Fixtures;
import rostrum.csv.CsvFile;
import rostrum.statistics.MarksFile;
import rostrum.statistics.MarksMatrix;
import rostrum.statistics.QuestionStatistics;
import rostrum.statistics.QuizStatistics;

/**
 * How long the statistics of a test take, as a multiple of reading its file as CSV alone, which is
 * measured in turns with them. Arguments: attempts, questions.
 */
public final class StatisticsBench {
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 60;

  private StatisticsBench() {}

  public static void main(String[] arguments) throws IOException {
    int attempts = Integer.parseInt(arguments[0]);
    int questions = Integer.parseInt(arguments[1]);
    Path file = Files.createTempFile("marks", ".csv");
    try {
      Files.writeString(file, csv(attempts, questions));
      measure(file, attempts, questions);
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(Path file, int attempts, int questions) throws IOException {
    long[] reading = new long[ROUNDS];
    long[] statistics = new long[ROUNDS];
    double sum = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      sum += CsvFile.of(Files.readAllBytes(file)).records().size();
      long read = System.nanoTime();
      sum += statistics(file);
      long done = System.nanoTime();
      if (round >= 0) {
        reading[round] = read - start;
        statistics[round] = done - read;
      }
    }
    System.out.printf(
        "%d attempts × %d questions, median of %d: reading alone %.2f ms, with statistics %.2f ms,"
            + " ratio %.1f (sum %.3f)%n",
        attempts,
        questions,
        ROUNDS,
        milliseconds(reading),
        milliseconds(statistics),
        milliseconds(statistics) / milliseconds(reading),
        sum);
  }

  private static double statistics(Path file) throws IOException {
    MarksMatrix matrix = MarksFile.of(Files.readAllBytes(file)).matrix().orElseThrow();
    return QuizStatistics.of(matrix).mean()
        + QuestionStatistics.of(matrix).stream().mapToDouble(QuestionStatistics::facility).sum();
  }

  private static double milliseconds(long[] nanoseconds) {
    return Arrays.stream(nanoseconds).sorted().toArray()[ROUNDS / 2] / 1e6;
  }

  /** Quarters of marks up to 4. */
  private static String csv(int attempts, int questions) {
    RandomGenerator random = Fixtures.random(1);
    StringBuilder csv = new StringBuilder("learner");
    IntStream.range(0, questions).forEach(question -> csv.append(",q").append(question));
    csv.append("\nmax").append(",4".repeat(questions)).append('\n');
    for (int attempt = 0; attempt < attempts; attempt++) {
      csv.append("learner ").append(attempt);
      csv.append(
          IntStream.range(0, questions)
              .mapToObj(question -> "," + random.nextInt(17) / 4.0)
              .collect(Collectors.joining()));
      csv.append('\n');
    }
    return csv.toString();
  }
}
