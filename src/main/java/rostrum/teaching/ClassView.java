package rostrum.teaching;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.assignments.Practised;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolment;
import rostrum.classes.Enrolment.State;
import rostrum.classes.Enrolments;
import rostrum.classes.Invitation;
import rostrum.classes.Invitations;
import rostrum.classes.JoinCode;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Moments;
import rostrum.entrance.Who;
import rostrum.web.Origins;
import rostrum.web.View;

/** A class as those who teach it see it. */
public final class ClassView {
  private final Courses courses;
  private final Classrooms classrooms;
  private final Enrolments enrolments;
  private final Invitations invitations;
  private final Practised practice;
  private final Origins origins;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public ClassView(
      Courses courses,
      Classrooms classrooms,
      Enrolments enrolments,
      Invitations invitations,
      Practised practice,
      Origins origins,
      ZoneId zone) {
    this.courses = courses;
    this.classrooms = classrooms;
    this.enrolments = enrolments;
    this.invitations = invitations;
    this.practice = practice;
    this.origins = origins;
    this.zone = zone;
  }

  /** The code as it is read out, and where it leads. */
  record Code(String text, String link, boolean needsApproval, String since) {}

  /** Who asks to come in, and since when. */
  record Waiting(Enrolment enrolment, String since) {}

  /** Who is invited, and until when their link is good. */
  record Invited(Invitation invitation, String until) {}

  /** The class at hand, if the actor teaches it. */
  Classroom classroom(Context ctx, Actor actor) {
    return classrooms
        .taught(Who.is(actor), ctx.pathParam("class"))
        .orElseThrow(NotFoundResponse::new);
  }

  Moments moments(Actor actor) {
    return new Moments(actor.zoneOr(zone));
  }

  /** The whole address of a way into a class. */
  String link(Context ctx, String code) {
    return origins.of(ctx) + "/join/" + code;
  }

  /** How a course is called; one that is gone has its slug. */
  String course(Actor actor, String slug) {
    return courses.find(actor, slug).map(CoursePack::about).orElse(slug);
  }

  /** All that there is on the class’s page. */
  View of(Context ctx, Actor actor, Classroom classroom) {
    Actor.Account account = Who.is(actor);
    Moments moments = moments(actor);
    List<Enrolment> all = enrolments.in(account, classroom.id());
    return View.of("classroom")
        .part("main")
        .with("classroom", classroom)
        .with("about", course(actor, classroom.course()))
        .with(
            "code", classrooms.code(account, classroom.id()).map(code -> code(ctx, code, moments)))
        .with("typedAt", origins.of(ctx) + "/join")
        .with("waiting", waiting(all, moments))
        .with("learners", all.stream().filter(one -> one.is(State.ADMITTED)).toList())
        .with("gone", all.stream().filter(ClassView::isGone).toList())
        .with("invited", invited(account, classroom, moments))
        .with("practised", practice.of(account, classroom.id()))
        .with("instructors", classrooms.instructors(account, classroom.id()))
        .with(
            "removed",
            Optional.ofNullable(ctx.queryParam("removed"))
                .flatMap(id ->
                    all.stream()
                        .filter(one -> one.id().equals(id) && one.is(State.REMOVED))
                        .findFirst()));
  }

  private static boolean isGone(Enrolment one) {
    return one.is(State.REMOVED) || one.is(State.LEFT);
  }

  private Code code(Context ctx, JoinCode code, Moments moments) {
    return new Code(
        code.text(), link(ctx, code.text()), code.needsApproval(), moments.of(code.since()));
  }

  private static List<Waiting> waiting(List<Enrolment> all, Moments moments) {
    return all.stream()
        .filter(one -> one.is(State.WAITING))
        .map(one -> new Waiting(one, moments.of(one.since())))
        .toList();
  }

  private List<Invited> invited(Actor.Account account, Classroom classroom, Moments moments) {
    return invitations.open(account, classroom.id()).stream()
        .map(one -> new Invited(one, moments.of(one.until())))
        .toList();
  }
}
