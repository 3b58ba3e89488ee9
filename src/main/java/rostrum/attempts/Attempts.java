package rostrum.attempts;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.VERSION_END;
import static rostrum.storage.schema.Tables.VISITOR;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.courses.CoursePack;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.storage.Checksum;
import rostrum.storage.Database;
import rostrum.storage.PublicId;
import rostrum.storage.Recall;

/**
 * Sittings of practice and of review. Everything is only ever added; an answer that is reported as
 * saved is on disk.
 */
public final class Attempts {

  /** Whoever takes longer was away; how long the answer took is then not known. */
  private static final Duration LONGEST_LATENCY = Duration.ofHours(1);

  private static final rostrum.storage.schema.tables.Step LATER = STEP.as("later");

  /** Whether a step is the last that was saved at its place. */
  private static final Condition IS_LAST =
      DSL.notExists(
          DSL.selectOne()
              .from(LATER)
              .where(
                  LATER.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                  LATER.POSITION.eq(STEP.POSITION),
                  LATER.REVISION.gt(STEP.REVISION)));

  private final Database database;
  private final Learners learners;
  private final Questions questions;
  private final Clock clock;
  private final ZoneId zone;
  private final Consumer<GradedResponse> graded;
  private final Reserve reserve;
  private final Seeds seeds;
  private final Drawing drawing = new Drawing();
  private final SecureRandom chance = new SecureRandom();
  private final Recall<Whose, Optional<Sitting>> goingOn =
      new Recall<>(COURSE, VERSION_END, LEARNER, VISITOR);
  private final Recall<Upcoming, Sitting> begins =
      new Recall<>(COURSE, VERSION_END, LEARNER, VISITOR);

  /**
   * @param zone in which days are counted for who has not chosen one
   * @param graded is told of each answer, in the transaction that saves it
   * @param reserve what is not drawn
   */
  public Attempts(
      Database database,
      Learners learners,
      Questions questions,
      Clock clock,
      ZoneId zone,
      Consumer<GradedResponse> graded,
      Reserve reserve) {
    this.database = database;
    this.learners = learners;
    this.questions = questions;
    this.clock = clock;
    this.zone = zone;
    this.graded = graded;
    this.reserve = reserve;
    this.seeds = Seeds.of(database, now());
  }

  /**
   * The sitting that goes on, or the one that would begin: looking at it stores nothing. It has no
   * question if the bank has none on this scope.
   */
  public Attempt current(Actor actor, CoursePack course, Scope scope) {
    return database.read(sql -> current(sql, actor, course, scope)).attempt();
  }

  /**
   * The sitting of reviews of one course with the question that comes next: one whose answer still
   * wants its proof, or else the first of the round. Looking at it stores nothing.
   */
  public Attempt reviewing(Actor actor, Round round) {
    return database.read(sql -> reviewing(sql, actor, round, Optional.empty())).attempt();
  }

  /** A sitting of the actor's own, read after everything that it shows is on disk. */
  public Optional<Attempt> find(Actor actor, String course, String publicId) {
    return database.readDurable(sql ->
        stored(sql, actor, course, ATTEMPT.PUBLIC_ID.eq(publicId)).stream()
            .map(Sitting::attempt)
            .findFirst());
  }

  /**
   * An attempt and what is stored of it.
   *
   * @param row empty if it has not begun
   * @param kept how many of its places, from its first
   */
  private record Sitting(Optional<Long> row, int kept, Attempt attempt) {
    /** It begins with its first answer. */
    static Sitting toBegin(Attempt attempt) {
      return new Sitting(Optional.empty(), 0, attempt);
    }

    boolean goesOn() {
      return attempt.next().isPresent();
    }
  }

  /** The newest version of the question at a place, if it was written after that which is shown. */
  public Optional<Item> revised(CoursePack course, Slot slot) {
    return database
        .read(sql -> questions.versions(sql, course.slug(), slot.item().id()))
        .reversed()
        .stream()
        .findFirst()
        .filter(newest -> newest.id() != slot.version())
        .map(Stored::item);
  }

  /**
   * Every question that the actor ever answered, with what was saved of it last, the newest first,
   * read after it is on disk.
   */
  public List<Given> given(Actor actor) {
    return database.readDurable(sql -> {
      var rows =
          sql.select(
                  COURSE.SLUG,
                  ATTEMPT_SLOT.QUESTION_VERSION_ID,
                  STEP.RESPONSE,
                  STEP.SCORE,
                  STEP.SAVED_AT,
                  STEP.ID)
              .from(STEP)
              .join(ATTEMPT_SLOT)
              .on(
                  ATTEMPT_SLOT.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                  ATTEMPT_SLOT.POSITION.eq(STEP.POSITION))
              .join(ATTEMPT)
              .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
              .join(COURSE)
              .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
              .where(learners.owns(sql, ATTEMPT.LEARNER_ID, actor), IS_LAST)
              .orderBy(STEP.SAVED_AT.desc(), STEP.ID.desc())
              .fetch();
      Map<Long, Stored> asked = new HashMap<>();
      rows.intoGroups(COURSE.SLUG, ATTEMPT_SLOT.QUESTION_VERSION_ID)
          .forEach((course, versions) ->
              asked.putAll(questions.find(sql, course, Set.copyOf(versions))));
      return rows.map(row -> {
        Item item = Objects.requireNonNull(asked.get(row.value2())).item();
        Response response = ResponseJson.read(row.value3().data());
        return new Given(
            row.value6(),
            row.value1(),
            item,
            item.isSettledBy(response),
            response,
            new Score(row.value4()),
            row.value5());
      });
    });
  }

  /**
   * Saves the next step of the current sitting, which begins with it if there is none: an answer to
   * its next question, or the sentence that is to prove the answer saved last.
   *
   * @return for {@link Saving.Saved}, after the answer is on disk
   */
  public Saving answer(Actor actor, CoursePack course, Scope scope, Answer answer) {
    return handIn(actor, course.slug(), answer, sql -> current(sql, actor, course, scope));
  }

  /**
   * Saves the next step of the sitting of reviews: an answer to any question of the round, or the
   * sentence that is to prove the answer saved last.
   *
   * @return for {@link Saving.Saved}, after the answer is on disk
   */
  public Saving review(Actor actor, Round round, Answer answer) {
    return handIn(
        actor, round.course(), answer, sql -> reviewing(sql, actor, round, answer.place()));
  }

  /**
   * Hands it in, unless a copy of the same request was saved before or in the meantime. That is
   * looked for when it cannot be saved, by its place or by what stands in its way; a form that does
   * not name its place might else answer the sitting after.
   */
  private Saving handIn(
      Actor actor, String course, Answer answer, Function<DSLContext, Sitting> sitting) {
    AtomicBoolean doubtful = new AtomicBoolean(answer.place().isEmpty());
    return database.write(sql -> {
      Optional<Saving> before =
          doubtful.getAndSet(true) ? sameRequest(sql, actor, course, answer) : Optional.empty();
      return before.orElseGet(() -> {
        Saving saving = judge(sql, actor, sitting.apply(sql), answer);
        return saving instanceof Saving.Saved
            ? saving
            : sameRequest(sql, actor, course, answer).orElse(saving);
      });
    });
  }

  private Saving judge(DSLContext sql, Actor actor, Sitting sitting, Answer answer) {
    Attempt attempt = sitting.attempt();
    // An older page is told what became of its question, even if nothing is left to ask.
    if (answer.revision() < attempt.steps()) {
      return new Saving.AnsweredBefore(attempt, attempt.position(answer.revision() + 1));
    }
    Optional<Slot> slot = attempt.next();
    if (slot.isEmpty()) {
      return new Saving.Outdated(attempt);
    }
    Sheet sheet = attempt.sheet(slot.get());
    if (answer.place().filter(place -> !place.equals(sheet.place())).isPresent()) {
      return new Saving.Outdated(attempt);
    }
    return switch (new Reply(sheet, answer.responses()).meaning()) {
      case Meaning.Clear(Response response) ->
          save(sql, actor, sitting, slot.get(), response, answer);
      case Meaning.Flawed(Flaw flaw) -> new Saving.Refused(attempt, flaw);
      case Meaning.Foreign() -> new Saving.Outdated(attempt);
    };
  }

  private Saving save(
      DSLContext sql, Actor actor, Sitting sitting, Slot slot, Response response, Answer answer) {
    Attempt attempt = begun(sitting.attempt());
    List<Long> own = learners.of(sql, actor);
    rows(own).forEach(rows -> Recall.changing(sql, rows));
    long id = sitting.row().orElseGet(() -> begin(sql, actor, attempt));
    Step step = step(slot, response, answer);
    boolean isSettled = slot.item().isSettledBy(response);
    Attempt after = isSettled ? attempt.after(slot, step) : attempt;
    keepSlots(sql, id, after.slots().subList(sitting.kept(), after.slots().size()));
    long row = add(sql, id, slot, step, answer.idempotencyKey());
    if (isSettled) {
      graded.accept(news(actor, row, slot, step));
    }
    Attempt saved = after.with(slot, step);
    if (!own.isEmpty() && learners.of(sql, actor).equals(own)) {
      goesOn(sql, own, sitting, new Sitting(Optional.of(id), after.slots().size(), saved));
    }
    return new Saving.Saved(saved, slot.position());
  }

  /** Has the sitting not be looked for again; it was the newest of its scope before as well. */
  private void goesOn(DSLContext sql, List<Long> own, Sitting before, Sitting after) {
    goingOn.becomes(
        sql,
        new Whose(own, after.attempt().scope()),
        rows(own),
        Optional.of(before).filter(sitting -> sitting.row().isPresent()),
        Optional.of(after).filter(Sitting::goesOn));
  }

  private static long add(DSLContext sql, long attempt, Slot slot, Step step, String key) {
    return sql.insertInto(STEP)
        .set(
            Checksum.on(
                STEP.newRecord()
                    .with(STEP.ATTEMPT_ID, attempt)
                    .with(STEP.POSITION, slot.position())
                    .with(STEP.REVISION, step.revision())
                    .with(STEP.IDEMPOTENCY_KEY, key)
                    .with(STEP.RESPONSE, JSONB.valueOf(ResponseJson.write(step.response())))
                    .with(STEP.RESULT, step.score().result().slug())
                    .with(STEP.SCORE, step.score().fraction())
                    .with(STEP.SAVED_AT, step.savedAt())
                    .with(STEP.CONFIDENCE, step.confidence().map(Confidence::slug).orElse(null))
                    .with(STEP.LATENCY_MS, step.latency().map(Duration::toMillis).orElse(null))))
        .returning(STEP.ID)
        .fetchSingle(STEP.ID);
  }

  /** A second step keeps what was said of the first, when the question itself was answered. */
  private Step step(Slot slot, Response response, Answer answer) {
    Instant now = now();
    Optional<Step> first = slot.step();
    return new Step(
        slot.steps() + 1,
        response,
        slot.item().question().grade(response),
        now,
        first.map(Step::confidence).orElse(answer.confidence()),
        first.map(Step::latency).orElseGet(() -> latency(answer, now)));
  }

  private static Optional<Duration> latency(Answer answer, Instant now) {
    return answer
        .shownAt()
        .map(shown -> Duration.between(shown, now).truncatedTo(ChronoUnit.MILLIS))
        .filter(latency -> !latency.isNegative() && latency.compareTo(LONGEST_LATENCY) <= 0);
  }

  private GradedResponse news(Actor actor, long row, Slot slot, Step step) {
    return new GradedResponse(
        actor,
        row,
        slot.version(),
        slot.item(),
        step.score(),
        step.confidence(),
        step.latency(),
        actor.zoneOr(zone),
        step.savedAt());
  }

  private Attempt begun(Attempt attempt) {
    return attempt.publicId().isPresent() ? attempt : attempt.at(PublicId.of(chance));
  }

  private long begin(DSLContext sql, Actor actor, Attempt attempt) {
    Instant now = now();
    long learner = learners.own(sql, actor, now);
    long course =
        sql.select(COURSE.ID)
            .from(COURSE)
            .where(COURSE.SLUG.eq(attempt.scope().course()))
            .fetchSingle(COURSE.ID);
    return sql.insertInto(ATTEMPT)
        .set(
            Checksum.on(
                ATTEMPT
                    .newRecord()
                    .with(ATTEMPT.PUBLIC_ID, attempt.publicId().orElseThrow())
                    .with(ATTEMPT.LEARNER_ID, learner)
                    .with(ATTEMPT.COURSE_ID, course)
                    .with(ATTEMPT.SCOPE, attempt.scope().text())
                    .with(ATTEMPT.NUMBER, attempt.number())
                    .with(ATTEMPT.SEED, attempt.seed())
                    .with(ATTEMPT.STARTED_AT, now)))
        .returning(ATTEMPT.ID)
        .fetchSingle(ATTEMPT.ID);
  }

  /** All places when it begins; in reviews the last one, later one whose question comes back. */
  private static void keepSlots(DSLContext sql, long attempt, List<Slot> slots) {
    if (!slots.isEmpty()) {
      sql.insertInto(ATTEMPT_SLOT)
          .columns(ATTEMPT_SLOT.fields())
          .valuesOfRecords(
              slots.stream()
                  .map(slot ->
                      Checksum.on(
                          ATTEMPT_SLOT
                              .newRecord()
                              .with(ATTEMPT_SLOT.ATTEMPT_ID, attempt)
                              .with(ATTEMPT_SLOT.POSITION, slot.position())
                              .with(ATTEMPT_SLOT.QUESTION_VERSION_ID, slot.version())))
                  .toList())
          .execute();
    }
  }

  private Optional<Saving> sameRequest(DSLContext sql, Actor actor, String course, Answer answer) {
    return sql.select(STEP.ATTEMPT_ID, STEP.POSITION)
        .from(STEP)
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
        .where(
            learners.owns(sql, ATTEMPT.LEARNER_ID, actor),
            STEP.IDEMPOTENCY_KEY.eq(answer.idempotencyKey()))
        .fetchOptional()
        .map(row ->
            new Saving.Saved(
                stored(sql, actor, course, ATTEMPT.ID.eq(row.value1())).getFirst().attempt(),
                row.value2()));
  }

  /**
   * The sitting that goes on, or the next one: looked for once, so that one which begins in this
   * very moment is either seen as going on or collides with the one that would begin here.
   */
  private Sitting current(DSLContext sql, Actor actor, CoursePack course, Scope scope) {
    Condition ofScope = ATTEMPT.SCOPE.eq(scope.text());
    List<Long> own = learners.of(sql, actor);
    Optional<Sitting> newest =
        goingOn.of(
            sql,
            new Whose(own, scope),
            rows(own),
            () -> goesOn(stored(sql, actor, scope.course(), ofScope, 1)));
    return newest.orElseGet(() -> upcoming(sql, actor, own, course, scope));
  }

  /** The one that goes on all the same, or that would begin. */
  private Sitting upcoming(
      DSLContext sql, Actor actor, List<Long> own, CoursePack course, Scope scope) {
    Set<String> held = reserve.facts(sql, actor, scope.course());
    Upcoming upcoming =
        new Upcoming(actor, own, course.sha256(), scope, questions.edition(sql), held);
    return begins.of(
        sql,
        upcoming,
        rows(own),
        () -> {
          EarlierSittings earlier =
              EarlierSittings.of(
                  sql, questions, learners.owns(sql, ATTEMPT.LEARNER_ID, actor), scope);
          return earlier
              .unfinished(sql)
              .flatMap(
                  id -> stored(sql, actor, scope.course(), ATTEMPT.ID.eq(id)).stream().findFirst())
              .orElseGet(() -> Sitting.toBegin(next(sql, actor, course, scope, held, earlier)));
        });
  }

  /**
   * All that decides what is drawn.
   *
   * @param edition of the questions
   * @param held ids of the facts that are left alone
   */
  private record Upcoming(
      Actor actor, List<Long> own, String pack, Scope scope, long edition, Set<String> held) {}

  /**
   * @param own ids of learners
   */
  private record Whose(List<Long> own, Scope scope) {}

  /** What the rows of these learners’ sittings are called. */
  private static List<String> rows(List<Long> learners) {
    return learners.stream().map(learner -> "sittings of " + learner).toList();
  }

  private static Optional<Sitting> goesOn(List<Sitting> newestFirst) {
    return newestFirst.stream().filter(Sitting::goesOn).findFirst();
  }

  /** The sitting that would begin: what was drawn least often so far comes first. */
  private Attempt next(
      DSLContext sql,
      Actor actor,
      CoursePack course,
      Scope scope,
      Set<String> held,
      EarlierSittings earlier) {
    int number = earlier.highestNumber() + 1;
    long seed = seeds.of(actor, scope, number);
    Map<String, Long> drawn = earlier.timesDrawn();
    List<Stored> bank =
        questions.current(sql, scope.course()).stream()
            .filter(stored -> scope.includes(stored.item().section()))
            .filter(stored -> Reserve.frees(held, stored.item()))
            .toList();
    List<Slot> slots =
        drawing.slots(
            course, bank, scope.most(), item -> drawn.getOrDefault(item.id(), 0L).intValue(), seed);
    return new Attempt(Optional.empty(), scope, number, seed, slots);
  }

  private Sitting reviewing(DSLContext sql, Actor actor, Round round, Optional<String> place) {
    Scope scope = Scope.review(round.course());
    Condition ofReviews = ATTEMPT.SCOPE.eq(scope.text());
    Sitting sitting =
        stored(
                sql,
                actor,
                round.course(),
                ofReviews.and(ATTEMPT.STARTED_AT.greaterOrEqual(round.since())))
            .stream()
            .findFirst()
            .orElseGet(() -> {
              int number = reviewed(sql, actor, round.course(), ofReviews) + 1;
              return Sitting.toBegin(
                  new Attempt(
                      Optional.empty(), scope, number, seeds.of(actor, scope, number), List.of()));
            });
    return sitting.goesOn()
        ? sitting
        : new Sitting(sitting.row(), sitting.kept(), withNext(sitting.attempt(), round, place));
  }

  /** The highest number of the actor's sittings that meet a condition, or 0. */
  private int reviewed(DSLContext sql, Actor actor, String course, Condition which) {
    return sql.select(DSL.coalesce(DSL.max(ATTEMPT.NUMBER), 0))
        .from(ATTEMPT)
        .join(COURSE)
        .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
        .where(learners.owns(sql, ATTEMPT.LEARNER_ID, actor), COURSE.SLUG.eq(course), which)
        .fetchSingle()
        .value1();
  }

  /** The question that a form calls by this name joins, or else the first. */
  private static Attempt withNext(Attempt attempt, Round round, Optional<String> place) {
    List<Attempt> possible = round.questions().stream().map(attempt::with).toList();
    return possible.stream()
        .filter(
            candidate -> place.equals(candidate.next().map(slot -> candidate.sheet(slot).place())))
        .findFirst()
        .or(() -> possible.stream().findFirst())
        .orElse(attempt);
  }

  /** The actor's attempts that meet a condition, the newest first. */
  private List<Sitting> stored(DSLContext sql, Actor actor, String course, Condition condition) {
    return stored(sql, actor, course, condition, Integer.MAX_VALUE);
  }

  private List<Sitting> stored(
      DSLContext sql, Actor actor, String course, Condition condition, int most) {
    var rows =
        sql.select(ATTEMPT.ID, ATTEMPT.PUBLIC_ID, ATTEMPT.SCOPE, ATTEMPT.NUMBER, ATTEMPT.SEED)
            .from(ATTEMPT)
            .join(COURSE)
            .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
            .where(learners.owns(sql, ATTEMPT.LEARNER_ID, actor), COURSE.SLUG.eq(course), condition)
            .orderBy(ATTEMPT.ID.desc())
            .limit(most)
            .fetch();
    Map<Long, List<Slot>> slots = slots(sql, course, rows.getValues(ATTEMPT.ID));
    return rows.map(row -> {
      List<Slot> kept = slots.getOrDefault(row.get(ATTEMPT.ID), List.of());
      return new Sitting(
          Optional.of(row.get(ATTEMPT.ID)),
          kept.size(),
          new Attempt(
              Optional.of(row.get(ATTEMPT.PUBLIC_ID)),
              Scope.stored(course, row.get(ATTEMPT.SCOPE)),
              row.get(ATTEMPT.NUMBER),
              row.get(ATTEMPT.SEED),
              kept));
    });
  }

  /** The places of each of these attempts, in their order. */
  private Map<Long, List<Slot>> slots(DSLContext sql, String course, List<Long> attempts) {
    if (attempts.isEmpty()) {
      return Map.of();
    }
    var rows =
        sql.select(
                ATTEMPT_SLOT.ATTEMPT_ID,
                ATTEMPT_SLOT.POSITION,
                ATTEMPT_SLOT.QUESTION_VERSION_ID,
                STEP.REVISION,
                STEP.RESPONSE,
                STEP.SCORE,
                STEP.SAVED_AT,
                STEP.CONFIDENCE,
                STEP.LATENCY_MS)
            .from(ATTEMPT_SLOT)
            .leftJoin(STEP)
            .on(
                STEP.ATTEMPT_ID.eq(ATTEMPT_SLOT.ATTEMPT_ID),
                STEP.POSITION.eq(ATTEMPT_SLOT.POSITION),
                IS_LAST)
            .where(ATTEMPT_SLOT.ATTEMPT_ID.in(attempts))
            .orderBy(ATTEMPT_SLOT.ATTEMPT_ID, ATTEMPT_SLOT.POSITION)
            .fetch();
    Map<Long, Stored> asked =
        questions.find(sql, course, rows.intoSet(ATTEMPT_SLOT.QUESTION_VERSION_ID));
    return rows.intoGroups(
        ATTEMPT_SLOT.ATTEMPT_ID,
        row ->
            new Slot(
                row.get(ATTEMPT_SLOT.POSITION),
                row.get(ATTEMPT_SLOT.QUESTION_VERSION_ID),
                Objects.requireNonNull(asked.get(row.get(ATTEMPT_SLOT.QUESTION_VERSION_ID))).item(),
                step(row)));
  }

  private static Optional<Step> step(Record row) {
    return Optional.ofNullable(row.get(STEP.REVISION))
        .map(revision ->
            new Step(
                revision,
                ResponseJson.read(row.get(STEP.RESPONSE).data()),
                new Score(row.get(STEP.SCORE)),
                row.get(STEP.SAVED_AT),
                Optional.ofNullable(row.get(STEP.CONFIDENCE)).flatMap(Confidence::of),
                Optional.ofNullable(row.get(STEP.LATENCY_MS)).map(Duration::ofMillis)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
