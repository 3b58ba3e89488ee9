package rostrum.assignments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.statistics.MarksMatrix;
import rostrum.statistics.MarksMatrix.Column;
import rostrum.statistics.QuestionStatistics;

/**
 * What came of a quiz: one attempt of each learner, as {@link LearnerResult#counted} chooses it.
 *
 * @param attempts those, in the order of the learners
 * @param matrix of their marks, without what is dropped; empty if there is nothing to compute
 * @param questions in the order of the paper
 */
public record QuizResult(
    List<QuizAttempt> attempts, Optional<MarksMatrix> matrix, List<QuestionResult> questions) {

  public static QuizResult of(List<LearnerResult> learners) {
    List<QuizAttempt> attempts =
        learners.stream().flatMap(learner -> learner.counted().stream()).toList();
    List<List<QuizQuestion>> columns = columns(attempts);
    Optional<MarksMatrix> matrix = matrix(columns);
    return new QuizResult(attempts, matrix, questions(columns, attempts, matrix));
  }

  /** For each question of the paper what each attempt has there. */
  private static List<List<QuizQuestion>> columns(List<QuizAttempt> attempts) {
    return attempts.stream()
        .findFirst()
        .map(first -> inOrder(first).stream().map(asked -> column(asked, attempts)).toList())
        .orElse(List.of());
  }

  /** The questions of an attempt in the order of the paper. */
  public static List<QuizQuestion> inOrder(QuizAttempt attempt) {
    return attempt.questions().stream()
        .sorted(Comparator.comparingInt(QuizQuestion::paperPosition))
        .toList();
  }

  private static List<QuizQuestion> column(QuizQuestion asked, List<QuizAttempt> attempts) {
    return attempts.stream()
        .map(attempt ->
            attempt.questions().stream()
                .filter(one -> one.version() == asked.version())
                .findFirst()
                .orElseThrow())
        .toList();
  }

  private static Optional<MarksMatrix> matrix(List<List<QuizQuestion>> questions) {
    List<Column> columns = new ArrayList<>();
    for (List<QuizQuestion> answers : questions) {
      QuizQuestion asked = answers.getFirst();
      if (!asked.isDropped()) {
        columns.add(
            new Column(
                asked.item().title(),
                asked.maxMark(),
                answers.stream().map(QuizResult::mark).toList()));
      }
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(new MarksMatrix(columns));
  }

  private static BigDecimal mark(QuizQuestion answer) {
    return BigDecimal.valueOf(answer.mark()).min(answer.maxMark());
  }

  private static List<QuestionResult> questions(
      List<List<QuizQuestion>> columns, List<QuizAttempt> attempts, Optional<MarksMatrix> matrix) {
    Map<Integer, QuestionStatistics> statistics = new HashMap<>();
    List<QuestionStatistics> known = matrix.map(QuestionStatistics::of).orElse(List.of());
    for (List<QuizQuestion> answers : columns) {
      if (!answers.getFirst().isDropped()) {
        statistics.put(answers.getFirst().paperPosition(), known.get(statistics.size()));
      }
    }
    List<BigDecimal> totals =
        matrix
            .map(MarksMatrix::totals)
            .orElseGet(() -> attempts.stream().map(attempt -> BigDecimal.ZERO).toList());
    return columns.stream()
        .map(answers ->
            QuestionResult.of(
                answers,
                IntStream.range(0, answers.size())
                    .mapToObj(at -> totals.get(at).subtract(mark(answers.get(at))))
                    .toList(),
                Optional.ofNullable(statistics.get(answers.getFirst().paperPosition()))))
        .toList();
  }

  /** What can be earned, without what is dropped. */
  public double most() {
    return attempts.stream().findFirst().map(QuizAttempt::most).orElse(0.0);
  }
}
