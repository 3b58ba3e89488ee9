package rostrum.reading;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;
import rostrum.lessons.SpeechWords;
import rostrum.margin.Jotting;
import rostrum.margin.Jottings;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** A sentence by itself: to highlight, to write a note on, to take along with its citation. */
public final class SentencePages {

  private final Courses courses;
  private final Jottings jottings;
  private final Views views;
  private final SpeechWords speech;
  private final Messages words;

  public SentencePages(
      Courses courses, Jottings jottings, Views views, SpeechWords speech, Messages words) {
    this.courses = courses;
    this.jottings = jottings;
    this.views = views;
    this.speech = speech;
    this.words = words;
  }

  /** A sentence with what the reader wrote on it. */
  public void show(Context ctx, Actor actor) {
    Optional<Jotting> gone =
        Optional.ofNullable(ctx.queryParam("gone"))
            .flatMap(id -> jottings.find(actor, ctx.pathParam("course"), id))
            .filter(jotting -> !jotting.isHere());
    answer(ctx, actor, "", "", gone);
  }

  /** A note on it, or a highlight where nothing was written. */
  public void jot(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Lesson lesson = lesson(ctx, course);
    Form form = new Form(ctx);
    String body = form.text("body").orElse("");
    boolean highlights = form.text("highlight").isPresent();
    Optional<String> flaw = flaw(body, highlights);
    if (flaw.isPresent()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      answer(ctx, actor, flaw.get(), body, Optional.empty());
      return;
    }
    Sentence sentence = sentence(ctx, lesson);
    jottings.add(actor, course.slug(), lesson.slug(), sentence, highlights ? "" : body);
    ctx.redirect(address(course, lesson.slug(), sentence), HttpStatus.SEE_OTHER);
  }

  /** What is wrong with a note; nothing is with a highlight. */
  static Optional<String> flaw(String body, boolean highlights) {
    if (body.length() > Jotting.LONGEST) {
      return Optional.of("margin.flaw.long");
    }
    return body.isEmpty() && !highlights ? Optional.of("margin.flaw.nothing") : Optional.empty();
  }

  private void answer(Context ctx, Actor actor, String flaw, String typed, Optional<Jotting> gone) {
    CoursePack course = course(ctx, actor);
    Lesson lesson = lesson(ctx, course);
    Sentence sentence = sentence(ctx, lesson);
    List<Written> own =
        jottings.of(actor, course.slug()).stream()
            .filter(jotting -> jotting.lesson().equals(lesson.slug()))
            .filter(jotting -> jotting.in(course.article()).equals(Optional.of(sentence)))
            .map(jotting -> new Written(jotting, jotting.hasChanged(course.article())))
            .toList();
    views.answer(
        ctx,
        View.of("sentence")
            .part("sentence")
            .with("course", course)
            .with("lesson", lesson)
            .with("sentence", sentence)
            .with("who", speech.label(sentence.speech()))
            .with("around", around(lesson, sentence))
            .with("here", address(course, lesson.slug(), sentence))
            .with("citation", new CitationText(course, words).of(lesson, sentence))
            .with("own", own)
            .with("gone", gone)
            .with("flaw", flaw)
            .with("typed", typed));
  }

  /**
   * What the reader wrote.
   *
   * @param changed whether the sentence no longer reads as it did
   */
  public record Written(Jotting jotting, boolean changed) {}

  /** The sentences of the same paragraph. */
  private static List<Sentence> around(Lesson lesson, Sentence sentence) {
    return lesson.blocks().stream()
        .flatMap(block ->
            block instanceof Block.Paragraph(List<Sentence> all) && all.contains(sentence)
                ? all.stream()
                : Stream.empty())
        .toList();
  }

  static String address(CoursePack course, String lesson, Sentence sentence) {
    return "/courses/" + course.slug() + "/lessons/" + lesson + "/sentences/" + sentence.number();
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }

  private static Lesson lesson(Context ctx, CoursePack pack) {
    return pack.article().lesson(ctx.pathParam("lesson")).orElseThrow(NotFoundResponse::new);
  }

  private static Sentence sentence(Context ctx, Lesson lesson) {
    return lesson
        .sentences()
        .filter(one -> Integer.toString(one.number()).equals(ctx.pathParam("sentence")))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }
}
