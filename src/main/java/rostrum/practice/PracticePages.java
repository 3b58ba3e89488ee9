package rostrum.practice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.attempts.Answer;
import rostrum.attempts.Attempt;
import rostrum.attempts.Attempts;
import rostrum.attempts.Flaw;
import rostrum.attempts.Saving;
import rostrum.attempts.Scope;
import rostrum.attempts.Slot;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Lesson;
import rostrum.practice.Asking.Again;
import rostrum.review.Plans;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** One question a page, and at once what is right and where it says so. */
public final class PracticePages {
  private final Courses courses;
  private final Attempts attempts;
  private final Plans plans;
  private final Asking asking;
  private final Views views;

  public PracticePages(
      Courses courses, Attempts attempts, Plans plans, Asking asking, Views views) {
    this.courses = courses;
    this.attempts = attempts;
    this.plans = plans;
    this.asking = asking;
    this.views = views;
  }

  /**
   * What comes next in the sitting that goes on, or the first question of one that begins when it
   * is answered.
   */
  public void ask(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    ask(ctx, actor, course, attempts.current(actor, course, scope(ctx, course)), Again.NOT);
  }

  /** An answer to the question that was asked last, or the sentence that is to prove it. */
  public void answer(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Scope scope = scope(ctx, course);
    Answer answer = Asking.answer(new Form(ctx));
    switch (attempts.answer(actor, course, scope, answer)) {
      case Saving.Saved(Attempt attempt, int position) ->
          ctx.redirect(
              isSettled(attempt, position) ? address(attempt, position) : address(scope),
              HttpStatus.SEE_OTHER);
      case Saving.Refused(Attempt attempt, Flaw flaw) -> {
        Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
        Again again = Again.mending("practice.flaw." + flaw.slug(), answer);
        ask(ctx, actor, course, attempt, again);
      }
      case Saving.Outdated(Attempt attempt) -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        ask(ctx, actor, course, attempt, Again.saying("practice.outdated"));
      }
      case Saving.AnsweredBefore(Attempt attempt, int position) -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        if (isSettled(attempt, position)) {
          feedback(
              ctx,
              actor,
              course,
              attempt,
              attempt.at(position).orElseThrow(),
              "practice.answered-before");
        } else {
          ask(ctx, actor, course, attempt, Again.saying("practice.answered-before"));
        }
      }
    }
  }

  private static boolean isSettled(Attempt attempt, int position) {
    return attempt.at(position).orElseThrow().isSettled();
  }

  /** A question that was answered; what comes next, if it is not yet. */
  public void show(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Attempt attempt = attempt(ctx, actor, course);
    Slot slot = slot(ctx, attempt);
    if (slot.isSettled()) {
      feedback(ctx, actor, course, attempt, slot, "");
    } else {
      ctx.redirect(address(attempt.scope()), HttpStatus.SEE_OTHER);
    }
  }

  /** How a sitting went, once all of it is answered. */
  public void summary(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Attempt attempt = attempt(ctx, actor, course);
    if (attempt.next().isPresent()) {
      ctx.redirect(address(attempt.scope()), HttpStatus.SEE_OTHER);
      return;
    }
    views.answer(
        ctx,
        around(View.of("practice-summary").part(Asking.PART), course, attempt)
            .with("attempt", attempt)
            .with("address", address(attempt)));
  }

  private void ask(Context ctx, Actor actor, CoursePack course, Attempt attempt, Again again) {
    Optional<Slot> next = attempt.next();
    if (next.isEmpty()) {
      views.answer(ctx, around(View.of("practice-none").part(Asking.PART), course, attempt));
      return;
    }
    boolean asksConfidence = plans.of(actor).askConfidence();
    Frame frame = frame(course, attempt, next.get().position());
    views.answer(
        ctx,
        around(
            asking.ask(actor, course, attempt, next.get(), frame, asksConfidence, again),
            course,
            attempt));
  }

  private void feedback(
      Context ctx, Actor actor, CoursePack course, Attempt attempt, Slot slot, String notice) {
    boolean last = attempt.next().isEmpty();
    Frame frame = frame(course, attempt, slot.position());
    views.answer(
        ctx,
        around(asking.answered(actor, course, attempt, slot, frame, notice), course, attempt)
            .with("here", address(attempt, slot.position()))
            .with("next", last ? address(attempt) : address(attempt.scope()))
            .with("last", last)
            .with("returns", attempt.comesBack(slot))
            .with("revised", Revised.of(slot.item(), attempts.revised(course, slot))));
  }

  private Frame frame(CoursePack course, Attempt attempt, int position) {
    return new Frame(
        "practice",
        name(course, attempt),
        address(attempt.scope()),
        position,
        attempt.slots().size(),
        attempt.answered(),
        true);
  }

  private String name(CoursePack course, Attempt attempt) {
    return lesson(course, attempt).map(Lesson::label).orElseGet(() -> views.say("practice.course"));
  }

  private static Optional<Lesson> lesson(CoursePack course, Attempt attempt) {
    return attempt.scope().lesson().flatMap(course.article()::lesson);
  }

  /** A page with the ways to what else could be practised. */
  private View around(View view, CoursePack course, Attempt attempt) {
    return view.with("course", course)
        .with("scope", name(course, attempt))
        .with("lesson", lesson(course, attempt))
        .with("elsewhere", elsewhere(course, attempt.scope()))
        .keptBy(attempt.scope());
  }

  private String elsewhere(CoursePack course, Scope scope) {
    return views.kept(
        List.of("practice-elsewhere", course.sha256(), scope),
        () -> View.of("practice-elsewhere").with("course", course).with("lesson", scope.lesson()));
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }

  private Attempt attempt(Context ctx, Actor actor, CoursePack course) {
    return attempts
        .find(actor, course.slug(), ctx.pathParam("attempt"))
        .filter(attempt -> !attempt.scope().isReview())
        .orElseThrow(NotFoundResponse::new);
  }

  static Slot slot(Context ctx, Attempt attempt) {
    String position = ctx.pathParam("position");
    return attempt.slots().stream()
        .filter(slot -> String.valueOf(slot.position()).equals(position))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static Scope scope(Context ctx, CoursePack course) {
    Optional<String> lesson = Optional.ofNullable(ctx.queryParam("lesson"));
    if (lesson.isPresent() && course.article().lesson(lesson.get()).isEmpty()) {
      throw new NotFoundResponse();
    }
    return new Scope(course.slug(), lesson);
  }

  private static String address(Scope scope) {
    return "/courses/"
        + scope.course()
        + "/practice"
        + scope.lesson().map(lesson -> "?lesson=" + lesson).orElse("");
  }

  private static String address(Attempt attempt) {
    return "/courses/" + attempt.scope().course() + "/practice/" + attempt.publicId().orElseThrow();
  }

  static String address(Attempt attempt, int position) {
    return address(attempt) + "/" + position;
  }
}
