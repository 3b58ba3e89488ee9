package rostrum.results;

import java.util.List;
import java.util.Optional;
import rostrum.assignments.Judgement;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.Regrade;
import rostrum.courses.CoursePack;
import rostrum.questions.KeyLines;
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
   * @param isIdle whether it is a distractor that nobody chose
   */
  public record OptionLine(
      String text,
      boolean isKey,
      int chosen,
      long share,
      long upper,
      long middle,
      long lower,
      String discrimination,
      boolean isIdle) {

    static OptionLine of(OptionStatistics option) {
      return new OptionLine(
          option.name(),
          option.key(),
          option.chosen(),
          Decimals.percent(option.share()),
          Decimals.percent(option.upper()),
          Decimals.percent(option.middle()),
          Decimals.percent(option.lower()),
          Decimals.of(option.pointBiserial()),
          !option.key() && option.chosen() == 0);
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
        result.options().stream()
            .flatMap(analysis -> analysis.options().stream())
            .map(OptionLine::of)
            .toList(),
        Look.at(result, words).map(Look::words).toList(),
        Source.places(asked.item(), course));
  }

  /** How a question is judged, if it is otherwise than by its own key. */
  static Optional<Regrade> judged(QuizQuestion asked) {
    return asked.regrade().filter(regrade -> regrade.judgement() != Judgement.AS_BEFORE);
  }
}
