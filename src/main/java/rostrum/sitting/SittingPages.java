package rostrum.sitting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignments;
import rostrum.assignments.Beginning;
import rostrum.assignments.Earned;
import rostrum.assignments.QuizAnswer;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizAttempts;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizSaving;
import rostrum.assignments.Seat;
import rostrum.attempts.Filling;
import rostrum.attempts.Flaw;
import rostrum.attempts.Sheet;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Who;
import rostrum.lessons.SpeechWords;
import rostrum.practice.Answered;
import rostrum.practice.Asked;
import rostrum.quizzes.Moment;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** How a learner sits a quiz: one question a page, every change saved, handed in at the end. */
public final class SittingPages {
  private static final String KEPT = "kept";
  private static final String RETARGET = "HX-Retarget";
  private static final String PART = "question";
  private static final int MOST_REVISIONS = 100_000;

  private final Courses courses;
  private final Assignments assignments;
  private final QuizAttempts attempts;
  private final SpeechWords words;
  private final Views views;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public SittingPages(
      Courses courses,
      Assignments assignments,
      QuizAttempts attempts,
      SpeechWords words,
      Views views,
      Clock clock,
      ZoneId zone) {
    this.courses = courses;
    this.assignments = assignments;
    this.attempts = attempts;
    this.words = words;
    this.views = views;
    this.clock = clock;
    this.zone = zone;
  }

  /** Everything that one sits, will sit or has sat. */
  public void list(Context ctx, Actor actor) {
    List<Sat> all = attempts.seats(Who.is(actor)).stream().map(seat -> sat(actor, seat)).toList();
    views.answer(ctx, View.of("seats").part("main").with("seats", all));
  }

  private Sat sat(Actor actor, Seat seat) {
    return Sat.of(seat, clock.instant(), actor.zoneOr(zone));
  }

  /** One of them, before and after; whoever teaches it is led to its results. */
  public void show(Context ctx, Actor actor) {
    String id = ctx.pathParam("assignment");
    Optional<Seat> seat = attempts.seat(Who.is(actor), id);
    if (seat.isEmpty()) {
      Views.lead(
          ctx,
          assignments.taught(Who.is(actor), id).isPresent(),
          "/assignments/" + id + "/results");
      return;
    }
    show(ctx, actor, seat.get(), "");
  }

  private void show(Context ctx, Actor actor, Seat seat, String notice) {
    views.answer(
        ctx,
        View.of("seat")
            .part("main")
            .with("notice", notice)
            .with("course", courses.find(actor, seat.assignment().classroom().course()))
            .with("sat", sat(actor, seat)));
  }

  /** Begins, or goes on. */
  public void begin(Context ctx, Actor actor) {
    String id = ctx.pathParam("assignment");
    Beginning beginning =
        attempts.begin(Who.is(actor), id, new Form(ctx).key()).orElseThrow(NotFoundResponse::new);
    switch (beginning) {
      case Beginning.Begun(QuizAttempt attempt) ->
          ctx.redirect(
              attempt.isOver() ? address(attempt) : address(attempt, next(attempt)),
              HttpStatus.SEE_OTHER);
      case Beginning.NotOpen() -> refuse(ctx, actor, id, "sitting.not-open");
      case Beginning.NoneLeft() -> refuse(ctx, actor, id, "sitting.none-left");
    }
  }

  private void refuse(Context ctx, Actor actor, String id, String notice) {
    Views.refuse(ctx, HttpStatus.CONFLICT);
    show(ctx, actor, attempts.seat(Who.is(actor), id).orElseThrow(), notice);
  }

  /** The first question without an answer, or else the first. */
  private static int next(QuizAttempt attempt) {
    return attempt.questions().stream()
        .filter(question -> !question.isAnswered())
        .findFirst()
        .map(QuizQuestion::position)
        .orElse(1);
  }

  /** An attempt: what is answered while it goes on, and what came of it. */
  public void attempt(Context ctx, Actor actor) {
    Seat seat = seat(ctx, actor);
    QuizAttempt attempt = attempt(ctx, seat);
    views.answer(ctx, around(View.of("attempt").part("main"), actor, seat, attempt, 0));
  }

  /** Asks whether to hand in, and says what is not answered yet. */
  public void ask(Context ctx, Actor actor) {
    Seat seat = seat(ctx, actor);
    QuizAttempt attempt = attempt(ctx, seat);
    if (attempt.isOver()) {
      ctx.redirect(address(attempt), HttpStatus.SEE_OTHER);
      return;
    }
    views.answer(ctx, around(View.of("submission").part("main"), actor, seat, attempt, 0));
  }

  public void handIn(Context ctx, Actor actor) {
    QuizAttempt attempt =
        attempts
            .handIn(Who.is(actor), ctx.pathParam("assignment"), ctx.pathParam("attempt"))
            .orElseThrow(NotFoundResponse::new);
    ctx.redirect(address(attempt), HttpStatus.SEE_OTHER);
  }

  /** A question, to be answered or looked back at. */
  public void question(Context ctx, Actor actor) {
    Seat seat = seat(ctx, actor);
    QuizAttempt attempt = attempt(ctx, seat);
    QuizQuestion question = question(ctx, attempt);
    question(ctx, actor, seat, attempt, question, "", filled(attempt, question));
  }

  private static List<String> filled(QuizAttempt attempt, QuizQuestion question) {
    return question
        .response()
        .map(response -> new Filling(question.sheet(attempt.seed())).of(response))
        .orElse(List.of());
  }

  /** Saves an answer, and goes on to where its button leads. */
  public void save(Context ctx, Actor actor) {
    Form form = new Form(ctx);
    QuizAnswer answer =
        new QuizAnswer(
            form.texts("response"), form.number("revision", 0, MOST_REVISIONS), form.key());
    int position = position(ctx);
    QuizSaving saving =
        attempts
            .save(
                Who.is(actor),
                ctx.pathParam("assignment"),
                ctx.pathParam("attempt"),
                position,
                answer)
            .orElseThrow(NotFoundResponse::new);
    QuizAttempt attempt = saving.attempt();
    switch (saving) {
      case QuizSaving.Saved _ when savesByItself(ctx) ->
          again(ctx, actor, attempt, position, "", answer.responses());
      case QuizSaving.Saved _ ->
          ctx.redirect(onwards(form, attempt, position), HttpStatus.SEE_OTHER);
      case QuizSaving.Unfinished(QuizAttempt _, Flaw flaw) ->
          mend(ctx, actor, attempt, position, flaw, answer);
      case QuizSaving.Stale _ -> conflict(ctx, actor, attempt, position, "sitting.stale");
      case QuizSaving.Settled _ -> conflict(ctx, actor, attempt, position, "sitting.settled");
      case QuizSaving.Late _ -> conflict(ctx, actor, attempt, position, "sitting.late");
      case QuizSaving.Foreign _ -> conflict(ctx, actor, attempt, position, "sitting.foreign");
      case QuizSaving.Refused(QuizAttempt _, Flaw flaw) ->
          mend(ctx, actor, attempt, position, flaw, answer);
    }
  }

  /** Says what is missing; what was sent stays in the form. */
  private void mend(
      Context ctx, Actor actor, QuizAttempt attempt, int position, Flaw flaw, QuizAnswer answer) {
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    again(ctx, actor, attempt, position, "sitting.flaw." + flaw.slug(), answer.responses());
  }

  /** What stands is shown, not what was sent: the whole question, even if it saved by itself. */
  private void conflict(
      Context ctx, Actor actor, QuizAttempt attempt, int position, String notice) {
    Views.refuse(ctx, HttpStatus.CONFLICT);
    ctx.header(RETARGET, "#" + PART);
    QuizQuestion question = attempt.at(position).orElseThrow();
    again(ctx, actor, attempt, position, notice, filled(attempt, question));
  }

  private void again(
      Context ctx,
      Actor actor,
      QuizAttempt attempt,
      int position,
      String notice,
      List<String> filled) {
    Seat seat = attempts.seat(Who.is(actor), attempt.assignment().id()).orElseThrow();
    question(ctx, actor, seat, attempt, attempt.at(position).orElseThrow(), notice, filled);
  }

  private static String onwards(Form form, QuizAttempt attempt, int position) {
    boolean stays =
        attempt.assignment().publication().feedback().isImmediate()
            || form.text("go").filter("stay"::equals).isPresent();
    if (stays) {
      return address(attempt, position);
    }
    return position < attempt.questions().size()
        ? address(attempt, position + 1)
        : address(attempt) + "/submission";
  }

  private void question(
      Context ctx,
      Actor actor,
      Seat seat,
      QuizAttempt attempt,
      QuizQuestion question,
      String notice,
      List<String> filled) {
    CoursePack course = course(actor, seat);
    boolean isAsked =
        !attempt.isOver()
            && !(seat.assignment().publication().feedback().isImmediate() && question.isAnswered());
    Sheet sheet = question.sheet(attempt.seed());
    Told told = told(course, actor, seat, attempt, question);
    View view =
        around(
                View.of(isAsked ? "quiz-question" : "quiz-answered")
                    .part(savesByItself(ctx) && isAsked ? KEPT : PART),
                actor,
                seat,
                attempt,
                question.position())
            .with("notice", notice)
            .with("question", question)
            .with("position", question.position())
            .with("of", attempt.questions().size())
            .with("worth", Earned.text(question.most()))
            .with("asked", Asked.of(sheet, question.revision(), course.article(), filled))
            .with(
                "savedAt",
                question.step().map(step -> Answered.savedAt(step.savedAt(), actor.zoneOr(zone))))
            .with("told", told);
    views.answer(
        ctx, told.answered().map(answered -> view.with("answered", answered)).orElse(view));
  }

  private Told told(
      CoursePack course, Actor actor, Seat seat, QuizAttempt attempt, QuizQuestion question) {
    Moment now = attempt.moment(seat.isDone());
    return Told.of(course, attempt, question, now, words, actor.zoneOr(zone));
  }

  /** Whether only what became of the answer is put in, and the question stays as it is. */
  private static boolean savesByItself(Context ctx) {
    return KEPT.equals(ctx.header("HX-Target")) && ctx.res().getHeader(RETARGET) == null;
  }

  private View around(View view, Actor actor, Seat seat, QuizAttempt attempt, int here) {
    CoursePack course = course(actor, seat);
    Instant now = clock.instant();
    Sat sat = sat(actor, seat);
    List<Place> places =
        attempt.questions().stream()
            .map(one ->
                new Place(
                    one.position(),
                    one.item().title(),
                    one.position() == here,
                    told(course, actor, seat, attempt, one)))
            .toList();
    return view.with("course", course)
        .with("sat", sat)
        .with("attempt", attempt)
        .with("row", sat.rows().get(attempt.number() - 1))
        .with("address", address(attempt))
        .with("places", places)
        .with("open", places.stream().filter(place -> !place.told().isAnswered()).toList())
        .with("ends", attempt.deadline().map(end -> Sat.day(end, actor.zoneOr(zone))))
        .with(
            "left",
            attempt
                .deadline()
                .filter(end -> !attempt.isOver())
                .map(end -> end.toEpochMilli() - now.toEpochMilli()));
  }

  private CoursePack course(Actor actor, Seat seat) {
    return courses
        .find(actor, seat.assignment().classroom().course())
        .orElseThrow(NotFoundResponse::new);
  }

  private Seat seat(Context ctx, Actor actor) {
    return attempts
        .seat(Who.is(actor), ctx.pathParam("assignment"))
        .orElseThrow(NotFoundResponse::new);
  }

  private static QuizAttempt attempt(Context ctx, Seat seat) {
    String id = ctx.pathParam("attempt");
    return seat.attempts().stream()
        .filter(attempt -> attempt.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static int position(Context ctx) {
    return Optional.of(ctx.pathParam("position"))
        .filter(text -> text.matches("[1-9]\\d{0,2}"))
        .map(Integer::parseInt)
        .orElseThrow(NotFoundResponse::new);
  }

  private static QuizQuestion question(Context ctx, QuizAttempt attempt) {
    return attempt.at(position(ctx)).orElseThrow(NotFoundResponse::new);
  }

  private static String address(QuizAttempt attempt) {
    return "/assignments/" + attempt.assignment().id() + "/attempts/" + attempt.id();
  }

  private static String address(QuizAttempt attempt, int position) {
    return address(attempt) + "/questions/" + position;
  }
}
