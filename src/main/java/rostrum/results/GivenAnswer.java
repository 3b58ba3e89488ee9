package rostrum.results;

import java.util.List;
import java.util.Optional;
import rostrum.assignments.Earned;
import rostrum.assignments.HandMark;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizStep;
import rostrum.assignments.Regrade;
import rostrum.entrance.Moments;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.questions.Response;
import rostrum.questions.ResponseLines;
import rostrum.questions.Score;

/**
 * What somebody answered to a question of a quiz, and what it earned.
 *
 * @param label what it is headed with: the question, or who answered without their name
 * @param attempt its name in addresses
 * @param position in the attempt
 * @param paperPosition in the quiz
 * @param said what is saved at present
 * @param result the word for the score, if there is one
 * @param hand the mark that was given by hand and is not taken back
 * @param history everything that was saved, in its order
 */
public record GivenAnswer(
    String label,
    String attempt,
    int position,
    int paperPosition,
    List<String> key,
    Said said,
    String mark,
    String most,
    Optional<String> result,
    boolean isWaiting,
    boolean isOver,
    boolean isDropped,
    Optional<Regrade> judged,
    Optional<ByHand> hand,
    List<Said> history) {

  /**
   * An answer as it was saved.
   *
   * @param isAnswered whether there is one: it may have been taken away, or never given
   * @param isUnsure whether it says “I don’t know”
   * @param at when, as it is shown
   */
  public record Said(
      boolean isAnswered, boolean isUnsure, List<String> lines, Optional<String> at) {

    static final Said NOTHING = new Said(false, false, List.of(), Optional.empty());

    static Said of(Item item, QuizStep step, Moments moments) {
      Optional<Response> response = step.response();
      return new Said(
          response.isPresent(),
          response.filter(Response.DontKnow.class::isInstance).isPresent(),
          response.map(one -> ResponseLines.of(item, one)).orElse(List.of()),
          Optional.of(moments.of(step.savedAt())));
    }
  }

  /** A mark that was given by hand. */
  public record ByHand(String mark, String reason, Optional<String> by, String at) {}

  static GivenAnswer of(
      String label,
      QuizAttempt attempt,
      QuizQuestion question,
      List<QuizStep> history,
      Moments moments) {
    Item item = question.item();
    return new GivenAnswer(
        label,
        attempt.id(),
        question.position(),
        question.paperPosition(),
        KeyLines.of(item),
        question.step().map(step -> Said.of(item, step, moments)).orElse(Said.NOTHING),
        Earned.text(question.mark()),
        Earned.text(question.maxMark().doubleValue()),
        question.score().map(Score::result).map(Score.Result::slug),
        question.isWaiting(),
        attempt.isOver(),
        question.isDropped(),
        QuestionCard.judged(question),
        question.hand().flatMap(hand -> byHand(hand, moments)),
        history.stream().map(step -> Said.of(item, step, moments)).toList());
  }

  private static Optional<ByHand> byHand(HandMark hand, Moments moments) {
    return hand.mark()
        .map(mark ->
            new ByHand(
                Earned.text(mark.doubleValue()), hand.reason(), hand.by(), moments.of(hand.at())));
  }

  /** Of its elements on a page. */
  public String id() {
    return attempt + "-" + position;
  }
}
