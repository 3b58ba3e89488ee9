package rostrum.attempts;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.STEP;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGeneratorFactory;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.courses.CoursePack;
import rostrum.questions.Draw;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.storage.Database;

/**
 * Sittings of practice. Everything is only ever added; an answer that is reported as saved is on
 * disk.
 */
public final class Attempts {
  private static final int PUBLIC_ID_BYTES = 12;

  private final Database database;
  private final Learners learners;
  private final Questions questions;
  private final Clock clock;
  private final Seeds seeds;
  private final Map<String, Draw> draws = new ConcurrentHashMap<>();
  private final SecureRandom chance = new SecureRandom();

  public Attempts(Database database, Learners learners, Questions questions, Clock clock) {
    this.database = database;
    this.learners = learners;
    this.questions = questions;
    this.clock = clock;
    this.seeds = Seeds.of(database, now());
  }

  /**
   * The sitting that goes on, or the one that would begin: looking at it stores nothing. It has no
   * question if the bank has none on this scope.
   */
  public Attempt current(Actor actor, CoursePack course, Scope scope) {
    return database.read(sql -> current(sql, actor, course, scope));
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
      Map<Long, Item> items = new HashMap<>();
      return sql.select(
              COURSE.SLUG,
              ATTEMPT_SLOT.QUESTION_VERSION_ID,
              STEP.RESPONSE,
              STEP.SCORE,
              STEP.SAVED_AT)
          .from(STEP)
          .join(ATTEMPT_SLOT)
          .on(ATTEMPT_SLOT.ATTEMPT_ID.eq(STEP.ATTEMPT_ID), ATTEMPT_SLOT.POSITION.eq(STEP.POSITION))
          .join(ATTEMPT)
          .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
          .join(COURSE)
          .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
          .where(ATTEMPT.LEARNER_ID.in(learners.of(sql, actor)), isLast())
          .orderBy(STEP.SAVED_AT.desc(), STEP.ID.desc())
          .fetch(row -> {
            Item item =
                items.computeIfAbsent(
                    row.value2(),
                    version -> questions.find(sql, row.value1(), version).orElseThrow().item());
            Response response = ResponseJson.read(row.value3().data());
            return new Given(
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
  private static Condition isLast() {
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
    return database.write(sql ->
        sameRequest(sql, actor, course.slug(), answer)
            .orElseGet(() -> handIn(sql, actor, course, scope, answer)));
  }

  /** Hands it in, unless another copy of the same request was saved in the meantime. */
  private Saving handIn(
      DSLContext sql, Actor actor, CoursePack course, Scope scope, Answer answer) {
    Saving saving = judge(sql, actor, course, scope, answer);
    return saving instanceof Saving.Saved
        ? saving
        : sameRequest(sql, actor, course.slug(), answer).orElse(saving);
  }

  private Saving judge(DSLContext sql, Actor actor, CoursePack course, Scope scope, Answer answer) {
    Attempt attempt = current(sql, actor, course, scope);
    Optional<Slot> slot = attempt.next();
    if (slot.isEmpty()) {
      return new Saving.Outdated(attempt);
    }
    if (answer.revision() < attempt.steps()) {
      return new Saving.AnsweredBefore(attempt, attempt.position(answer.revision() + 1));
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
    Attempt stored = attempt.publicId().isPresent() ? attempt : begin(sql, actor, attempt);
    long id = id(sql, actor, stored);
    Score score = slot.item().question().grade(response);
    sql.insertInto(STEP)
        .set(STEP.ATTEMPT_ID, id)
        .set(STEP.POSITION, slot.position())
        .set(STEP.REVISION, slot.steps() + 1)
        .set(STEP.IDEMPOTENCY_KEY, answer.idempotencyKey())
        .set(STEP.RESPONSE, JSONB.valueOf(ResponseJson.write(response)))
        .set(STEP.RESULT, score.result().slug())
        .set(STEP.SCORE, score.fraction())
        .set(STEP.SAVED_AT, now())
        .execute();
    Attempt after = stored(sql, actor, stored.scope().course(), ATTEMPT.ID.eq(id)).getFirst();
    return new Saving.Saved(after, slot.position());
  }

  private Attempt begin(DSLContext sql, Actor actor, Attempt attempt) {
    Instant now = now();
    long learner = learners.own(sql, actor, now);
    byte[] bytes = new byte[PUBLIC_ID_BYTES];
    chance.nextBytes(bytes);
    String publicId = HexFormat.of().formatHex(bytes);
    long course =
        sql.select(COURSE.ID)
            .from(COURSE)
            .where(COURSE.SLUG.eq(attempt.scope().course()))
            .fetchSingle(COURSE.ID);
    long id =
        sql.insertInto(ATTEMPT)
            .set(ATTEMPT.PUBLIC_ID, publicId)
            .set(ATTEMPT.LEARNER_ID, learner)
            .set(ATTEMPT.COURSE_ID, course)
            .set(ATTEMPT.SCOPE, attempt.scope().text())
            .set(ATTEMPT.NUMBER, attempt.number())
            .set(ATTEMPT.SEED, attempt.seed())
            .set(ATTEMPT.STARTED_AT, now)
            .returning(ATTEMPT.ID)
            .fetchSingle(ATTEMPT.ID);
    for (Slot slot : attempt.slots()) {
      sql.insertInto(ATTEMPT_SLOT)
          .set(ATTEMPT_SLOT.ATTEMPT_ID, id)
          .set(ATTEMPT_SLOT.POSITION, slot.position())
          .set(ATTEMPT_SLOT.QUESTION_VERSION_ID, slot.version())
          .execute();
    }
    return new Attempt(
        Optional.of(publicId), attempt.scope(), attempt.number(), attempt.seed(), attempt.slots());
  }

  private Optional<Saving> sameRequest(DSLContext sql, Actor actor, String course, Answer answer) {
    return sql.select(STEP.ATTEMPT_ID, STEP.POSITION)
        .from(STEP)
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
        .where(
            ATTEMPT.LEARNER_ID.in(learners.of(sql, actor)),
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
            ATTEMPT.LEARNER_ID.in(learners.of(sql, actor)),
            ATTEMPT.PUBLIC_ID.eq(attempt.publicId().orElseThrow()))
        .fetchSingle(ATTEMPT.ID);
  }

  /**
   * The sitting that goes on, or the next one: looked for once, so that one which begins in this
   * very moment is either seen as going on or collides with the one that would begin here.
   */
  private Attempt current(DSLContext sql, Actor actor, CoursePack course, Scope scope) {
    List<Attempt> before = stored(sql, actor, scope.course(), ATTEMPT.SCOPE.eq(scope.text()));
    return before.stream()
        .filter(attempt -> attempt.next().isPresent())
        .findFirst()
        .orElseGet(() -> next(sql, actor, course, scope, before));
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
    List<Stored> bank =
        questions.current(sql, scope.course()).stream()
            .filter(stored -> scope.includes(stored.item().section()))
            .toList();
    List<Item> session =
        draws
            .computeIfAbsent(course.sha256(), pack -> new Draw(new Leaks(course.facts())))
            .session(
                bank.stream().map(Stored::item).toList(),
                scope.most(),
                item -> drawn.getOrDefault(item.id(), 0),
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    List<Slot> slots = new ArrayList<>();
    for (Item item : session) {
      long version =
          bank.stream().filter(stored -> stored.item().equals(item)).findFirst().orElseThrow().id();
      slots.add(new Slot(slots.size() + 1, version, item, Optional.empty()));
    }
    return new Attempt(Optional.empty(), scope, number, seed, List.copyOf(slots));
  }

  /** The actor's attempts that meet a condition, the newest first. */
  private List<Attempt> stored(DSLContext sql, Actor actor, String course, Condition condition) {
    Map<Long, Item> items = new HashMap<>();
    return sql.select(ATTEMPT.ID, ATTEMPT.PUBLIC_ID, ATTEMPT.SCOPE, ATTEMPT.NUMBER, ATTEMPT.SEED)
        .from(ATTEMPT)
        .join(COURSE)
        .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
        .where(ATTEMPT.LEARNER_ID.in(learners.of(sql, actor)), COURSE.SLUG.eq(course), condition)
        .orderBy(ATTEMPT.ID.desc())
        .fetch(row ->
            new Attempt(
                Optional.of(row.get(ATTEMPT.PUBLIC_ID)),
                Scope.stored(course, row.get(ATTEMPT.SCOPE)),
                row.get(ATTEMPT.NUMBER),
                row.get(ATTEMPT.SEED),
                slots(sql, course, row.get(ATTEMPT.ID), items)));
  }

  private List<Slot> slots(DSLContext sql, String course, long attempt, Map<Long, Item> items) {
    return sql.select(
            ATTEMPT_SLOT.POSITION,
            ATTEMPT_SLOT.QUESTION_VERSION_ID,
            STEP.REVISION,
            STEP.RESPONSE,
            STEP.SCORE,
            STEP.SAVED_AT)
        .from(ATTEMPT_SLOT)
        .leftJoin(STEP)
        .on(
            STEP.ATTEMPT_ID.eq(ATTEMPT_SLOT.ATTEMPT_ID),
            STEP.POSITION.eq(ATTEMPT_SLOT.POSITION),
            isLast())
        .where(ATTEMPT_SLOT.ATTEMPT_ID.eq(attempt))
        .orderBy(ATTEMPT_SLOT.POSITION)
        .fetch(row ->
            new Slot(
                row.get(ATTEMPT_SLOT.POSITION),
                row.get(ATTEMPT_SLOT.QUESTION_VERSION_ID),
                items.computeIfAbsent(
                    row.get(ATTEMPT_SLOT.QUESTION_VERSION_ID),
                    version -> questions.find(sql, course, version).orElseThrow().item()),
                step(row)));
  }

  private static Optional<Step> step(Record row) {
    return Optional.ofNullable(row.get(STEP.REVISION))
        .map(revision ->
            new Step(
                revision,
                ResponseJson.read(row.get(STEP.RESPONSE).data()),
                new Score(row.get(STEP.SCORE)),
                row.get(STEP.SAVED_AT)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
