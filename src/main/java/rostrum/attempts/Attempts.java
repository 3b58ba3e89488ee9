package rostrum.attempts;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.STEP;

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
import java.util.function.Consumer;
import java.util.function.Supplier;
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

/**
 * Sittings of practice and of review. Everything is only ever added; an answer that is reported as
 * saved is on disk.
 */
public final class Attempts {

  /** Whoever takes longer was away; how long the answer took is then not known. */
  private static final Duration LONGEST_LATENCY = Duration.ofHours(1);

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
    return database.read(sql -> current(sql, actor, course, scope));
  }

  /**
   * The sitting of reviews of one course with the question that comes next: one whose answer still
   * wants its proof, or else the first of the round. Looking at it stores nothing.
   */
  public Attempt reviewing(Actor actor, Round round) {
    return database.read(sql -> reviewing(sql, actor, round, Optional.empty()));
  }

  /** A sitting of the actor's own, read after everything that it shows is on disk. */
  public Optional<Attempt> find(Actor actor, String course, String publicId) {
    return database.readDurable(
        sql -> stored(sql, actor, course, ATTEMPT.PUBLIC_ID.eq(publicId)).stream().findFirst());
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
              .where(learners.owns(ATTEMPT.LEARNER_ID, actor), isLast())
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

  /** Whether a step is the last that was saved at its place. */
  static Condition isLast() {
    rostrum.storage.schema.tables.Step later = STEP.as("later");
    return DSL.notExists(
        DSL.selectOne()
            .from(later)
            .where(
                later.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                later.POSITION.eq(STEP.POSITION),
                later.REVISION.gt(STEP.REVISION)));
  }

  /**
   * Saves the next step of the current sitting, which begins with it if there is none: an answer to
   * its next question, or the sentence that is to prove the answer saved last.
   *
   * @return for {@link Saving.Saved}, after the answer is on disk
   */
  public Saving answer(Actor actor, CoursePack course, Scope scope, Answer answer) {
    return database.write(
        sql -> handIn(sql, actor, course.slug(), answer, () -> current(sql, actor, course, scope)));
  }

  /**
   * Saves the next step of the sitting of reviews: an answer to any question of the round, or the
   * sentence that is to prove the answer saved last.
   *
   * @return for {@link Saving.Saved}, after the answer is on disk
   */
  public Saving review(Actor actor, Round round, Answer answer) {
    return database.write(sql ->
        handIn(
            sql,
            actor,
            round.course(),
            answer,
            () -> reviewing(sql, actor, round, answer.place())));
  }

  /** Hands it in, unless a copy of the same request was saved before or in the meantime. */
  private Saving handIn(
      DSLContext sql, Actor actor, String course, Answer answer, Supplier<Attempt> sitting) {
    return sameRequest(sql, actor, course, answer)
        .orElseGet(() -> {
          Saving saving = judge(sql, actor, sitting.get(), answer);
          return saving instanceof Saving.Saved
              ? saving
              : sameRequest(sql, actor, course, answer).orElse(saving);
        });
  }

  private Saving judge(DSLContext sql, Actor actor, Attempt attempt, Answer answer) {
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
          save(sql, actor, attempt, slot.get(), response, answer);
      case Meaning.Flawed(Flaw flaw) -> new Saving.Refused(attempt, flaw);
      case Meaning.Foreign() -> new Saving.Outdated(attempt);
    };
  }

  private Saving save(
      DSLContext sql, Actor actor, Attempt attempt, Slot slot, Response response, Answer answer) {
    long id = attempt.publicId().isPresent() ? id(sql, actor, attempt) : begin(sql, actor, attempt);
    keepSlots(sql, id, attempt);
    Step step = step(slot, response, answer);
    long row =
        sql.insertInto(STEP)
            .set(
                Checksum.on(
                    STEP.newRecord()
                        .with(STEP.ATTEMPT_ID, id)
                        .with(STEP.POSITION, slot.position())
                        .with(STEP.REVISION, step.revision())
                        .with(STEP.IDEMPOTENCY_KEY, answer.idempotencyKey())
                        .with(STEP.RESPONSE, JSONB.valueOf(ResponseJson.write(response)))
                        .with(STEP.RESULT, step.score().result().slug())
                        .with(STEP.SCORE, step.score().fraction())
                        .with(STEP.SAVED_AT, step.savedAt())
                        .with(STEP.CONFIDENCE, step.confidence().map(Confidence::slug).orElse(null))
                        .with(
                            STEP.LATENCY_MS, step.latency().map(Duration::toMillis).orElse(null))))
            .returning(STEP.ID)
            .fetchSingle(STEP.ID);
    if (slot.item().isSettledBy(response)) {
      graded.accept(news(actor, row, slot, step));
      keepSlots(sql, id, attempt.after(slot, step));
    }
    Attempt after = stored(sql, actor, attempt.scope().course(), ATTEMPT.ID.eq(id)).getFirst();
    return new Saving.Saved(after, slot.position());
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
        .map(shown -> Duration.between(shown, now))
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
                    .with(ATTEMPT.PUBLIC_ID, PublicId.of(chance))
                    .with(ATTEMPT.LEARNER_ID, learner)
                    .with(ATTEMPT.COURSE_ID, course)
                    .with(ATTEMPT.SCOPE, attempt.scope().text())
                    .with(ATTEMPT.NUMBER, attempt.number())
                    .with(ATTEMPT.SEED, attempt.seed())
                    .with(ATTEMPT.STARTED_AT, now)))
        .returning(ATTEMPT.ID)
        .fetchSingle(ATTEMPT.ID);
  }

  /**
   * Keeps the places that are not stored yet: all when it begins, in reviews the last one, later
   * one whose question comes back.
   */
  private static void keepSlots(DSLContext sql, long id, Attempt attempt) {
    int kept = sql.fetchCount(ATTEMPT_SLOT, ATTEMPT_SLOT.ATTEMPT_ID.eq(id));
    for (Slot slot : attempt.slots().subList(kept, attempt.slots().size())) {
      sql.insertInto(ATTEMPT_SLOT)
          .set(
              Checksum.on(
                  ATTEMPT_SLOT
                      .newRecord()
                      .with(ATTEMPT_SLOT.ATTEMPT_ID, id)
                      .with(ATTEMPT_SLOT.POSITION, slot.position())
                      .with(ATTEMPT_SLOT.QUESTION_VERSION_ID, slot.version())))
          .execute();
    }
  }

  private Optional<Saving> sameRequest(DSLContext sql, Actor actor, String course, Answer answer) {
    return sql.select(STEP.ATTEMPT_ID, STEP.POSITION)
        .from(STEP)
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
        .where(
            learners.owns(ATTEMPT.LEARNER_ID, actor),
            STEP.IDEMPOTENCY_KEY.eq(answer.idempotencyKey()))
        .fetchOptional()
        .map(row ->
            new Saving.Saved(
                stored(sql, actor, course, ATTEMPT.ID.eq(row.value1())).getFirst(), row.value2()));
  }

  private long id(DSLContext sql, Actor actor, Attempt attempt) {
    return sql.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .where(
            learners.owns(ATTEMPT.LEARNER_ID, actor),
            ATTEMPT.PUBLIC_ID.eq(attempt.publicId().orElseThrow()))
        .fetchSingle(ATTEMPT.ID);
  }

  /**
   * The sitting that goes on, or the next one: looked for once, so that one which begins in this
   * very moment is either seen as going on or collides with the one that would begin here.
   */
  private Attempt current(DSLContext sql, Actor actor, CoursePack course, Scope scope) {
    Condition ofScope = ATTEMPT.SCOPE.eq(scope.text());
    Optional<Attempt> newest = goesOn(stored(sql, actor, scope.course(), ofScope, 1));
    return newest.orElseGet(() -> {
      List<Attempt> before = stored(sql, actor, scope.course(), ofScope);
      return goesOn(before).orElseGet(() -> next(sql, actor, course, scope, before));
    });
  }

  private static Optional<Attempt> goesOn(List<Attempt> newestFirst) {
    return newestFirst.stream().filter(attempt -> attempt.next().isPresent()).findFirst();
  }

  /** The sitting that would begin: what was drawn least often so far comes first. */
  private Attempt next(
      DSLContext sql, Actor actor, CoursePack course, Scope scope, List<Attempt> before) {
    int number = before.stream().mapToInt(Attempt::number).max().orElse(0) + 1;
    long seed = seeds.of(actor, scope, number);
    Map<String, Integer> drawn = new HashMap<>();
    before.stream()
        .flatMap(attempt -> attempt.slots().stream())
        .forEach(slot -> drawn.merge(slot.item().id(), 1, Integer::sum));
    Set<String> held = reserve.facts(sql, actor, scope.course());
    List<Stored> bank =
        questions.current(sql, scope.course()).stream()
            .filter(stored -> scope.includes(stored.item().section()))
            .filter(stored -> Reserve.frees(held, stored.item()))
            .toList();
    List<Slot> slots =
        drawing.slots(course, bank, scope.most(), item -> drawn.getOrDefault(item.id(), 0), seed);
    return new Attempt(Optional.empty(), scope, number, seed, slots);
  }

  private Attempt reviewing(DSLContext sql, Actor actor, Round round, Optional<String> place) {
    Scope scope = Scope.review(round.course());
    Condition ofReviews = ATTEMPT.SCOPE.eq(scope.text());
    Attempt attempt =
        stored(
                sql,
                actor,
                round.course(),
                ofReviews.and(ATTEMPT.STARTED_AT.greaterOrEqual(round.since())))
            .stream()
            .findFirst()
            .orElseGet(() -> {
              int number = reviewed(sql, actor, round.course(), ofReviews) + 1;
              return new Attempt(
                  Optional.empty(), scope, number, seeds.of(actor, scope, number), List.of());
            });
    return attempt.next().isPresent() ? attempt : withNext(attempt, round, place);
  }

  /** The highest number of the actor's sittings that meet a condition, or 0. */
  private int reviewed(DSLContext sql, Actor actor, String course, Condition which) {
    return sql.select(DSL.coalesce(DSL.max(ATTEMPT.NUMBER), 0))
        .from(ATTEMPT)
        .join(COURSE)
        .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
        .where(learners.owns(ATTEMPT.LEARNER_ID, actor), COURSE.SLUG.eq(course), which)
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
  private List<Attempt> stored(DSLContext sql, Actor actor, String course, Condition condition) {
    return stored(sql, actor, course, condition, Integer.MAX_VALUE);
  }

  private List<Attempt> stored(
      DSLContext sql, Actor actor, String course, Condition condition, int most) {
    var rows =
        sql.select(ATTEMPT.ID, ATTEMPT.PUBLIC_ID, ATTEMPT.SCOPE, ATTEMPT.NUMBER, ATTEMPT.SEED)
            .from(ATTEMPT)
            .join(COURSE)
            .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
            .where(learners.owns(ATTEMPT.LEARNER_ID, actor), COURSE.SLUG.eq(course), condition)
            .orderBy(ATTEMPT.ID.desc())
            .limit(most)
            .fetch();
    Map<Long, List<Slot>> slots = slots(sql, course, rows.getValues(ATTEMPT.ID));
    return rows.map(row ->
        new Attempt(
            Optional.of(row.get(ATTEMPT.PUBLIC_ID)),
            Scope.stored(course, row.get(ATTEMPT.SCOPE)),
            row.get(ATTEMPT.NUMBER),
            row.get(ATTEMPT.SEED),
            slots.getOrDefault(row.get(ATTEMPT.ID), List.of())));
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
                isLast())
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
