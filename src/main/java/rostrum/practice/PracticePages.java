package rostrum.practice;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import rostrum.lessons.SpeechWords;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** One question a page, and at once what is right and where it says so. */
public final class PracticePages {
  private static final String PART = "question";
  private static final int MOST_STEPS = 100;
  private static final int UNPROCESSABLE = 422;

  /** As {@link Views} makes it; the database keeps no longer one. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private final Courses courses;
  private final Attempts attempts;
  private final Views views;
  private final SpeechWords words;
  private final ZoneId zone;

  public PracticePages(
      Courses courses, Attempts attempts, Views views, SpeechWords words, ZoneId zone) {
    this.courses = courses;
    this.attempts = attempts;
    this.views = views;
    this.words = words;
    this.zone = zone;
  }

  /**
   * What comes next in the sitting that goes on, or the first question of one that begins when it
   * is answered.
   */
  public void ask(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    ask(ctx, course, attempts.current(actor, course, scope(ctx, course)), "", List.of());
  }

  /** An answer to the question that was asked last, or the sentence that is to prove it. */
  public void answer(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Scope scope = scope(ctx, course);
    Form form = new Form(ctx);
    List<String> responses = form.texts("response");
    Answer answer =
        new Answer(
            responses,
            form.number("revision", 0, MOST_STEPS),
            form.text("place"),
            form.text("key")
                .filter(key -> KEY.matcher(key).matches())
                .orElseThrow(BadRequestResponse::new));
    switch (attempts.answer(actor, course, scope, answer)) {
      case Saving.Saved(Attempt attempt, int position) ->
          ctx.redirect(
              isSettled(attempt, position) ? address(attempt, position) : address(scope),
              HttpStatus.SEE_OTHER);
      case Saving.Refused(Attempt attempt, Flaw flaw) -> {
        refuse(ctx, UNPROCESSABLE);
        ask(ctx, course, attempt, "practice.flaw." + flaw.slug(), responses);
      }
      case Saving.Outdated(Attempt attempt) -> {
        refuse(ctx, HttpStatus.CONFLICT.getCode());
        ask(ctx, course, attempt, "practice.outdated", List.of());
      }
      case Saving.AnsweredBefore(Attempt attempt, int position) -> {
        refuse(ctx, HttpStatus.CONFLICT.getCode());
        if (isSettled(attempt, position)) {
          feedback(
              ctx, course, attempt, attempt.at(position).orElseThrow(), "practice.answered-before");
        } else {
          ask(ctx, course, attempt, "practice.answered-before", List.of());
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
      feedback(ctx, course, attempt, slot, "");
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
        page("practice-summary", course, attempt)
            .with("attempt", attempt)
            .with("address", address(attempt)));
  }

  private void ask(
      Context ctx, CoursePack course, Attempt attempt, String notice, List<String> filled) {
    Optional<Slot> next = attempt.next();
    if (next.isEmpty()) {
      views.answer(ctx, page("practice-none", course, attempt));
      return;
    }
    views.answer(
        ctx,
        page("practice", course, attempt)
            .with("notice", notice)
            .with("savedAt", next.get().step().map(step -> Answered.savedAt(step, zone)))
            .with("asked", Asked.of(attempt, next.get(), course.article(), filled)));
  }

  private void feedback(Context ctx, CoursePack course, Attempt attempt, Slot slot, String notice) {
    boolean last = attempt.next().isEmpty();
    views.answer(
        ctx,
        page("practice-answered", course, attempt)
            .with("notice", notice)
            .with("here", address(attempt, slot.position()))
            .with("next", last ? address(attempt) : address(attempt.scope()))
            .with("last", last)
            .with("revised", Revised.of(slot.item(), attempts.revised(course, slot)))
            .with(
                "answered",
                Answered.of(course, attempt, slot, slot.step().orElseThrow(), words, zone)));
  }

  private View page(String template, CoursePack course, Attempt attempt) {
    Optional<Lesson> lesson = attempt.scope().lesson().flatMap(course.article()::lesson);
    return View.of(template)
        .part(PART)
        .with("course", course)
        .with("address", address(attempt.scope()))
        .with("scope", lesson.map(Lesson::label).orElseGet(() -> views.say("practice.course")))
        .with("lesson", lesson)
        .with("lessons", course.article().lessons());
  }

  /**
   * A page of ours that says no. htmx shows only answers that say yes, so it is told yes and shown
   * the page.
   */
  private static void refuse(Context ctx, int status) {
    ctx.status(Views.wantsPart(ctx) ? HttpStatus.OK.getCode() : status);
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }

  private Attempt attempt(Context ctx, Actor actor, CoursePack course) {
    return attempts
        .find(actor, course.slug(), ctx.pathParam("attempt"))
        .orElseThrow(NotFoundResponse::new);
  }

  private static Slot slot(Context ctx, Attempt attempt) {
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

  private static String address(Attempt attempt, int position) {
    return address(attempt) + "/" + position;
  }
}
