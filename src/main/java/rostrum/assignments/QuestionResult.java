package rostrum.assignments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.statistics.Finding;
import rostrum.statistics.OptionAnalysis;
import rostrum.statistics.OptionAnalysis.Choice;
import rostrum.statistics.OptionAnalysis.SetOption;
import rostrum.statistics.QuestionStatistics;

/**
 * What became of a question of a quiz over the attempts that count.
 *
 * @param asked as one of them was asked it
 * @param attempts how many were, at least 1
 * @param right how many of them earned all that it gives
 * @param waiting how many answers have still to be marked
 * @param statistics empty if it is dropped
 * @param options of a question with options to choose
 */
public record QuestionResult(
    QuizQuestion asked,
    int attempts,
    int right,
    int waiting,
    Optional<QuestionStatistics> statistics,
    Optional<OptionAnalysis> options) {

  /**
   * @param answers to this question, one of each attempt
   * @param rests what each earns for the other questions, in the same order
   */
  static QuestionResult of(
      List<QuizQuestion> answers, List<BigDecimal> rests, Optional<QuestionStatistics> statistics) {
    QuizQuestion asked = answers.getFirst();
    return new QuestionResult(
        asked,
        answers.size(),
        (int) answers.stream().filter(one -> one.mark() == one.maxMark().doubleValue()).count(),
        (int) answers.stream().filter(QuizQuestion::isWaiting).count(),
        statistics,
        options(asked, answers, rests));
  }

  private static Optional<OptionAnalysis> options(
      QuizQuestion asked, List<QuizQuestion> answers, List<BigDecimal> rests) {
    Item item = asked.item();
    if (item.options().isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> right = right(asked);
    List<SetOption> set =
        IntStream.range(0, item.options().size())
            .mapToObj(at ->
                new SetOption(
                    item.options().get(at).text(), right.contains(at) ? 1.0 / right.size() : 0))
            .toList();
    List<Choice> choices =
        IntStream.range(0, answers.size())
            .mapToObj(at -> new Choice(chosen(answers.get(at)), rests.get(at)))
            .toList();
    return Optional.of(OptionAnalysis.of(set, choices));
  }

  /** The numbers of the options that are right as it is judged at present. */
  private static Set<Integer> right(QuizQuestion asked) {
    Item item = asked.item();
    return asked
        .regrade()
        .flatMap(Regrade::key)
        .map(NewKey::options)
        .orElseGet(() ->
            IntStream.range(0, item.options().size())
                .filter(at -> item.options().get(at).correct())
                .boxed()
                .collect(Collectors.toSet()));
  }

  private static Set<String> chosen(QuizQuestion answer) {
    return answer.response().stream()
        .flatMap(response ->
            response instanceof Response.Chosen(List<Integer> options)
                ? options.stream()
                : Stream.empty())
        .map(option -> answer.item().options().get(option).text())
        .collect(Collectors.toSet());
  }

  /** What to look at, the most important first. */
  public List<Finding> findings() {
    return Stream.concat(
            options.stream().flatMap(analysis -> analysis.findings().stream()),
            statistics.flatMap(one -> one.finding(attempts)).stream())
        .toList();
  }

  /** The share of its marks that was earned, 0…1; empty if it is dropped. */
  public Optional<Double> facility() {
    return statistics.map(QuestionStatistics::facility);
  }
}
