package rostrum.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.assignments.Judgement;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.Regrade;
import rostrum.bank.RetiredDistractors;
import rostrum.courses.CoursePack;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.statistics.OptionAnalysis;
import rostrum.statistics.OptionStatistics;
import rostrum.statistics.QuestionStatistics;
import rostrum.words.Messages;

/**
 * A question with what became of it.
 *
 * @param position on the paper
 * @param key the right answer, a line each
 * @param judged how it is judged otherwise at present: the word, and why
 * @param facility a whole percentage; empty if it is dropped
 * @param discrimination as a correlation
 * @param weight the share of the spread that it made, in percent
 * @param findings in words
 */
public record QuestionCard(
    int position,
    String stem,
    List<String> key,
    Optional<Regrade> judged,
    int attempts,
    int right,
    int waiting,
    Optional<Long> facility,
    String discrimination,
    String weight,
    List<OptionLine> options,
    List<String> findings,
    List<Source> sources) {

  /**
   * An option with who chose it; shares in whole percent.
   *
   * @param discrimination its point-biserial
   * @param number of the option in the question, counted from 1
   * @param isIdle whether it is a distractor that nobody chose
   * @param canGo whether it is a distractor that did so badly that it may be retired
   */
  public record OptionLine(
      int number,
      String text,
      boolean isKey,
      int chosen,
      long share,
      long upper,
      long middle,
      long lower,
      String discrimination,
      boolean isIdle,
      boolean canGo) {

    static OptionLine of(int number, OptionStatistics option, boolean canGo) {
      return new OptionLine(
          number,
          option.name(),
          option.key(),
          option.chosen(),
          Decimals.percent(option.share()),
          Decimals.percent(option.upper()),
          Decimals.percent(option.middle()),
          Decimals.percent(option.lower()),
          Decimals.of(option.pointBiserial()),
          !option.key() && option.chosen() == 0,
          canGo);
    }
  }

  static QuestionCard of(QuestionResult result, CoursePack course, Messages words) {
    QuizQuestion asked = result.asked();
    Optional<QuestionStatistics> statistics = result.statistics();
    return new QuestionCard(
        asked.paperPosition(),
        asked.item().title(),
        KeyLines.of(asked.item()),
        judged(asked),
        result.attempts(),
        result.right(),
        result.waiting(),
        result.facility().map(Decimals::percent),
        Decimals.of(statistics.flatMap(QuestionStatistics::discriminationIndex).map(r -> r / 100)),
        Decimals.of(statistics.flatMap(QuestionStatistics::effectiveWeight)),
        result.options().map(analysis -> lines(asked.item(), analysis)).orElse(List.of()),
        Look.at(result, words).map(Look::words).toList(),
        Source.places(asked.item(), course));
  }

  /** The options as they did, in the order of the question. */
  static List<OptionLine> lines(Item item, OptionAnalysis analysis) {
    boolean canBeRetired = RetiredDistractors.isPossible(item);
    return IntStream.range(0, analysis.options().size())
        .mapToObj(at -> {
          OptionStatistics option = analysis.options().get(at);
          return OptionLine.of(at + 1, option, canBeRetired && analysis.isWeak(option));
        })
        .toList();
  }

  /** How a question is judged, if it is otherwise than by its own key. */
  static Optional<Regrade> judged(QuizQuestion asked) {
    return asked.regrade().filter(regrade -> regrade.judgement() != Judgement.AS_BEFORE);
  }
}
