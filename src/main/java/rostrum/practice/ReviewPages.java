package rostrum.practice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.attempts.Answer;
import rostrum.attempts.Attempt;
import rostrum.attempts.Attempts;
import rostrum.attempts.Flaw;
import rostrum.attempts.Round;
import rostrum.attempts.Saving;
import rostrum.attempts.Slot;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.practice.Asking.Again;
import rostrum.review.CardKey;
import rostrum.review.Cards;
import rostrum.review.Reviews;
import rostrum.review.Today;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** What memory asks for today, over all courses, one question a page. */
public final class ReviewPages {
  static final String REVIEW = "/review";
  private static final String QUESTION = REVIEW + "/question";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final Courses courses;
  private final Attempts attempts;
  private final Reviews reviews;
  private final Cards cards;
  private final Asking asking;
  private final Views views;

  public ReviewPages(
      Courses courses,
      Attempts attempts,
      Reviews reviews,
      Cards cards,
      Asking asking,
      Views views) {
    this.courses = courses;
    this.attempts = attempts;
    this.reviews = reviews;
    this.cards = cards;
    this.asking = asking;
    this.views = views;
  }

  /** What there is to review, or how the session of today went. */
  public void show(Context ctx, Actor actor) {
    Today today = reviews.today(actor);
    List<CoursePack> all = courses.all(actor);
    views.answer(
        ctx,
        View.of("review")
            .part(Asking.PART)
            .with("course", all.stream().findFirst())
            .with("today", today)
            .with("pausedUntil", today.plan().pause().map(pause -> DAY.format(pause.until())))
            .with("waiting", Waiting.of(today, all))
            .with("again", today.isFinished() ? lapses(actor, today, all) : List.of()));
  }

  /** The questions of today's session whose answers were not right and stand. */
  private List<Lapse> lapses(Actor actor, Today today, List<CoursePack> all) {
    return all.stream()
        .map(course -> attempts.reviewing(actor, nothing(course, today)))
        .flatMap(attempt ->
            attempt.publicId().stream()
                .flatMap(id -> Lapse.of(attempt, cards.takenBack(actor, id)).stream()))
        .toList();
  }

  private static Round nothing(CoursePack course, Today today) {
    return new Round(course.slug(), today.began().orElseThrow(), List.of());
  }

  /** A session begins. */
  public void begin(Context ctx, Actor actor) {
    reviews.begin(actor);
    ctx.redirect(QUESTION, HttpStatus.SEE_OTHER);
  }

  /** The next question, if a session goes on. */
  public void ask(Context ctx, Actor actor) {
    Today today = reviews.today(actor);
    next(actor, today)
        .ifPresentOrElse(
            attempt -> ask(ctx, actor, today, attempt, Again.NOT),
            () -> ctx.redirect(REVIEW, HttpStatus.SEE_OTHER));
  }

  /** The sitting whose question comes next: one that still wants its proof, or the first due. */
  private Optional<Attempt> next(Actor actor, Today today) {
    List<Today.Due> due = today.questions();
    Stream<Attempt> proving =
        today.began().stream()
            .flatMap(began -> courses.all(actor).stream())
            .map(course -> attempts.reviewing(actor, nothing(course, today)));
    Stream<Attempt> first =
        due.stream().limit(1).map(one -> attempts.reviewing(actor, round(today, one.course())));
    return Stream.concat(proving, first).filter(attempt -> attempt.next().isPresent()).findFirst();
  }

  private static Round round(Today today, String course) {
    return new Round(
        course,
        today.began().orElseThrow(),
        today.questions().stream()
            .filter(due -> due.course().equals(course))
            .map(Today.Due::question)
            .toList());
  }

  /** An answer to a question of the session, or the sentence that is to prove it. */
  public void answer(Context ctx, Actor actor) {
    Today today = reviews.today(actor);
    Form form = new Form(ctx);
    Answer answer = Asking.answer(form);
    CoursePack course =
        form.text("course")
            .flatMap(slug -> courses.find(actor, slug))
            .orElseThrow(NotFoundResponse::new);
    if (today.began().isEmpty()) {
      ctx.redirect(REVIEW, HttpStatus.SEE_OTHER);
      return;
    }
    switch (attempts.review(actor, round(today, course.slug()), answer)) {
      case Saving.Saved(Attempt attempt, int position) ->
          ctx.redirect(
              isSettled(attempt, position) ? address(attempt, position) : QUESTION,
              HttpStatus.SEE_OTHER);
      case Saving.Refused(Attempt attempt, Flaw flaw) -> {
        Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
        ask(ctx, actor, today, attempt, Again.mending("practice.flaw." + flaw.slug(), answer));
      }
      case Saving.Outdated(Attempt attempt) -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        again(ctx, actor, today, attempt, "practice.outdated");
      }
      case Saving.AnsweredBefore(Attempt attempt, int position) -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        if (isSettled(attempt, position)) {
          Slot slot = attempt.at(position).orElseThrow();
          feedback(ctx, actor, attempt, slot, "practice.answered-before");
        } else {
          again(ctx, actor, today, attempt, "practice.answered-before");
        }
      }
    }
  }

  private static boolean isSettled(Attempt attempt, int position) {
    return attempt.at(position).orElseThrow().isSettled();
  }

  /** What is asked now, and why it is not what a form answered. */
  private void again(Context ctx, Actor actor, Today today, Attempt attempt, String notice) {
    Optional<Attempt> next =
        Optional.of(attempt).filter(same -> same.next().isPresent()).or(() -> next(actor, today));
    if (next.isPresent()) {
      ask(ctx, actor, today, next.get(), Again.saying(notice));
    } else {
      ctx.redirect(REVIEW, HttpStatus.SEE_OTHER);
    }
  }

  /** A question that was answered; what comes next, if it is not yet. */
  public void feedback(Context ctx, Actor actor) {
    Attempt attempt = attempt(ctx, actor);
    Slot slot = PracticePages.slot(ctx, attempt);
    if (slot.isSettled()) {
      feedback(ctx, actor, attempt, slot, "");
    } else {
      ctx.redirect(QUESTION, HttpStatus.SEE_OTHER);
    }
  }

  /** Takes the answer back; its question is asked again. */
  public void withdraw(Context ctx, Actor actor) {
    Attempt attempt = attempt(ctx, actor);
    Slot slot = PracticePages.slot(ctx, attempt);
    slot.step()
        .ifPresent(step ->
            reviews.undo(
                actor, attempt.publicId().orElseThrow(), slot.position(), step.revision()));
    ctx.redirect(QUESTION, HttpStatus.SEE_OTHER);
  }

  private void ask(Context ctx, Actor actor, Today today, Attempt attempt, Again again) {
    CoursePack course = course(actor, attempt);
    views.answer(
        ctx,
        asking.ask(
            actor,
            course,
            attempt,
            attempt.next().orElseThrow(),
            frame(today, today.reviewed() + 1),
            today.plan().askConfidence(),
            again));
  }

  private void feedback(Context ctx, Actor actor, Attempt attempt, Slot slot, String notice) {
    Today today = reviews.today(actor);
    boolean takenBack =
        cards.takenBack(actor, attempt.publicId().orElseThrow()).contains(slot.position());
    views.answer(
        ctx,
        asking
            .answered(
                actor,
                course(actor, attempt),
                attempt,
                slot,
                frame(today, today.reviewed()),
                notice)
            .with("here", address(attempt, slot.position()))
            .with("next", today.isGoingOn() ? QUESTION : REVIEW)
            .with("last", !today.isGoingOn())
            .with("review", address(attempt, slot.position()))
            .with("takenBack", takenBack)
            .with(
                "back",
                CardKey.of(slot.item()).flatMap(key -> ComesBack.of(cards.of(actor, key), today))));
  }

  private Frame frame(Today today, int position) {
    int reviewed = today.reviewed();
    int of = Math.max(position, reviewed + today.left().size());
    return new Frame("review", views.say("review.name"), QUESTION, position, of, reviewed, true);
  }

  private CoursePack course(Actor actor, Attempt attempt) {
    return courses.find(actor, attempt.scope().course()).orElseThrow(NotFoundResponse::new);
  }

  private Attempt attempt(Context ctx, Actor actor) {
    return courses
        .find(actor, ctx.pathParam("course"))
        .flatMap(course -> attempts.find(actor, course.slug(), ctx.pathParam("attempt")))
        .filter(attempt -> attempt.scope().isReview())
        .orElseThrow(NotFoundResponse::new);
  }

  static String address(Attempt attempt, int position) {
    return String.join(
        "/",
        REVIEW,
        attempt.scope().course(),
        attempt.publicId().orElseThrow(),
        String.valueOf(position));
  }
}
