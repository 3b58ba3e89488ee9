package rostrum.results;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizResult;
import rostrum.courses.CoursePack;
import rostrum.statistics.MarksMatrix;
import rostrum.statistics.OptionStatistics;
import rostrum.web.Views;
import rostrum.words.Messages;

/** What came of a quiz: what to look at, its questions, its learners, its statistics. */
public final class ResultPages {
  private static final int MISTAKEN = 3;

  /** The hardest first; what is dropped comes last. */
  private static final Comparator<QuestionResult> HARDEST =
      Comparator.comparingDouble(result -> result.facility().orElse(Double.MAX_VALUE));

  private final ResultsView results;
  private final Views views;
  private final Messages words;
  private final Clock clock;

  public ResultPages(ResultsView results, Views views, Messages words, Clock clock) {
    this.results = results;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  public void show(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    CoursePack course = results.course(actor, assignment);
    List<LearnerResult> learners = results.learners(actor, assignment);
    QuizResult result = QuizResult.of(learners);
    views.answer(
        ctx,
        ResultsView.of("results", assignment)
            .with("course", course)
            .with("summary", Summary.of(learners, result))
            .with("looks", Look.first(result, course, words))
            .with("questions", questions(result, course))
            .with("learners", learners.stream().map(LearnerLine::of).toList())
            .with("spread", spread(result)));
  }

  private List<QuestionCard> questions(QuizResult result, CoursePack course) {
    return byNeed(result).map(question -> QuestionCard.of(question, course, words)).toList();
  }

  /** First those with something that is surely wrong, then the hardest. */
  private Stream<QuestionResult> byNeed(QuizResult result) {
    return result.questions().stream()
        .sorted(
            Comparator.<QuestionResult>comparingInt(
                    question -> Look.at(question, words).anyMatch(Look::isSure) ? 0 : 1)
                .thenComparing(HARDEST));
  }

  private static List<Spread> spread(QuizResult result) {
    return result
        .matrix()
        .map(MarksMatrix::totals)
        .map(totals -> totals.stream().map(Number::doubleValue).toList())
        .map(totals -> Spread.of(totals, result.most()))
        .orElse(List.of());
  }

  /**
   * A sentence that was mistaken, with the question that asked for it.
   *
   * @param key the right answer
   * @param taken what most took for it, if there were options
   */
  public record Mistaken(
      String stem, String key, int right, int attempts, List<String> taken, List<Source> sources) {

    static Mistaken of(QuestionResult result, CoursePack course, Messages words) {
      QuestionCard card = QuestionCard.of(result, course, words);
      return new Mistaken(
          card.stem(),
          String.join("; ", card.key()),
          card.right(),
          card.attempts(),
          taken(result),
          Source.of(result.asked().item(), course));
    }

    private static List<String> taken(QuestionResult result) {
      return result.options().stream()
          .flatMap(analysis -> analysis.options().stream())
          .filter(option -> !option.key() && option.chosen() > 0)
          .max(Comparator.comparingInt(OptionStatistics::chosen))
          .map(OptionStatistics::name)
          .stream()
          .toList();
    }
  }

  /** The sentences that most got wrong, to be printed. */
  public void mistaken(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    CoursePack course = results.course(actor, assignment);
    List<Mistaken> mistaken =
        QuizResult.of(results.learners(actor, assignment)).questions().stream()
            .filter(question -> question.facility().filter(share -> share < 1).isPresent())
            .sorted(HARDEST)
            .limit(MISTAKEN)
            .map(question -> Mistaken.of(question, course, words))
            .toList();
    views.answer(
        ctx,
        ResultsView.of("result-mistaken", assignment)
            .with("course", course)
            .with("mistaken", mistaken)
            .with("isClosed", assignment.isClosed(clock.instant())));
  }
}
