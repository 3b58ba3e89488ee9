package rostrum.results;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizResult;
import rostrum.bank.RetiredDistractors;
import rostrum.bank.RetiredDistractors.Ground;
import rostrum.bank.RetiredDistractors.Outlook;
import rostrum.bank.RetiredDistractors.Retirement;
import rostrum.entrance.Who;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.web.Views;

/** A distractor that did badly: what the bank would ask without it, and the yes to that. */
public final class RetiringPages {
  private static final Logger LOG = LoggerFactory.getLogger(RetiringPages.class);

  private final ResultsView results;
  private final RetiredDistractors retired;
  private final Views views;

  public RetiringPages(ResultsView results, RetiredDistractors retired, Views views) {
    this.results = results;
    this.retired = retired;
    this.views = views;
  }

  /** An option of a question that was asked, with how it did. */
  private record Suspect(
      Assignment assignment,
      int position,
      Item item,
      QuestionCard.OptionLine option,
      int attempts) {
    String course() {
      return assignment.classroom().course();
    }

    String place() {
      return ResultsView.address(assignment) + "/questions/" + position;
    }
  }

  /** Empty if it did not do badly, as answers and marks stand. */
  private static Optional<Suspect> found(
      Context ctx, Assignment assignment, List<LearnerResult> learners) {
    int position = ResultsView.number(ctx, "position");
    int number = ResultsView.number(ctx, "option");
    return QuizResult.of(learners).questions().stream()
        .filter(result -> result.asked().paperPosition() == position)
        .flatMap(result ->
            lines(result)
                .filter(line -> line.number() == number && line.canGo())
                .map(line ->
                    new Suspect(
                        assignment, position, result.asked().item(), line, result.attempts())))
        .findFirst();
  }

  private static Stream<QuestionCard.OptionLine> lines(QuestionResult result) {
    return result
        .options()
        .map(analysis -> QuestionCard.lines(result.asked().item(), analysis))
        .orElse(List.of())
        .stream();
  }

  private Suspect suspect(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    return found(ctx, assignment, results.learners(actor, assignment))
        .orElseThrow(NotFoundResponse::new);
  }

  /**
   * An option of the question as it is asked at present, or would be.
   *
   * @param isNew whether the question that was asked did not have it
   */
  public record OptionLine(String text, boolean isKey, boolean isNew, String why) {}

  /** What would become of the question, or what has become of it; nothing is done. */
  public void show(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    int position = ResultsView.number(ctx, "position");
    List<LearnerResult> learners = results.learners(actor, assignment);
    AnswersView.asked(learners, position);
    found(ctx, assignment, learners)
        .ifPresentOrElse(
            suspect -> show(ctx, actor, suspect),
            () ->
                Views.lead(ctx, true, ResultsView.address(assignment) + "/questions/" + position));
  }

  private void show(Context ctx, Actor actor, Suspect suspect) {
    Actor.Account who = Who.is(actor);
    String text = suspect.option().text();
    String id = suspect.item().id();
    Optional<Retirement> retirement =
        Optional.ofNullable(retired.of(who, suspect.course(), id).get(text));
    Optional<Outlook> outlook = retired.outlook(who, suspect.course(), id, text);
    views.answer(
        ctx,
        ResultsView.of("result-distractor", suspect.assignment())
            .with("course", results.course(actor, suspect.assignment()))
            .with("position", suspect.position())
            .with("place", suspect.place())
            .with("item", id)
            .with("stem", suspect.item().title())
            .with("option", suspect.option())
            .with("attempts", suspect.attempts())
            .with("retirement", retirement)
            .with("when", retirement.map(one -> results.moments(actor).of(one.at())))
            .with("state", state(retirement, outlook))
            .with("next", outlook.flatMap(Outlook::next).map(next -> lines(suspect.item(), next))));
  }

  private static String state(Optional<Retirement> retirement, Optional<Outlook> outlook) {
    if (retirement.isPresent()) {
      return "retired";
    }
    return outlook.isPresent() ? "asked" : "gone";
  }

  private static List<OptionLine> lines(Item asked, Item next) {
    Set<String> had = asked.options().stream().map(Option::text).collect(Collectors.toSet());
    return next.options().stream()
        .map(option ->
            new OptionLine(
                option.text(), option.correct(), !had.contains(option.text()), option.why()))
        .toList();
  }

  /** Retires it. */
  public void retire(Context ctx, Actor actor) {
    Suspect suspect = suspect(ctx, actor);
    boolean isDone =
        retired.retire(
            Who.is(actor),
            suspect.course(),
            suspect.item().id(),
            suspect.option().text(),
            new Ground(suspect.option().chosen(), suspect.attempts()));
    lead(ctx, actor, suspect, isDone ? "retired" : "not asked any more");
  }

  /** Lets it be used again. */
  public void takeBack(Context ctx, Actor actor) {
    Suspect suspect = suspect(ctx, actor);
    boolean isDone =
        retired.takeBack(
            Who.is(actor), suspect.course(), suspect.item().id(), suspect.option().text());
    lead(ctx, actor, suspect, isDone ? "used again" : "not retired");
  }

  private static void lead(Context ctx, Actor actor, Suspect suspect, String what) {
    LOG.info(
        "account {}: distractor {} of {}: {}",
        Who.is(actor).id(),
        suspect.option().number(),
        suspect.item().id(),
        what);
    Views.lead(ctx, true, suspect.place() + "/distractors/" + suspect.option().number());
  }
}
