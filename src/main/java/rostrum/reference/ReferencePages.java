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

/**
 * Where things are looked up. Each page shows all entries of a kind; people, bodies and phrases
 * also have a page each, of which htmx gets the entry alone.
 */
public final class ReferencePages {
  private final Courses courses;
  private final Views views;
  private final SpeechWords speech;
  private final Messages words;
  private final Dates dates;

  public ReferencePages(Courses courses, Views views, SpeechWords speech, Messages words) {
    this.courses = courses;
    this.views = views;
    this.speech = speech;
    this.words = words;
    this.dates = new Dates(words);
  }

  public void index(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    views.answer(
        ctx,
        View.of("reference")
            .with("course", course)
            .with("facts", course.facts())
            .with("notes", course.article().footnotes().size()));
  }

  public void people(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    People people = people(course);
    views.answer(
        ctx,
        View.of("people")
            .with("course", course)
            .with("period", people.period())
            .with("seating", Seating.of(course.facts()))
            .with("lists", course.facts().rosters())
            .with("people", people.withPosts())
            .with("mentions", people.withoutPosts()));
  }

  public void person(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    People people = people(course);
    PersonEntry entry = people.find(ctx.pathParam("person")).orElseThrow(NotFoundResponse::new);
    views.answer(
        ctx,
        View.of("person")
            .part("entry")
            .with("course", course)
            .with("period", people.period())
            .with("entry", entry));
  }

  public void bodies(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Bodies bodies = bodies(course);
    views.answer(
        ctx,
        View.of("bodies")
            .with("course", course)
            .with("changes", bodies.changes())
            .with("disputes", bodies.disputes())
            .with("passings", bodies.passings())
            .with("bodies", bodies.entries()));
  }

  public void body(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    views.answer(
        ctx,
        View.of("body")
            .part("entry")
            .with("course", course)
            .with("period", people(course).period())
            .with(
                "entry",
                bodies(course).find(ctx.pathParam("body")).orElseThrow(NotFoundResponse::new)));
  }

  public void slogans(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Phrases phrases = phrases(course);
    views.answer(
        ctx,
        View.of("slogans")
            .with("course", course)
            .with("lessons", phrases.lessons())
            .with("phrases", phrases.entries()));
  }

  public void slogan(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    views.answer(
        ctx,
        View.of("slogan")
            .part("entry")
            .with("course", course)
            .with(
                "entry",
                phrases(course).find(ctx.pathParam("slogan")).orElseThrow(NotFoundResponse::new)));
  }

  public void timeline(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    views.answer(
        ctx,
        View.of("timeline")
            .with("course", course)
            .with("timeline", Timeline.of(course.facts(), citations(course), dates)));
  }

  public void figures(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Figures figures = new Figures(course.facts(), citations(course), words.locale());
    views.answer(
        ctx,
        View.of("figures")
            .with("course", course)
            .with("count", course.facts().figures().size())
            .with("byState", figures.byState())
            .with("compared", figures.compared())
            .with("shares", figures.shares())
            .with("others", figures.others()));
  }

  public void notes(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Notes notes = notes(course);
    views.answer(
        ctx,
        View.of("notes")
            .with("course", course)
            .with("sources", notes.sources())
            .with("notes", notes.entries()));
  }

  public void guide(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    ReadingGuide guide = new ReadingGuide(course, citations(course), speech);
    views.answer(
        ctx,
        View.of("guide")
            .with("course", course)
            .with("guide", guide)
            .with("notes", course.article().footnotes().size())
            .with("sources", notes(course).sources()));
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }

  private Citations citations(CoursePack course) {
    return new Citations(course, speech, words);
  }

  private People people(CoursePack course) {
    return new People(course, citations(course), dates);
  }

  private Bodies bodies(CoursePack course) {
    return new Bodies(course.facts(), citations(course), dates);
  }

  private Phrases phrases(CoursePack course) {
    return new Phrases(course, citations(course));
  }

  private Notes notes(CoursePack course) {
    return new Notes(course, citations(course), new FactWords(course.facts(), words));
  }
}
