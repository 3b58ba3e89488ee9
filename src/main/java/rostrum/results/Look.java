package rostrum.results;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.assignments.Judgement;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizResult;
import rostrum.assignments.Regrade;
import rostrum.courses.CoursePack;
import rostrum.statistics.Finding;
import rostrum.words.Messages;

/**
 * Something to look at in a question.
 *
 * @param position of the question on the paper
 * @param isSure whether there is enough of it to be sure
 * @param rank the smaller, the more it matters
 * @param facility of the question, 0…1
 */
public record Look(
    int position,
    String stem,
    String words,
    boolean isSure,
    int rank,
    double facility,
    List<Source> sources) {
  private static final int MOST = 3;
  private static final int MISLEADS = 2;
  private static final int IDLE = 3;
  private static final Comparator<Look> FIRST =
      Comparator.comparing(Look::isSure)
          .reversed()
          .thenComparingInt(Look::rank)
          .thenComparingDouble(Look::facility)
          .thenComparingInt(Look::position);

  /** Everything to look at in a question, the most important first. */
  public static Stream<Look> at(QuestionResult result, Messages words) {
    Stream<Look> found =
        result.findings().stream()
            .map(finding -> look(result, finding.say(words), finding.sure(), rank(finding)));
    Stream<Look> misleading =
        result.options().flatMap(analysis -> analysis.misleading()).stream()
            .map(one -> look(result, one.say(words), one.sure(), MISLEADS));
    return Stream.concat(found, misleading).sorted(FIRST);
  }

  private static int rank(Finding finding) {
    return switch (finding.kind()) {
      case KEY_AGAINST -> 0;
      case QUESTION_AGAINST -> 1;
      case DISTRACTOR_IDLE -> IDLE;
    };
  }

  private static Look look(QuestionResult result, String words, boolean isSure, int rank) {
    return new Look(
        result.asked().paperPosition(),
        result.asked().item().title(),
        words,
        isSure,
        rank,
        result.facility().orElse(1.0),
        List.of());
  }

  private Look with(List<Source> sources) {
    return new Look(position, stem, words, isSure, rank, facility, sources);
  }

  /**
   * What to look at first, at most three, each of another question. Nothing of a question whose
   * answers count for nothing any more, and no distractor that only so far nobody chose.
   */
  static List<Look> first(QuizResult result, CoursePack course, Messages words) {
    Set<Integer> seen = new HashSet<>();
    return result.questions().stream()
        .filter(question -> isJudgedByAnswers(question.asked()))
        .flatMap(question ->
            at(question, words)
                .filter(look -> look.isSure() || look.rank() < IDLE)
                .limit(1)
                .map(look -> look.with(Source.places(question.asked().item(), course))))
        .sorted(FIRST)
        .filter(look -> seen.add(look.position()))
        .limit(MOST)
        .toList();
  }

  private static boolean isJudgedByAnswers(QuizQuestion asked) {
    return QuestionCard.judged(asked)
        .map(Regrade::judgement)
        .filter(one -> one == Judgement.FULL_CREDIT || one == Judgement.DROPPED)
        .isEmpty();
  }
}
