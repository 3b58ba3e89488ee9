package rostrum.practice;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import rostrum.accounts.Actor;
import rostrum.attempts.Attempts;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.web.View;
import rostrum.web.Views;

/** The questions that a reader has answered, as cards to print. */
public final class CardPages {
  private final Courses courses;
  private final Attempts attempts;
  private final Views views;

  public CardPages(Courses courses, Attempts attempts, Views views) {
    this.courses = courses;
    this.attempts = attempts;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    CoursePack course =
        courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
    views.answer(
        ctx,
        View.of("cards")
            .with("course", course)
            .with("cards", PrintedCard.of(course, attempts.given(actor))));
  }
}
