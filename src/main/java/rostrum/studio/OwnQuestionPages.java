package rostrum.studio;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.bank.OwnQuestions;
import rostrum.bank.OwnQuestions.Own;
import rostrum.bank.OwnQuestions.Rewriting;
import rostrum.bank.QuestionTags;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.Views;

/**
 * Questions that those who teach write themselves: their list, a form for each kind, its checks.
 */
public final class OwnQuestionPages {
  private final Courses courses;
  private final OwnQuestions questions;
  private final QuestionTags tags;
  private final OwnQuestionView view;
  private final Views views;

  public OwnQuestionPages(
      Courses courses,
      OwnQuestions questions,
      QuestionTags tags,
      OwnQuestionView view,
      Views views) {
    this.courses = courses;
    this.questions = questions;
    this.tags = tags;
    this.view = view;
    this.views = views;
  }

  /** One’s own and those that others share, or those of them with these words and this tag. */
  public void list(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Map<String, List<String>> tagged = tags.all(Who.is(actor), course.slug());
    Sought sought = Sought.of(ctx);
    views.answer(
        ctx, view.list(course, questions.all(Who.is(actor), course.slug()), tagged, sought));
  }

  /** A form that nobody has filled in yet, or one with a question of the bank to begin with. */
  public void fresh(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Draft draft =
        Optional.ofNullable(ctx.queryParam("from"))
            .map(id -> view.copied(actor, course, id).orElseThrow(NotFoundResponse::new))
            .orElseGet(() ->
                Draft.empty(
                    kind(
                        Optional.ofNullable(ctx.queryParam("kind"))
                            .or(() -> Optional.of(Draft.KINDS.getFirst())))));
    views.answer(ctx, view.form(course, draft, Optional.empty(), Map.of(), ""));
  }

  private static String kind(Optional<String> word) {
    return word.filter(Draft.KINDS::contains).orElseThrow(NotFoundResponse::new);
  }

  /** Writes a new one. */
  public void write(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Form form = new Form(ctx);
    Draft draft = draft(form);
    Composition made = Composition.of(draft, course, questions.newId());
    Optional<String> id =
        made.item().flatMap(item -> questions.write(Who.is(actor), item, form.key()));
    if (id.isEmpty()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, view.form(course, draft, Optional.empty(), made.flaws(), ""));
      return;
    }
    tag(actor, course, id.get(), draft);
    ctx.redirect(address(course, id.get()) + "?saved=1", HttpStatus.SEE_OTHER);
  }

  private static Draft draft(Form form) {
    return Draft.of(form, kind(form.text("kind")));
  }

  private void tag(Actor actor, CoursePack course, String id, Draft draft) {
    List<String> typed = QuestionTags.read(draft.one("tags")).orElse(List.of());
    Map<String, List<String>> all = tags.all(Who.is(actor), course.slug());
    if (!typed.equals(all.getOrDefault(id, List.of()))) {
      tags.set(Who.is(actor), course.slug(), id, typed);
    }
  }

  static String address(CoursePack course, String id) {
    return OwnQuestionView.address(course) + "/" + id;
  }

  /** One of them: a form for its author, to be read by others. */
  public void show(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Own own = own(ctx, actor, course);
    List<String> tagged =
        tags.all(Who.is(actor), course.slug()).getOrDefault(own.item().id(), List.of());
    Draft draft = Draft.of(own.item(), course.article(), tagged);
    views.answer(
        ctx,
        view.form(
            course,
            draft,
            Optional.of(own),
            Map.of(),
            ctx.queryParam("saved") == null ? "" : "own.saved"));
  }

  /** Writes the next version. */
  public void rewrite(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Own own = own(ctx, actor, course);
    Form form = new Form(ctx);
    Draft draft = Draft.of(form, own.item().interaction());
    Composition made = Composition.of(draft, course, own.item().id());
    Optional<Rewriting> became =
        made.item()
            .map(item -> questions.rewrite(Who.is(actor), item, form.number("version", 1, 99_999)));
    if (became.equals(Optional.of(Rewriting.WRITTEN))) {
      tag(actor, course, own.item().id(), draft);
      ctx.redirect(address(course, own.item().id()) + "?saved=1", HttpStatus.SEE_OTHER);
      return;
    }
    if (became.equals(Optional.of(Rewriting.UNKNOWN))) {
      throw new NotFoundResponse();
    }
    boolean isOvertaken = became.isPresent();
    Views.refuse(ctx, isOvertaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(
        ctx,
        view.form(
            course, draft, Optional.of(own), made.flaws(), isOvertaken ? "own.overtaken" : ""));
  }

  /** What the audit says of what is typed so far; nothing is kept. */
  public void check(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Form form = new Form(ctx);
    Optional<Own> own =
        form.text("question").flatMap(id -> questions.find(Who.is(actor), course.slug(), id));
    Composition made =
        Composition.of(
            draft(form), course, own.map(one -> one.item().id()).orElseGet(questions::newId));
    views.answer(
        ctx, view.form(course, draft(form), own, made.flaws(), "").part(OwnQuestionView.CHECKS));
  }

  /** Shows it to all who teach, or to its author alone again. */
  public void share(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    String id = ctx.pathParam("question");
    boolean shared =
        switch (new Form(ctx).text("shared").orElse("")) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw new BadRequestResponse();
        };
    Views.lead(ctx, questions.share(Who.is(actor), course.slug(), id, shared), address(course, id));
  }

  /** Takes it out of use. */
  public void retire(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    String id = ctx.pathParam("question");
    Views.lead(ctx, questions.retire(Who.is(actor), course.slug(), id), address(course, id));
  }

  private Own own(Context ctx, Actor actor, CoursePack course) {
    return questions
        .find(Who.is(actor), course.slug(), ctx.pathParam("question"))
        .orElseThrow(NotFoundResponse::new);
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }
}
