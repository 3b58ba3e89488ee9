package rostrum.studio;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.Assignments;
import rostrum.classes.Accommodation;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolment;
import rostrum.classes.Enrolments;
import rostrum.entrance.Filled;
import rostrum.entrance.Moments;
import rostrum.entrance.Who;
import rostrum.quizzes.Balance;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.Quizzes;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** Gives a quiz to a class, changes when and how it is sat, and takes it back. */
public final class PublicationPages {
  private final Quizzes quizzes;
  private final Assignments assignments;
  private final Classrooms classrooms;
  private final Enrolments enrolments;
  private final Views views;
  private final Clock clock;
  private final ZoneId zone;

  public PublicationPages(
      Quizzes quizzes,
      Assignments assignments,
      Classrooms classrooms,
      Enrolments enrolments,
      Views views,
      Clock clock,
      ZoneId zone) {
    this.quizzes = quizzes;
    this.assignments = assignments;
    this.classrooms = classrooms;
    this.enrolments = enrolments;
    this.views = views;
    this.clock = clock;
    this.zone = zone;
  }

  /** Somebody who is granted something. */
  public record Favoured(Enrolment enrolment, Classroom classroom, Accommodation granted) {}

  /** A quiz in a class, as it stands. */
  public record Given(Assignment assignment, String state, String opens, Optional<String> closes) {}

  public void ask(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    Window window = window(actor);
    Optional<Assignment> before =
        Optional.ofNullable(ctx.queryParam("class"))
            .flatMap(id ->
                given(actor, quiz).stream()
                    .filter(one -> one.classroom().id().equals(id))
                    .findFirst());
    Map<String, String> typed =
        before
            .map(one -> window.typed(one.publication(), one.classroom().id()))
            .orElseGet(() ->
                window.fresh(
                    quiz.draft(), Optional.ofNullable(ctx.queryParam("class")).orElse("")));
    views.answer(ctx, Filled.fresh(view(actor, quiz), typed));
  }

  private View view(Actor actor, Quiz quiz) {
    Actor.Account account = Who.is(actor);
    Moments moments = new Moments(actor.zoneOr(zone));
    List<Classroom> own =
        classrooms.taught(account).stream()
            .filter(one -> one.course().equals(quiz.course()))
            .toList();
    return View.of("publication")
        .part("main")
        .with("quiz", quiz)
        .with("here", QuizPages.address(quiz))
        .with("classes", own)
        .with("zone", actor.zoneOr(zone).getId())
        .with("balance", Balance.of(quiz.draft()))
        .with("moments", List.of(Moment.values()).stream().map(Moment::slug).toList())
        .with("countings", List.of(Counting.values()).stream().map(Counting::slug).toList())
        .with(
            "favoured",
            own.stream()
                .flatMap(one ->
                    enrolments.in(account, one.id()).stream()
                        .filter(who -> who.is(Enrolment.State.ADMITTED))
                        .flatMap(who ->
                            who.accommodation().filter(Accommodation::isSome).stream()
                                .map(granted -> new Favoured(who, one, granted))))
                .toList())
        .with("given", given(actor, quiz).stream().map(one -> given(one, moments)).toList());
  }

  private Given given(Assignment one, Moments moments) {
    return new Given(
        one,
        one.state(clock.instant()).slug(),
        moments.of(one.publication().opens()),
        one.ends().map(moments::of));
  }

  private List<Assignment> given(Actor actor, Quiz quiz) {
    return assignments.taught(Who.is(actor)).stream()
        .filter(one -> one.quiz().equals(quiz.id()))
        .toList();
  }

  /** Publishes it, or publishes it anew; the newest publication counts. */
  public void publish(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    Form form = new Form(ctx);
    Filled filled = new Filled(form);
    String classroom = filled.text("class");
    Optional<Publication> publication = window(actor).read(filled);
    if (classrooms.taught(Who.is(actor), classroom).isEmpty()) {
      filled.flaw("class", "publish.flaw.class");
    }
    Optional<Assignment> done =
        publication
            .filter(one -> filled.isSound())
            .flatMap(
                one -> assignments.publish(Who.is(actor), quiz.id(), classroom, one, form.key()));
    if (done.isPresent()) {
      ctx.redirect(
          QuizPages.address(quiz) + "/publication?was=published&class=" + classroom + "#given",
          HttpStatus.SEE_OTHER);
      return;
    }
    if (filled.isSound()) {
      filled.flaw("class", "publish.flaw.class");
    }
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(view(actor, quiz)));
  }

  /** Takes a publication back; what was answered stays. */
  public void withdraw(Context ctx, Actor actor) {
    String id = ctx.pathParam("assignment");
    Views.lead(ctx, assignments.withdraw(Who.is(actor), id), "/assignments/" + id + "/results");
  }

  private Window window(Actor actor) {
    return new Window(actor.zoneOr(zone), clock.instant());
  }

  /** Only one’s own can be given to a class. */
  private Quiz quiz(Context ctx, Actor actor) {
    return quizzes
        .find(Who.is(actor), ctx.pathParam("quiz"))
        .filter(Quiz::isOwn)
        .orElseThrow(NotFoundResponse::new);
  }
}
