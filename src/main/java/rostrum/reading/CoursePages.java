package rostrum.reading;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Readings;
import rostrum.review.Reviews;
import rostrum.web.View;
import rostrum.web.Views;

/** The list of courses and the front page of each. */
public final class CoursePages {
  private final Courses courses;
  private final Readings readings;
  private final Reviews reviews;
  private final Views views;
  private final Outlines outlines = new Outlines();

  public CoursePages(Courses courses, Readings readings, Reviews reviews, Views views) {
    this.courses = courses;
    this.readings = readings;
    this.reviews = reviews;
    this.views = views;
  }

  public void list(Context ctx, Actor actor) {
    List<Entry> entries =
        courses.all(actor).stream().map(pack -> new Entry(pack, contents(actor, pack))).toList();
    View view =
        View.of("courses")
            .with("courses", entries)
            .with("step", NextStep.of(reviews.today(actor), entries));
    if (entries.size() == 1) {
      view = view.with("only", entries.getFirst()).with("course", entries.getFirst().pack());
    }
    views.answer(ctx, view);
  }

  public void show(Context ctx, Actor actor) {
    CoursePack pack =
        courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
    views.answer(
        ctx,
        View.of("course")
            .with("course", pack)
            .with("notes", pack.article().footnotes().size())
            .with("contents", contents(actor, pack)));
  }

  private Contents contents(Actor actor, CoursePack pack) {
    return outlines.of(pack, readings.furthest(actor, pack.slug()));
  }

  /** A course in the list. */
  public record Entry(CoursePack pack, Contents contents) {}
}
