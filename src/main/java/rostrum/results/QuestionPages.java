package rostrum.results;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.DryRun;
import rostrum.assignments.Earned;
import rostrum.assignments.Gradebook;
import rostrum.assignments.Participant;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.Regrade;
import rostrum.entrance.Filled;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** One question over all learners, and how it is judged otherwise. */
public final class QuestionPages {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionPages.class);

  private final ResultsView results;
  private final AnswersView answers;
  private final Gradebook gradebook;
  private final Views views;

  public QuestionPages(ResultsView results, AnswersView answers, Gradebook gradebook, Views views) {
    this.results = results;
    this.answers = answers;
    this.gradebook = gradebook;
    this.views = views;
  }

  /**
   * An attempt whose mark would be another one.
   *
   * @param before mark and most, as they are shown
   */
  public record Change(
      Participant person, int number, String before, String mostBefore, String after, String most) {

    static Change of(DryRun.Changed changed) {
      return new Change(
          changed.attempt().participant(),
          changed.attempt().number(),
          Earned.text(changed.before()),
          Earned.text(changed.mostBefore()),
          Earned.text(changed.after()),
          Earned.text(changed.mostAfter()));
    }
  }

  public void show(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    View view = answers.question(actor, assignment, position(ctx));
    views.answer(ctx, Filled.fresh(view.with("saved", ctx.queryParam("saved") != null), Map.of()));
  }

  private static int position(Context ctx) {
    return ResultsView.number(ctx, "position");
  }

  /** Whose mark would change; nothing is done yet. */
  public void dryRun(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    Form form = new Form(ctx);
    wished(ctx, actor, assignment, form)
        .ifPresent(regrade -> preview(ctx, actor, assignment, form, regrade));
  }

  /** What is wished; else the form is answered once more, with what is wrong. */
  private Optional<Regrade> wished(Context ctx, Actor actor, Assignment assignment, Form form) {
    Filled filled = new Filled(form);
    QuizQuestion asked = AnswersView.asked(results.learners(actor, assignment), position(ctx));
    Optional<Regrade> regrade = Otherwise.of(asked).read(form, filled, gradebook.now());
    if (regrade.isEmpty()) {
      View view = answers.question(actor, assignment, position(ctx));
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(
          ctx, filled.again(view.with("ticks", Otherwise.of(asked).ticks(form.texts("option")))));
    }
    return regrade;
  }

  private void preview(
      Context ctx, Actor actor, Assignment assignment, Form form, Regrade regrade) {
    List<QuizAttempt> attempts = ResultsView.attempts(results.learners(actor, assignment)).toList();
    QuizQuestion asked = AnswersView.asked(results.learners(actor, assignment), position(ctx));
    List<Change> changes =
        DryRun.of(attempts, asked.version(), regrade).stream().map(Change::of).toList();
    views.answer(
        ctx,
        ResultsView.of("result-dry-run", assignment)
            .with("course", results.course(actor, assignment))
            .with("position", position(ctx))
            .with("stem", asked.item().title())
            .with("judgement", regrade.judgement().slug())
            .with("reason", regrade.reason())
            .with("changes", changes)
            .with("attempts", attempts.size())
            .with("sent", Otherwise.of(asked).sent(form)));
  }

  /** Does it. */
  public void regrade(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    Form form = new Form(ctx);
    String key = form.key();
    QuizQuestion asked = AnswersView.asked(results.learners(actor, assignment), position(ctx));
    wished(ctx, actor, assignment, form)
        .ifPresent(regrade -> {
          boolean isDone =
              gradebook.regrade(Who.is(actor), assignment.id(), asked.version(), regrade, key);
          LOG.info(
              "account {} judged question {} of assignment {}: {}",
              Who.is(actor).id(),
              position(ctx),
              assignment.id(),
              regrade.judgement().slug());
          Views.lead(
              ctx,
              isDone,
              ResultsView.address(assignment) + "/questions/" + position(ctx) + "?saved=regrade");
        });
  }
}
