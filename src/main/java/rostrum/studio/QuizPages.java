package rostrum.studio;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.accounts.Actor;
import rostrum.assignments.Practised;
import rostrum.bank.Bank;
import rostrum.bank.Filter;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Filled;
import rostrum.entrance.Who;
import rostrum.quizzes.Choices;
import rostrum.quizzes.Draft;
import rostrum.quizzes.Edit;
import rostrum.quizzes.Level;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.QuizSlot;
import rostrum.quizzes.Quizzes;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** The studio: a paper that follows four choices, and each question of it by hand. */
public final class QuizPages {
  private static final String PART = "studio";
  private static final int MOST_REVISIONS = 1_000_000;
  private static final long SEEDS = 1_000_000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Courses courses;
  private final Bank bank;
  private final Quizzes quizzes;
  private final Practised practised;
  private final Views views;
  private final Clock clock;
  private final ZoneId zone;
  private final SecureRandom chance = new SecureRandom();

  public QuizPages(
      Courses courses,
      Bank bank,
      Quizzes quizzes,
      Practised practised,
      Views views,
      Clock clock,
      ZoneId zone) {
    this.courses = courses;
    this.bank = bank;
    this.quizzes = quizzes;
    this.practised = practised;
    this.views = views;
    this.clock = clock;
    this.zone = zone;
  }

  /** One’s own quizzes and those that others share; a new one. */
  public void list(Context ctx, Actor actor) {
    views.answer(ctx, Filled.fresh(list(actor), Map.of("name", today(actor))));
  }

  private String today(Actor actor) {
    return views.say("quizzes.name", DAY.format(clock.instant().atZone(actor.zoneOr(zone))));
  }

  private View list(Actor actor) {
    List<Quiz> all = quizzes.all(Who.is(actor));
    return View.of("quizzes")
        .part("main")
        .with("own", all.stream().filter(Quiz::isOwn).toList())
        .with("others", all.stream().filter(quiz -> !quiz.isOwn()).toList())
        .with("courses", courses.all(actor));
  }

  /** Composes one of twenty questions, to be changed at once. */
  public void compose(Context ctx, Actor actor) {
    Form form = new Form(ctx);
    Filled filled = new Filled(form);
    String name = filled.name("name");
    Optional<CoursePack> course = courses.find(actor, filled.text("course"));
    if (course.isEmpty()) {
      filled.flaw("course", "classes.flaw.course");
    }
    if (!filled.isSound()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(list(actor)));
      return;
    }
    Quiz quiz =
        quizzes
            .compose(Who.is(actor), course.orElseThrow(), name, Choices.usual(seed()), form.key())
            .orElseThrow(NotFoundResponse::new);
    ctx.redirect(address(quiz), HttpStatus.SEE_OTHER);
  }

  private long seed() {
    return chance.nextLong(SEEDS);
  }

  static String address(Quiz quiz) {
    return "/quizzes/" + quiz.id();
  }

  public void show(Context ctx, Actor actor) {
    show(ctx, actor, quiz(ctx, actor), "");
  }

  private void show(Context ctx, Actor actor, Quiz quiz, String notice) {
    CoursePack course = course(actor, quiz);
    Set<String> items =
        quiz.draft().slots().stream()
            .map(slot -> slot.question().item().id())
            .collect(Collectors.toSet());
    Composed composed =
        Composed.of(
            quiz,
            course,
            bank.items(actor, new Bank.Selection(course.slug(), 0, Filter.NONE, false))
                .orElseThrow(NotFoundResponse::new),
            practised.seen(Who.is(actor), course.slug(), items),
            Messages.in("questions", course.article().language()),
            kind -> views.say("items.kind." + kind));
    views.answer(
        ctx,
        View.of("quiz")
            .part(PART)
            .with("course", course)
            .with("composed", composed)
            .with("choices", quiz.draft().choices())
            .with("here", address(quiz))
            .with("undo", undo(ctx, quiz))
            .with("notice", notice)
            .with("levels", List.of(Level.values()).stream().map(Level::slug).toList()));
  }

  /** The revision that brings back what was before the last change, if there was one just now. */
  private static Optional<Integer> undo(Context ctx, Quiz quiz) {
    return Optional.ofNullable(ctx.queryParam("undo"))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .filter(number -> number >= 1 && number < quiz.revision());
  }

  /** Draws the paper by other choices, or by the same ones anew. */
  public void choose(Context ctx, Actor actor) {
    Form form = new Form(ctx);
    Quiz quiz = quiz(ctx, actor);
    Choices before = quiz.draft().choices();
    Optional<Integer> count =
        form.text("count").filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt);
    Optional<Long> seed =
        form.text("seed").filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong);
    if (count.filter(many -> many >= 1 && many <= Choices.MOST).isEmpty() || seed.isEmpty()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, actor, quiz, seed.isEmpty() ? "quiz.flaw.seed" : "quiz.flaw.count");
      return;
    }
    boolean isAnew = form.text("again").isPresent();
    Choices choices =
        new Choices(
            Set.copyOf(form.texts("section")),
            count.orElseThrow(),
            form.text("weight").filter("core"::equals).isPresent(),
            form.text("graded").filter("yes"::equals).isPresent(),
            Set.copyOf(form.texts("family")),
            Set.copyOf(form.texts("kind")),
            form.text("level").flatMap(Level::of).orElse(before.level()),
            isAnew ? seed() : seed.orElseThrow());
    change(ctx, actor, quiz, new Edit.Choose(choices), "");
  }

  public void replace(Context ctx, Actor actor) {
    int position = position(ctx);
    change(ctx, actor, quiz(ctx, actor), new Edit.Replace(position), slot(position));
  }

  public void pin(Context ctx, Actor actor) {
    int position = position(ctx);
    boolean pinned = new Form(ctx).text("pinned").filter("yes"::equals).isPresent();
    change(ctx, actor, quiz(ctx, actor), new Edit.Pin(position, pinned), slot(position));
  }

  public void remove(Context ctx, Actor actor) {
    change(ctx, actor, quiz(ctx, actor), new Edit.Remove(position(ctx)), "");
  }

  public void move(Context ctx, Actor actor) {
    int to = new Form(ctx).number("to", 1, Choices.MOST);
    change(ctx, actor, quiz(ctx, actor), new Edit.Move(position(ctx), to), slot(to));
  }

  public void mark(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    int position = position(ctx);
    Optional<BigDecimal> mark =
        new Form(ctx)
            .text("mark")
            .map(text -> text.replace(',', '.'))
            .filter(text -> text.matches("\\d{1,3}(\\.\\d{1,2})?"))
            .map(BigDecimal::new)
            .filter(QuizSlot::isMark);
    if (mark.isEmpty()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, actor, quiz, "quiz.flaw.mark");
      return;
    }
    change(ctx, actor, quiz, new Edit.Mark(position, mark.get()), slot(position));
  }

  public void name(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    Filled filled = new Filled(new Form(ctx));
    String name = filled.name("name");
    if (!filled.isSound()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, actor, quiz, "quiz.flaw.name");
      return;
    }
    change(ctx, actor, quiz, new Edit.Name(name), "");
  }

  /** Puts a question on the paper: the site’s, one’s own, or one that others share. */
  public void add(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    String item = new Form(ctx).text("item").orElse("");
    boolean isAsked =
        quiz.draft().slots().stream().anyMatch(slot -> slot.question().item().id().equals(item));
    if (isAsked || !quizzes.canAdd(Who.is(actor), quiz, item)) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, actor, quiz, isAsked ? "quiz.flaw.asked" : "quiz.flaw.item");
      return;
    }
    change(ctx, actor, quiz, new Edit.Add(item), slot(quiz.draft().slots().size() + 1));
  }

  /** Brings an earlier revision back. */
  public void restore(Context ctx, Actor actor) {
    int number = new Form(ctx).number("number", 1, MOST_REVISIONS);
    change(ctx, actor, quiz(ctx, actor), new Edit.Restore(number), "");
  }

  private void change(Context ctx, Actor actor, Quiz quiz, Edit edit, String anchor) {
    int revision = new Form(ctx).number("revision", 1, MOST_REVISIONS);
    Quizzes.Change change =
        quizzes
            .change(Who.is(actor), course(actor, quiz), quiz.id(), revision, edit)
            .orElseThrow(NotFoundResponse::new);
    switch (change) {
      case Quizzes.Change.Done(Quiz done, int before) ->
          ctx.redirect(address(done) + "?undo=" + before + anchor, HttpStatus.SEE_OTHER);
      case Quizzes.Change.Outdated(Quiz now) -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        show(ctx, actor, now, "quiz.outdated");
      }
      case Quizzes.Change.Exhausted(Quiz now) -> {
        Views.refuse(ctx, HttpStatus.CONFLICT);
        show(ctx, actor, now, "quiz.exhausted");
      }
    }
  }

  public void share(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    boolean shared = new Form(ctx).text("shared").filter("yes"::equals).isPresent();
    Views.lead(ctx, quizzes.share(Who.is(actor), quiz.id(), shared), address(quiz));
  }

  /** Makes it one’s own. */
  public void copy(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    String name = views.say("quiz.copy.name", quiz.draft().name());
    Quiz copy =
        quizzes
            .copy(
                Who.is(actor),
                quiz.id(),
                name.substring(0, Math.min(name.length(), Draft.LONGEST_NAME)),
                new Form(ctx).key())
            .orElseThrow(NotFoundResponse::new);
    ctx.redirect(address(copy), HttpStatus.SEE_OTHER);
  }

  private Quiz quiz(Context ctx, Actor actor) {
    return quizzes.find(Who.is(actor), ctx.pathParam("quiz")).orElseThrow(NotFoundResponse::new);
  }

  private CoursePack course(Actor actor, Quiz quiz) {
    return courses.find(actor, quiz.course()).orElseThrow(NotFoundResponse::new);
  }

  private static int position(Context ctx) {
    return Optional.of(ctx.pathParam("position"))
        .filter(text -> text.matches("[1-9]\\d?"))
        .map(Integer::parseInt)
        .orElseThrow(NotFoundResponse::new);
  }

  private static String slot(int position) {
    return "#slot-" + position;
  }
}
