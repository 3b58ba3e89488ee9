package rostrum.teaching;

import static java.util.stream.Collectors.toMap;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.classes.Accommodations;
import rostrum.classes.Admissions;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolment.State;
import rostrum.classes.Enrolments;
import rostrum.classes.Membership;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.csv.SafeCells;
import rostrum.entrance.Filled;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** The classes of whoever asks, and one of them. */
public final class ClassPages {
  private final Courses courses;
  private final Classrooms classrooms;
  private final Enrolments enrolments;
  private final Admissions admissions;
  private final Accommodations accommodations;
  private final ClassView view;
  private final Views views;

  public ClassPages(
      Courses courses,
      Classrooms classrooms,
      Enrolments enrolments,
      Admissions admissions,
      Accommodations accommodations,
      ClassView view,
      Views views) {
    this.courses = courses;
    this.classrooms = classrooms;
    this.enrolments = enrolments;
    this.admissions = admissions;
    this.accommodations = accommodations;
    this.view = view;
    this.views = views;
  }

  /** Those that one teaches, and those in which one learns. */
  public void list(Context ctx, Actor actor) {
    views.answer(ctx, Filled.fresh(list(actor), Map.of()));
  }

  private View list(Actor actor) {
    Actor.Account account = Who.is(actor);
    List<CoursePack> all = courses.all(actor);
    return View.of("classes")
        .part("main")
        .with("teaches", account.role().includes(Role.INSTRUCTOR))
        .with("taught", classrooms.taught(account))
        .with("joined", admissions.of(account))
        .with("courses", all)
        .with("abouts", all.stream().collect(toMap(CoursePack::slug, CoursePack::about)));
  }

  /** Opens a class. */
  public void open(Context ctx, Actor actor) {
    Form form = new Form(ctx);
    Filled filled = new Filled(form);
    String name = filled.name("name");
    String course = filled.text("course");
    Optional<Classroom> opened =
        filled.isSound()
            ? classrooms.open(Who.is(actor), name, course, form.key())
            : Optional.empty();
    if (opened.isPresent()) {
      ctx.redirect(address(opened.get()), HttpStatus.SEE_OTHER);
      return;
    }
    if (filled.isSound()) {
      filled.flaw("course", "classes.flaw.course");
    }
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(list(actor)));
  }

  static String address(Classroom classroom) {
    return "/classes/" + classroom.id();
  }

  /** One of them: all of it for who teaches it, little for who learns in it. */
  public void show(Context ctx, Actor actor) {
    String id = ctx.pathParam("class");
    Optional<Classroom> taught = classrooms.taught(Who.is(actor), id);
    if (taught.isPresent()) {
      Map<String, String> typed = Map.of("name", taught.get().name());
      views.answer(ctx, Filled.fresh(view.of(ctx, actor, taught.get()), typed));
      return;
    }
    Membership membership = admissions.find(Who.is(actor), id).orElseThrow(NotFoundResponse::new);
    views.answer(
        ctx,
        View.of("membership")
            .with("membership", membership)
            .with("about", view.course(actor, membership.classroom().course()))
            .with("granted", accommodations.own(Who.is(actor)).map(one -> one.accommodation())));
  }

  /** Leaves one in which one learns. */
  public void depart(Context ctx, Actor actor) {
    Views.lead(ctx, admissions.leave(Who.is(actor), ctx.pathParam("class")), "/classes");
  }

  /** Who is in it, as a file. */
  public void download(Context ctx, Actor actor) {
    Classroom classroom = view.classroom(ctx, actor);
    SafeCells cells = new SafeCells().line(List.of("name", "email", "group"));
    enrolments.in(Who.is(actor), classroom.id()).stream()
        .filter(one -> one.is(State.ADMITTED))
        .forEach(one ->
            cells.line(
                List.of(one.name().orElse(""), one.email().orElse(""), one.group().orElse(""))));
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"learners.csv\"");
    ctx.contentType("text/csv; charset=utf-8");
    ctx.result(cells.toString());
  }
}
