package rostrum.reference;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.SpeechWords;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** The study sheet of a course, to read and to print. */
public final class SheetPages {
  private final Courses courses;
  private final Views views;
  private final SpeechWords speech;
  private final Messages words;

  public SheetPages(Courses courses, Views views, SpeechWords speech, Messages words) {
    this.courses = courses;
    this.views = views;
    this.speech = speech;
    this.words = words;
  }

  public void show(Context ctx, Actor actor) {
    CoursePack course =
        courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
    views.answer(
        ctx,
        View.of("sheet")
            .with("course", course)
            .with(
                "sheet",
                StudySheet.of(
                    course,
                    new Citations(course, speech, words),
                    new FactWords(course.facts(), words))));
  }
}
