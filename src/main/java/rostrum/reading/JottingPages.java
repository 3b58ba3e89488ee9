package rostrum.reading;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;
import rostrum.margin.Jotting;
import rostrum.margin.Jottings;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** What a reader marked in a course: the list, and what becomes of each. */
public final class JottingPages {

  private final Courses courses;
  private final Jottings jottings;
  private final Views views;

  public JottingPages(Courses courses, Jottings jottings, Views views) {
    this.courses = courses;
    this.jottings = jottings;
    this.views = views;
  }

  /**
   * A mark in the list.
   *
   * @param label how the lesson is called
   * @param address of its sentence’s own page, unless the text has no such place any more
   * @param changed whether the sentence no longer reads as it did
   */
  public record Listed(
      Jotting jotting, String label, Optional<String> address, boolean changed, int order) {}

  /** All of them, in the order of the text. */
  public void list(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    List<Listed> listed =
        jottings.of(actor, course.slug()).stream()
            .map(jotting -> listed(course, jotting))
            .sorted(Comparator.comparingInt(Listed::order))
            .toList();
    views.answer(ctx, View.of("jottings").with("course", course).with("listed", listed));
  }

  private static Listed listed(CoursePack course, Jotting jotting) {
    List<Lesson> lessons = course.article().lessons();
    Optional<Lesson> lesson = course.article().lesson(jotting.lesson());
    Optional<Sentence> sentence = jotting.in(course.article());
    int order =
        lesson.map(lessons::indexOf).orElse(lessons.size()) * 10_000
            + sentence.map(Sentence::number).orElse(0);
    return new Listed(
        jotting,
        lesson.map(Lesson::label).orElse(jotting.lesson()),
        sentence.map(there -> SentencePages.address(course, jotting.lesson(), there)),
        jotting.hasChanged(course.article()),
        order);
  }

  /** The page on which a note is written anew. */
  public void edit(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Jotting jotting = own(jottings.find(actor, course.slug(), ctx.pathParam("jotting")));
    page(ctx, course, jotting, jotting.body(), "");
  }

  /** Writes it anew. */
  public void rewrite(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    String id = ctx.pathParam("jotting");
    String body = new Form(ctx).text("body").orElse("");
    Optional<String> flaw = SentencePages.flaw(body, false);
    if (flaw.isPresent()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      page(ctx, course, own(jottings.find(actor, course.slug(), id)), body, flaw.get());
      return;
    }
    Jotting written = own(jottings.rewrite(actor, course.slug(), id, body));
    ctx.redirect(place(course, written), HttpStatus.SEE_OTHER);
  }

  private void page(Context ctx, CoursePack course, Jotting jotting, String typed, String flaw) {
    views.answer(
        ctx,
        View.of("jotting")
            .part("sentence")
            .with("course", course)
            .with("jotting", jotting)
            .with("back", place(course, jotting))
            .with("typed", typed)
            .with("flaw", flaw));
  }

  /** Takes it away; the page that follows can bring it back. */
  public void takeAway(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Jotting gone = own(jottings.takeAway(actor, course.slug(), ctx.pathParam("jotting")));
    ctx.redirect(place(course, gone) + "?gone=" + gone.id(), HttpStatus.SEE_OTHER);
  }

  /** Brings it back. */
  public void bringBack(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Jotting back = own(jottings.bringBack(actor, course.slug(), ctx.pathParam("jotting")));
    ctx.redirect(place(course, back), HttpStatus.SEE_OTHER);
  }

  private static String place(CoursePack course, Jotting jotting) {
    return jotting
        .in(course.article())
        .map(there -> SentencePages.address(course, jotting.lesson(), there))
        .orElse("/courses/" + course.slug() + "/jottings");
  }

  private static Jotting own(Optional<Jotting> found) {
    return found.orElseThrow(NotFoundResponse::new);
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }
}
