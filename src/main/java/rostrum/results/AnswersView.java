package rostrum.results;

import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.Gradebook;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizResult;
import rostrum.assignments.QuizStep;
import rostrum.entrance.Moments;
import rostrum.entrance.Who;
import rostrum.questions.Open;
import rostrum.web.View;
import rostrum.words.Messages;

/** Answers as those who teach look at them: all of one attempt, or all to one question. */
public final class AnswersView {
  private final ResultsView results;
  private final Gradebook gradebook;
  private final Messages words;

  public AnswersView(ResultsView results, Gradebook gradebook, Messages words) {
    this.results = results;
    this.gradebook = gradebook;
    this.words = words;
  }

  /** One attempt, in the order of the paper. */
  View attempt(Actor actor, Assignment assignment, String id) {
    Moments moments = results.moments(actor);
    QuizAttempt attempt =
        ResultsView.attempts(results.learners(actor, assignment))
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    Map<Integer, List<QuizStep>> steps = gradebook.steps(Who.is(actor), assignment.id(), id);
    List<GivenAnswer> answers =
        QuizResult.inOrder(attempt).stream()
            .map(question ->
                GivenAnswer.of(
                    question.item().title(),
                    attempt,
                    question,
                    steps.getOrDefault(question.position(), List.of()),
                    moments))
            .toList();
    return ResultsView.of("result-attempt", assignment)
        .with("course", results.course(actor, assignment))
        .with("person", attempt.participant())
        .with("sat", LearnerLine.Sat.of(attempt))
        .with("started", moments.of(attempt.startedAt()))
        .with("ended", attempt.submission().map(submission -> moments.of(submission.at())))
        .with("answers", answers)
        .with("saved", false)
        .with("flawedAt", "");
  }

  /** What was asked somewhere on the paper, as somebody was asked it. */
  static QuizQuestion asked(List<LearnerResult> learners, int position) {
    return ResultsView.attempts(learners)
        .flatMap(attempt -> at(attempt, position))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static Stream<QuizQuestion> at(QuizAttempt attempt, int position) {
    return attempt.questions().stream().filter(one -> one.paperPosition() == position);
  }

  /**
   * All answers to a question, without names, and what became of it.
   *
   * @param position on the paper
   */
  View question(Actor actor, Assignment assignment, int position) {
    List<LearnerResult> learners = results.learners(actor, assignment);
    QuizQuestion asked = asked(learners, position);
    Optional<QuestionCard> card =
        QuizResult.of(learners).questions().stream()
            .filter(result -> result.asked().paperPosition() == position)
            .findFirst()
            .map(result -> card(actor, assignment, result));
    return ResultsView.of("result-question", assignment)
        .with("course", results.course(actor, assignment))
        .with("position", position)
        .with("count", assignment.questions())
        .with("stem", asked.item().title())
        .with("model", model(asked))
        .with("question", card)
        .with("judged", QuestionCard.judged(asked))
        .with("otherwise", Otherwise.of(asked))
        .with("ticks", Otherwise.of(asked).ticks(Otherwise.right(asked)))
        .with("answers", nameless(learners, position, results.moments(actor)))
        .with("saved", false)
        .with("flawedAt", "");
  }

  /** How somebody could have answered whose answers are marked by hand. */
  private static Optional<String> model(QuizQuestion asked) {
    return asked.item().question() instanceof Open open
        ? Optional.of(open.model())
        : Optional.empty();
  }

  private QuestionCard card(Actor actor, Assignment assignment, QuestionResult result) {
    return QuestionCard.of(result, results.course(actor, assignment), words);
  }

  /** In an order that follows from no name and is another one for each question. */
  private List<GivenAnswer> nameless(List<LearnerResult> learners, int position, Moments moments) {
    Map<String, List<QuizAttempt>> byLearner = new LinkedHashMap<>();
    ResultsView.attempts(learners)
        .filter(QuizAttempt::isOver)
        .sorted(
            Comparator.<QuizAttempt>comparingInt(
                    attempt -> (attempt.participant().id() + "/" + position).hashCode())
                .thenComparing(attempt -> attempt.participant().id())
                .thenComparingInt(QuizAttempt::number))
        .forEach(attempt ->
            byLearner
                .computeIfAbsent(attempt.participant().id(), none -> new ArrayList<>())
                .add(attempt));
    List<List<QuizAttempt>> all = List.copyOf(byLearner.values());
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(at ->
            all.get(at).stream()
                .flatMap(attempt ->
                    at(attempt, position)
                        .map(question ->
                            GivenAnswer.of(
                                words.say("results.nameless", at + 1, attempt.number()),
                                attempt,
                                question,
                                List.of(),
                                moments))))
        .toList();
  }
}
