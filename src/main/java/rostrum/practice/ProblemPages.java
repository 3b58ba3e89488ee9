package rostrum.practice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.attempts.Attempt;
import rostrum.attempts.Attempts;
import rostrum.attempts.Slot;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.reports.Problem;
import rostrum.reports.Report;
import rostrum.reports.Reports;
import rostrum.web.Form;
import rostrum.web.Origins;
import rostrum.web.View;
import rostrum.web.Views;

/** Tells those who teach what is wrong with a question that was answered. */
public final class ProblemPages {
  private final Courses courses;
  private final Attempts attempts;
  private final Reports reports;
  private final Origins origins;
  private final Views views;

  public ProblemPages(
      Courses courses, Attempts attempts, Reports reports, Origins origins, Views views) {
    this.courses = courses;
    this.attempts = attempts;
    this.reports = reports;
    this.origins = origins;
    this.views = views;
  }

  /** Where somebody reports a problem with a question of a sitting; nowhere if none is kept. */
  static Optional<String> address(Attempt attempt, Slot slot) {
    return attempt
        .publicId()
        .map(kept -> PracticePages.address(attempt, slot.position()) + "/problem");
  }

  /** The form, which says who will read it; or that it was sent. */
  public void show(Context ctx, Actor actor) {
    answer(ctx, actor, "1".equals(ctx.queryParam("sent")), "", "", 0);
  }

  /** Sends it. */
  public void send(Context ctx, Actor actor) {
    Form form = new Form(ctx);
    Slot slot = slot(ctx, attempt(ctx, actor));
    Optional<Problem> problem = form.text("problem").flatMap(Problem::of);
    String body = form.text("body").orElse("");
    Optional<String> flaw = flaw(problem, body);
    if (flaw.isPresent()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      answer(ctx, actor, false, flaw.get(), body, 0);
      return;
    }
    Optional<Duration> wait =
        reports.add(
            actor, origins.client(ctx), slot.version(), problem.orElseThrow(), body, form.key());
    if (wait.isPresent()) {
      Views.refuse(ctx, HttpStatus.TOO_MANY_REQUESTS);
      ctx.header("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
      answer(
          ctx, actor, false, "problem.flaw.many", body, Math.ceilDiv(wait.get().toSeconds(), 60));
      return;
    }
    ctx.redirect(ctx.path() + "?sent=1", HttpStatus.SEE_OTHER);
  }

  private static Optional<String> flaw(Optional<Problem> problem, String body) {
    if (problem.isEmpty()) {
      return Optional.of("problem.flaw.nothing");
    }
    if (problem.get() == Problem.OTHER && body.isEmpty()) {
      return Optional.of("problem.flaw.other");
    }
    return body.length() > Report.LONGEST ? Optional.of("problem.flaw.long") : Optional.empty();
  }

  private void answer(
      Context ctx, Actor actor, boolean sent, String flaw, String typed, long minutes) {
    CoursePack course = course(ctx, actor);
    Attempt attempt = attempt(ctx, actor);
    Slot slot = slot(ctx, attempt);
    views.answer(
        ctx,
        View.of("problem")
            .part("problem")
            .with("course", course)
            .with("stem", slot.item().title())
            .with("question", question(attempt, slot))
            .with("address", ctx.path())
            .with("problems", Arrays.stream(Problem.values()).map(Problem::slug).toList())
            .with("chosen", Optional.ofNullable(ctx.formParam("problem")).orElse(""))
            .with("sent", sent)
            .with("flaw", flaw)
            .with("minutes", minutes)
            .with("typed", typed));
  }

  private static String question(Attempt attempt, Slot slot) {
    return attempt.scope().isReview()
        ? ReviewPages.address(attempt, slot.position())
        : PracticePages.address(attempt, slot.position());
  }

  private Attempt attempt(Context ctx, Actor actor) {
    return attempts
        .find(actor, course(ctx, actor).slug(), ctx.pathParam("attempt"))
        .orElseThrow(NotFoundResponse::new);
  }

  /** The reader’s own question, once nothing more is asked on it. */
  private static Slot slot(Context ctx, Attempt attempt) {
    return Optional.of(PracticePages.slot(ctx, attempt))
        .filter(Slot::isSettled)
        .orElseThrow(NotFoundResponse::new);
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }
}
