package rostrum.results;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.Gradebook;
import rostrum.assignments.HandMark;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizQuestion;
import rostrum.entrance.Filled;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** One attempt with all its answers, and marks given by hand. */
public final class AttemptPages {
  private static final Pattern MARK = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

  private final ResultsView results;
  private final AnswersView answers;
  private final Gradebook gradebook;
  private final Views views;

  public AttemptPages(ResultsView results, AnswersView answers, Gradebook gradebook, Views views) {
    this.results = results;
    this.answers = answers;
    this.gradebook = gradebook;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    View view = answers.attempt(actor, assignment, ctx.pathParam("attempt"));
    views.answer(ctx, Filled.fresh(view.with("saved", ctx.queryParam("saved") != null), Map.of()));
  }

  /** Gives a mark by hand, or takes it back, and leads to where that was wished. */
  public void mark(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    String id = ctx.pathParam("attempt");
    Form form = new Form(ctx);
    QuizQuestion question = question(ctx, actor, assignment, id);
    Filled filled = new Filled(form);
    boolean takesBack = form.text("do").equals(Optional.of("back"));
    Optional<BigDecimal> mark = takesBack ? Optional.empty() : mark(filled, question);
    String reason = takesBack ? "" : reason(filled, question);
    boolean isByQuestion = form.text("from").equals(Optional.of("question"));
    if (!filled.isSound()) {
      View view =
          isByQuestion
              ? answers.question(actor, assignment, question.paperPosition())
              : answers.attempt(actor, assignment, id);
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(view.with("flawedAt", id + "-" + question.position())));
      return;
    }
    Views.lead(
        ctx,
        gradebook.mark(Who.is(actor), assignment.id(), id, question.position(), mark, reason),
        next(assignment, id, question, isByQuestion));
  }

  private QuizQuestion question(Context ctx, Actor actor, Assignment assignment, String id) {
    int position = ResultsView.number(ctx, "position");
    return ResultsView.attempts(results.learners(actor, assignment))
        .filter(attempt -> attempt.id().equals(id) && attempt.isOver())
        .findFirst()
        .flatMap((QuizAttempt attempt) -> attempt.at(position))
        .orElseThrow(NotFoundResponse::new);
  }

  private static Optional<BigDecimal> mark(Filled filled, QuizQuestion question) {
    String typed = filled.text("mark");
    Optional<BigDecimal> mark =
        Optional.of(typed)
            .filter(text -> MARK.matcher(text).matches())
            .map(text -> new BigDecimal(text.replace(',', '.')))
            .filter(one -> one.compareTo(question.maxMark()) <= 0);
    if (mark.isEmpty()) {
      filled.flaw("mark", "results.flaw.mark");
    }
    return mark;
  }

  /** Only an answer that has to be marked by hand needs none. */
  private static String reason(Filled filled, QuizQuestion question) {
    String reason = filled.text("reason");
    boolean isJudged = !question.isAnswered() || question.score().isPresent();
    if (reason.isEmpty() && isJudged) {
      filled.flaw("reason", "results.flaw.reason");
    } else if (reason.length() > HandMark.LONGEST_REASON) {
      filled.flaw("reason", "results.flaw.reason.long");
    }
    return reason;
  }

  private static String next(
      Assignment assignment, String id, QuizQuestion question, boolean isByQuestion) {
    String page = isByQuestion ? "/questions/" + question.paperPosition() : "/attempts/" + id;
    return ResultsView.address(assignment)
        + page
        + "?saved=mark#a-"
        + id
        + "-"
        + question.position();
  }
}
