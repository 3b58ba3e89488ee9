package rostrum.reference;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.search.Indexes;
import rostrum.web.View;
import rostrum.web.Views;

/** A field, and what it finds in a course. */
public final class SearchPages {
  private final Courses courses;
  private final Indexes indexes;
  private final Views views;

  public SearchPages(Courses courses, Indexes indexes, Views views) {
    this.courses = courses;
    this.indexes = indexes;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    CoursePack course =
        courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
    Optional<String> typed =
        Optional.ofNullable(ctx.queryParam("q")).map(String::strip).filter(q -> !q.isEmpty());
    views.answer(
        ctx,
        View.of("search")
            .part("found")
            .with("course", course)
            .with("typed", typed.orElse(""))
            .with("finding", typed.map(q -> indexes.of(course).find(q))));
  }
}
