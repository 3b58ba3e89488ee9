package rostrum.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.assignments.Earned;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuizResult;
import rostrum.statistics.QuizStatistics;

/**
 * A quiz in a few numbers.
 *
 * @param in learners who are in the class
 * @param handedIn of them
 * @param sitting of them, at present
 * @param waiting learners with an answer that has still to be marked
 * @param attempts on which the statistics rest
 * @param median in marks; empty if there are none
 * @param most what can be earned
 * @param measures each of the statistics
 */
public record Summary(
    long in,
    long handedIn,
    long sitting,
    long waiting,
    int attempts,
    Optional<String> median,
    String most,
    List<Measure> measures) {

  /**
   * A number that tells of the whole quiz.
   *
   * @param key its word in messages
   * @param unit per cent, marks or nothing: its word in messages
   */
  public record Measure(String key, String value, String unit) {

    /** Whether these attempts do not define it. */
    public boolean isUndefined() {
      return value.equals(Decimals.UNDEFINED);
    }
  }

  static Summary of(List<LearnerResult> learners, QuizResult result) {
    Optional<QuizStatistics> statistics = result.matrix().map(QuizStatistics::of);
    return new Summary(
        in(learners).count(),
        in(learners).filter(one -> !one.over().isEmpty()).count(),
        in(learners).filter(one -> one.state() == LearnerResult.State.SITTING).count(),
        learners.stream().filter(LearnerResult::isWaiting).count(),
        result.attempts().size(),
        statistics.map(QuizStatistics::median).map(Earned::text),
        Earned.text(result.most()),
        statistics.map(Summary::measures).orElse(List.of()));
  }

  private static Stream<LearnerResult> in(List<LearnerResult> learners) {
    return learners.stream().filter(LearnerResult::isIn);
  }

  private static List<Measure> measures(QuizStatistics quiz) {
    return List.of(
        new Measure("mean", Decimals.of(Optional.of(quiz.mean())), "marks"),
        new Measure("median", Decimals.of(Optional.of(quiz.median())), "marks"),
        new Measure("sd", Decimals.of(quiz.sd()), "marks"),
        new Measure("skewness", Decimals.of(quiz.skewness()), "none"),
        new Measure("kurtosis", Decimals.of(quiz.kurtosis()), "none"),
        new Measure("alpha", Decimals.of(quiz.alpha()), "percent"),
        new Measure("error-ratio", Decimals.of(quiz.errorRatio()), "percent"),
        new Measure("standard-error", Decimals.of(quiz.standardError()), "marks"));
  }
}
