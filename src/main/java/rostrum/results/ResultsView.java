package rostrum.results;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.Assignments;
import rostrum.assignments.Gradebook;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuizAttempt;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Moments;
import rostrum.entrance.Who;
import rostrum.web.View;

/** What all pages on the results of an assignment begin with. */
public final class ResultsView {
  private final Courses courses;
  private final Assignments assignments;
  private final Gradebook gradebook;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public ResultsView(Courses courses, Assignments assignments, Gradebook gradebook, ZoneId zone) {
    this.courses = courses;
    this.assignments = assignments;
    this.gradebook = gradebook;
    this.zone = zone;
  }

  /** The assignment at hand, if the actor teaches its class. */
  Assignment assignment(Context ctx, Actor actor) {
    return assignments
        .taught(Who.is(actor), ctx.pathParam("assignment"))
        .orElseThrow(NotFoundResponse::new);
  }

  /** A number of at most four digits in the address. */
  static int number(Context ctx, String name) {
    return Optional.of(ctx.pathParam(name))
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .orElseThrow(NotFoundResponse::new);
  }

  List<LearnerResult> learners(Actor actor, Assignment assignment) {
    return gradebook.learners(Who.is(actor), assignment.id()).orElseThrow(NotFoundResponse::new);
  }

  /** Every attempt of these, learner by learner. */
  static Stream<QuizAttempt> attempts(List<LearnerResult> learners) {
    return learners.stream().flatMap(learner -> learner.attempts().stream());
  }

  CoursePack course(Actor actor, Assignment assignment) {
    return courses.find(actor, assignment.classroom().course()).orElseThrow(NotFoundResponse::new);
  }

  Moments moments(Actor actor) {
    return new Moments(actor.zoneOr(zone));
  }

  /** A page of an assignment. */
  static View of(String template, Assignment assignment) {
    return View.of(template)
        .part("main")
        .with("assignment", assignment)
        .with("here", address(assignment));
  }

  static String address(Assignment assignment) {
    return "/assignments/" + assignment.id() + "/results";
  }
}
