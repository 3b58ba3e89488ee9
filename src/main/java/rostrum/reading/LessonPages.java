package rostrum.reading;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.attempts.PreQuestions;
import rostrum.attempts.Slot;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Lesson;
import rostrum.lessons.Readings;
import rostrum.lessons.SpeechWords;
import rostrum.margin.Jotting;
import rostrum.margin.Jottings;
import rostrum.web.Form;
import rostrum.web.Templates;
import rostrum.web.View;
import rostrum.web.Views;

/** A lesson to read, and the note that it was read. */
public final class LessonPages {
  private final Courses courses;
  private final Readings readings;
  private final Jottings jottings;
  private final PreQuestions preQuestions;
  private final Views views;
  private final Outlines outlines = new Outlines();
  private final Templates templates;
  private final SpeechWords words;

  public LessonPages(
      Courses courses,
      Readings readings,
      Jottings jottings,
      PreQuestions preQuestions,
      Views views,
      Templates templates,
      SpeechWords words) {
    this.courses = courses;
    this.readings = readings;
    this.jottings = jottings;
    this.preQuestions = preQuestions;
    this.views = views;
    this.templates = templates;
    this.words = words;
  }

  public void show(Context ctx, Actor actor) {
    CoursePack pack = course(ctx, actor);
    Lesson lesson = lesson(ctx, pack);
    List<Slot> ahead = ahead(actor, pack, lesson);
    Reader reader =
        new Reader(
            pack.sha256(),
            readings.furthest(actor, pack.slug()),
            own(actor, pack, lesson),
            ahead.stream().map(Slot::version).toList(),
            "1".equals(ctx.queryParam("voices")),
            WayBack.from(ctx));
    views.answer(
        ctx,
        reader,
        () ->
            page(pack, lesson, reader.furthest())
                .part("text")
                .with("back", reader.back())
                .with("text", text(pack, lesson, reader, ahead)));
  }

  /**
   * Everything in which a lesson may look different to one reader than to another.
   *
   * @param ahead ids of the versions that can be answered after it
   */
  private record Reader(
      String pack,
      Map<String, Integer> furthest,
      List<Jotting> own,
      List<Long> ahead,
      boolean voices,
      Optional<String> back) {}

  /**
   * Read up to here. A script sends it as the reader goes on, the button at the end for the whole.
   */
  public void read(Context ctx, Actor actor) {
    CoursePack pack = course(ctx, actor);
    Lesson lesson = lesson(ctx, pack);
    int sentences = new Form(ctx).number("sentences", 1, (int) lesson.sentences().count());
    readings.upTo(actor, pack.slug(), lesson.slug(), sentences);
    if (Views.wantsPart(ctx)) {
      Map<String, Integer> furthest = readings.furthest(actor, pack.slug());
      views.answer(ctx, page(pack, lesson, furthest).part("read"));
    } else {
      ctx.redirect(address(pack, lesson) + "#read", HttpStatus.SEE_OTHER);
    }
  }

  private View page(CoursePack pack, Lesson lesson, Map<String, Integer> furthest) {
    Contents contents = outlines.of(pack, furthest);
    return View.of("lesson")
        .with("course", pack)
        .with("lesson", contents.at(lesson.slug()))
        .with("contents", contents)
        .with("before", contents.before(lesson.slug()))
        .with("after", contents.after(lesson.slug()));
  }

  private List<Jotting> own(Actor actor, CoursePack pack, Lesson lesson) {
    return jottings.of(actor, pack.slug()).stream()
        .filter(jotting -> jotting.lesson().equals(lesson.slug()))
        .toList();
  }

  /** What can be answered after a numbered section. */
  private List<Slot> ahead(Actor actor, CoursePack pack, Lesson lesson) {
    return lesson.numbered() ? preQuestions.before(actor, pack, lesson.slug()).slots() : List.of();
  }

  /** Rendered once for everybody who marked the same in it and is asked the same before it. */
  private String text(CoursePack pack, Lesson lesson, Reader reader, List<Slot> ahead) {
    return templates
        .kept(
            List.of(
                "lesson-text",
                lesson.slug(),
                reader.pack(),
                reader.own(),
                reader.ahead(),
                reader.voices()),
            false,
            () ->
                View.of("lesson-text")
                    .with("course", pack)
                    .with("ahead", ahead)
                    .with(
                        "text",
                        new Typesetter(pack, lesson, words, reader.voices(), reader.own()).text()))
        .text();
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }

  private static Lesson lesson(Context ctx, CoursePack pack) {
    return pack.article().lesson(ctx.pathParam("lesson")).orElseThrow(NotFoundResponse::new);
  }

  private static String address(CoursePack pack, Lesson lesson) {
    return "/courses/" + pack.slug() + "/lessons/" + lesson.slug();
  }
}
