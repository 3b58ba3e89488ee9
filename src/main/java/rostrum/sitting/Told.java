package rostrum.sitting;

import java.time.ZoneId;
import java.util.Optional;
import rostrum.assignments.Earned;
import rostrum.assignments.HandMark;
import rostrum.assignments.Judgement;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizStep;
import rostrum.assignments.Regrade;
import rostrum.attempts.Sheet;
import rostrum.attempts.Slot;
import rostrum.attempts.Step;
import rostrum.courses.CoursePack;
import rostrum.lessons.SpeechWords;
import rostrum.practice.Answered;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;

/**
 * What a learner is told of a question, and not a word more than is due.
 *
 * @param result right, partly or wrong, once it may be told and is known
 * @param earned once it may be told
 * @param isWaiting whether it may be told, but somebody has to mark it first
 * @param isAnswered whether anything was answered
 * @param hand the mark that was given by hand, with its reason
 * @param otherwise how the question is judged instead, with the reason
 * @param answered the right answer beside one’s own, once it may be shown; its reasons are empty
 *     until they may
 */
public record Told(
    Optional<String> result,
    Optional<Earned> earned,
    boolean isWaiting,
    boolean isAnswered,
    Optional<HandMark> hand,
    Optional<Regrade> otherwise,
    Optional<Answered> answered) {

  static Told of(
      CoursePack course,
      QuizAttempt attempt,
      QuizQuestion question,
      Moment now,
      SpeechWords words,
      ZoneId zone) {
    Feedback feedback = attempt.assignment().publication().feedback();
    boolean isMarked =
        feedback.marks().hasCome(now) && (now != Moment.DURING || question.isAnswered());
    if (!isMarked) {
      return new Told(
          Optional.empty(),
          Optional.empty(),
          false,
          question.isAnswered(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    Optional<Item> shown =
        Optional.of(question.item())
            .filter(item -> feedback.right().hasCome(now))
            .map(item -> feedback.why().hasCome(now) ? item : item.withoutReasons());
    return new Told(
        question.isWaiting() || question.isDropped()
            ? Optional.empty()
            : Optional.of(result(question)),
        question.isWaiting() ? Optional.empty() : Optional.of(Earned.of(question)),
        question.isWaiting(),
        question.isAnswered(),
        question.hand().filter(hand -> hand.mark().isPresent()),
        question.regrade().filter(one -> one.judgement() != Judgement.AS_BEFORE),
        shown.map(item -> answered(course, attempt, question, item, words, zone)));
  }

  /** By what it earned, whoever or whatever judged it. */
  private static String result(QuizQuestion question) {
    return new Score(Math.clamp(question.mark() / question.maxMark().doubleValue(), 0, 1))
        .result()
        .slug();
  }

  private static Answered answered(
      CoursePack course,
      QuizAttempt attempt,
      QuizQuestion question,
      Item item,
      SpeechWords words,
      ZoneId zone) {
    Response response = question.response().orElse(new Response.DontKnow());
    Step step =
        new Step(
            question.revision(),
            response,
            question.score().orElse(Score.NOTHING),
            question.step().map(QuizStep::savedAt).orElse(attempt.startedAt()),
            Optional.empty(),
            Optional.empty());
    Slot slot = new Slot(question.position(), question.version(), item, Optional.empty());
    return Answered.of(course, new Sheet(attempt.seed(), slot), step, words, zone);
  }
}
