package rostrum.practice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.attempts.Answer;
import rostrum.attempts.Attempt;
import rostrum.attempts.Flaw;
import rostrum.attempts.PreQuestions;
import rostrum.attempts.PreQuestions.Trial;
import rostrum.attempts.Slot;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Lesson;
import rostrum.practice.Asking.Again;
import rostrum.web.Form;
import rostrum.web.Views;

/** Three questions to try before a section is read. Nothing of it is kept. */
public final class PreQuestionPages {
  private final Courses courses;
  private final PreQuestions preQuestions;
  private final Asking asking;
  private final Views views;

  public PreQuestionPages(Courses courses, PreQuestions preQuestions, Asking asking, Views views) {
    this.courses = courses;
    this.preQuestions = preQuestions;
    this.asking = asking;
    this.views = views;
  }

  /** One of them; the first if the address names none. */
  public void ask(Context ctx, Actor actor) {
    ask(ctx, actor, place(ctx, actor), Again.NOT);
  }

  /** What is right, shown in answer to the form itself: there is nothing to come back to. */
  public void answer(Context ctx, Actor actor) {
    Place place = place(ctx, actor);
    Answer answer = Asking.answer(new Form(ctx));
    switch (preQuestions.tried(place.attempt(), place.slot(), answer, asking.now())) {
      case Trial.Answered(Slot slot) -> feedback(ctx, actor, place, slot);
      case Trial.Refused(Flaw flaw) -> {
        Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
        ask(ctx, actor, place, Again.mending("practice.flaw." + flaw.slug(), answer));
      }
      case Trial.Outdated() -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        ask(ctx, actor, place, Again.saying("practice.outdated"));
      }
    }
  }

  private void ask(Context ctx, Actor actor, Place place, Again again) {
    Frame frame = frame(place, place.slot().position() - 1);
    views.answer(
        ctx, asking.ask(actor, place.course(), place.attempt(), place.slot(), frame, false, again));
  }

  private void feedback(Context ctx, Actor actor, Place place, Slot slot) {
    boolean last = slot.position() == place.attempt().slots().size();
    views.answer(
        ctx,
        asking
            .answered(
                actor, place.course(), place.attempt(), slot, frame(place, slot.position()), "")
            .with("here", address(place, slot.position()))
            .with("next", last ? lesson(place) : address(place, slot.position() + 1))
            .with("last", last));
  }

  private Frame frame(Place place, int answered) {
    return new Frame(
        "read",
        views.say("ahead.name", place.lesson().label()),
        address(place, place.slot().position()),
        place.slot().position(),
        place.attempt().slots().size(),
        answered,
        false);
  }

  /** A question before a lesson. */
  private record Place(CoursePack course, Lesson lesson, Attempt attempt, Slot slot) {}

  private Place place(Context ctx, Actor actor) {
    CoursePack course =
        courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
    Lesson lesson =
        course
            .article()
            .lesson(ctx.pathParam("lesson"))
            .filter(Lesson::numbered)
            .orElseThrow(NotFoundResponse::new);
    Attempt attempt = preQuestions.before(actor, course, lesson.slug());
    String number = Optional.ofNullable(ctx.queryParam("number")).orElse("1");
    return attempt.slots().stream()
        .filter(slot -> String.valueOf(slot.position()).equals(number))
        .findFirst()
        .map(slot -> new Place(course, lesson, attempt, slot))
        .orElseThrow(NotFoundResponse::new);
  }

  private static String lesson(Place place) {
    return "/courses/" + place.course().slug() + "/lessons/" + place.lesson().slug();
  }

  private static String address(Place place, int number) {
    return lesson(place) + "/pre-questions?number=" + number;
  }
}
