package rostrum.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds of which the median and the best are said
 * @param warmUp rounds before them, which do not count
 * @param time of a round
 */
public record Scale(int rounds, int warmUp, Duration time, int learners, int answers) {
  private static final Scale FULL = new Scale(7, 2, Duration.ofSeconds(3), 1_000, 23);
  private static final Scale SHORT = new Scale(3, 1, Duration.ofSeconds(1), 300, 13);
  private static final Scale SMALL = new Scale(1, 0, Duration.ofMillis(100), 10, 2);

  /**
   * Names of the last two are “short”, for a first look, and “small”, which shows that it works.
   */
  static Scale of(String... arguments) {
    List<String> all = List.of(arguments);
    return all.contains("small") ? SMALL : all.contains("short") ? SHORT : FULL;
  }

  /** For how long each page is asked before anything is measured, so that Java has compiled it. */
  Duration beforehand() {
    return time.multipliedBy(15);
  }

  /** How many answers are given before those that are measured, for the same reason. */
  int answersBeforehand() {
    return rounds == 1 ? 0 : 45 * learners;
  }

  int connections() {
    return 16;
  }
}
