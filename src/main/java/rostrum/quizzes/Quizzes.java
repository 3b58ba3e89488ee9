package rostrum.quizzes;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.QUIZ;
import static rostrum.storage.schema.Tables.QUIZ_REVISION;
import static rostrum.storage.schema.Tables.QUIZ_SHARING;
import static rostrum.storage.schema.Tables.QUIZ_SLOT;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.courses.CoursePack;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/**
 * The quizzes. An instructor sees their own and those that others share, an administrator all; only
 * the owner, and an administrator, changes one. Every change is a revision, and none is lost.
 */
public final class Quizzes {
  private static final Condition IS_NEWEST =
      QUIZ_REVISION.NUMBER.eq(
          DSL.field(
              DSL.select(DSL.max(QUIZ_REVISION.as("newest").NUMBER))
                  .from(QUIZ_REVISION.as("newest"))
                  .where(QUIZ_REVISION.as("newest").QUIZ_ID.eq(QUIZ.ID))));

  private static final Field<Boolean> SHARED =
      DSL.coalesce(
          DSL.field(
              DSL.select(QUIZ_SHARING.SHARED)
                  .from(QUIZ_SHARING)
                  .where(QUIZ_SHARING.QUIZ_ID.eq(QUIZ.ID))
                  .orderBy(QUIZ_SHARING.ID.desc())
                  .limit(1)),
          DSL.val(false));

  private final Database database;
  private final Questions questions;
  private final Clock clock;
  private final Composer composer = new Composer();
  private final SecureRandom chance = new SecureRandom();

  public Quizzes(Database database, Questions questions, Clock clock) {
    this.database = database;
    this.questions = questions;
    this.clock = clock;
  }

  /** What came of a change. */
  public sealed interface Change {

    /**
     * It is saved.
     *
     * @param before the revision that brings everything back
     */
    record Done(Quiz quiz, int before) implements Change {}

    /** Somebody else changed it meanwhile; nothing was done. */
    record Outdated(Quiz quiz) implements Change {}

    /** There is nothing else to ask there; nothing was done. */
    record Exhausted(Quiz quiz) implements Change {}
  }

  /**
   * Composes a quiz of the actor’s own.
   *
   * @param key the same on every retry of the same form
   * @return empty if the actor is no instructor
   */
  public Optional<Quiz> compose(
      Actor.Account actor, CoursePack course, String name, Choices choices, String key) {
    if (!actor.role().includes(Role.INSTRUCTOR)) {
      return Optional.empty();
    }
    return database.write(sql -> {
      Optional<Quiz> before =
          all(sql, actor, QUIZ.IDEMPOTENCY_KEY.eq(key).and(QUIZ.OWNER_ID.eq(actor.id()))).stream()
              .findFirst();
      return before.or(() -> {
        List<QuizSlot> slots = composer.paper(course, bank(sql, course.slug()), choices, List.of());
        return Optional.of(insert(sql, actor, course.slug(), new Draft(name, choices, slots), key));
      });
    });
  }

  /**
   * Makes a quiz of the actor’s own out of one that they see.
   *
   * @param name of the copy
   */
  public Optional<Quiz> copy(Actor.Account actor, String id, String name, String key) {
    return database.write(sql ->
        all(sql, actor, QUIZ.IDEMPOTENCY_KEY.eq(key).and(QUIZ.OWNER_ID.eq(actor.id()))).stream()
            .findFirst()
            .or(() ->
                find(sql, actor, id)
                    .map(quiz ->
                        insert(sql, actor, quiz.course(), quiz.draft().called(name), key))));
  }

  private Quiz insert(DSLContext sql, Actor.Account actor, String course, Draft draft, String key) {
    Instant now = now();
    String id = PublicId.of(chance);
    long row =
        sql.insertInto(QUIZ)
            .set(QUIZ.PUBLIC_ID, id)
            .set(QUIZ.COURSE_ID, DSL.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(course)))
            .set(QUIZ.OWNER_ID, actor.id())
            .set(QUIZ.IDEMPOTENCY_KEY, key)
            .set(QUIZ.CREATED_AT, now)
            .returning(QUIZ.ID)
            .fetchSingle(QUIZ.ID);
    revise(sql, actor, row, 1, draft, now);
    return find(sql, actor, id).orElseThrow();
  }

  private static void revise(
      DSLContext sql, Actor.Account actor, long quiz, int number, Draft draft, Instant now) {
    long revision =
        sql.insertInto(QUIZ_REVISION)
            .set(QUIZ_REVISION.QUIZ_ID, quiz)
            .set(QUIZ_REVISION.NUMBER, number)
            .set(QUIZ_REVISION.NAME, draft.name())
            .set(QUIZ_REVISION.CHOICES, JSONB.valueOf(ChoicesJson.write(draft.choices())))
            .set(QUIZ_REVISION.SET_BY, actor.id())
            .set(QUIZ_REVISION.SET_AT, now)
            .returning(QUIZ_REVISION.ID)
            .fetchSingle(QUIZ_REVISION.ID);
    int position = 1;
    for (QuizSlot slot : draft.slots()) {
      sql.insertInto(QUIZ_SLOT)
          .set(QUIZ_SLOT.QUIZ_REVISION_ID, revision)
          .set(QUIZ_SLOT.POSITION, position++)
          .set(QUIZ_SLOT.QUESTION_VERSION_ID, slot.question().id())
          .set(QUIZ_SLOT.MAX_MARK, slot.maxMark())
          .set(QUIZ_SLOT.PINNED, slot.pinned())
          .execute();
    }
  }

  /** Those that the actor sees, their own first, the newest first. */
  public List<Quiz> all(Actor.Account actor) {
    return database.read(sql -> all(sql, actor, DSL.trueCondition()));
  }

  public Optional<Quiz> find(Actor.Account actor, String id) {
    return database.read(sql -> find(sql, actor, id));
  }

  private Optional<Quiz> find(DSLContext sql, Actor.Account actor, String id) {
    return all(sql, actor, QUIZ.PUBLIC_ID.eq(id)).stream().findFirst();
  }

  private List<Quiz> all(DSLContext sql, Actor.Account actor, Condition which) {
    return sql.select(QUIZ.ID, QUIZ.PUBLIC_ID, QUIZ.OWNER_ID, COURSE.SLUG, ACCOUNT.NAME)
        .select(QUIZ_REVISION.fields())
        .select(SHARED.as("shared"))
        .from(QUIZ)
        .join(COURSE)
        .on(COURSE.ID.eq(QUIZ.COURSE_ID))
        .join(QUIZ_REVISION)
        .on(QUIZ_REVISION.QUIZ_ID.eq(QUIZ.ID), IS_NEWEST)
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(QUIZ.OWNER_ID))
        .where(isSeenBy(actor), which)
        .orderBy(DSL.when(QUIZ.OWNER_ID.eq(actor.id()), 0).otherwise(1), QUIZ.ID.desc())
        .fetch(row ->
            new Quiz(
                row.get(QUIZ.PUBLIC_ID),
                row.get(COURSE.SLUG),
                row.get(QUIZ_REVISION.NUMBER),
                draft(sql, row.get(COURSE.SLUG), row),
                Optional.ofNullable(row.get(ACCOUNT.NAME)),
                actor.role().includes(Role.ADMIN)
                    || Optional.of(actor.id()).equals(Optional.ofNullable(row.get(QUIZ.OWNER_ID))),
                row.get("shared", Boolean.class),
                row.get(QUIZ_REVISION.SET_AT)));
  }

  private static Condition isSeenBy(Actor.Account actor) {
    return switch (actor.role()) {
      case ADMIN, OPERATOR -> DSL.trueCondition();
      case INSTRUCTOR -> QUIZ.OWNER_ID.eq(actor.id()).or(SHARED.isTrue());
      case LEARNER, VISITOR -> DSL.falseCondition();
    };
  }

  private Draft draft(DSLContext sql, String course, Record revision) {
    return new Draft(
        revision.get(QUIZ_REVISION.NAME),
        ChoicesJson.read(revision.get(QUIZ_REVISION.CHOICES).data()),
        slots(sql, course, revision.get(QUIZ_REVISION.ID)));
  }

  /**
   * The questions of a revision in their order, inside the caller’s transaction.
   *
   * @param revision its row
   */
  public List<QuizSlot> slots(DSLContext sql, String course, long revision) {
    var rows =
        sql.selectFrom(QUIZ_SLOT)
            .where(QUIZ_SLOT.QUIZ_REVISION_ID.eq(revision))
            .orderBy(QUIZ_SLOT.POSITION)
            .fetch();
    Map<Long, Stored> asked =
        questions.find(sql, course, rows.intoSet(QUIZ_SLOT.QUESTION_VERSION_ID));
    return rows.stream()
        .map(row ->
            new QuizSlot(
                Objects.requireNonNull(asked.get(row.get(QUIZ_SLOT.QUESTION_VERSION_ID))),
                row.get(QUIZ_SLOT.MAX_MARK),
                row.get(QUIZ_SLOT.PINNED)))
        .toList();
  }

  /** The row of the newest revision of a quiz that the actor may give to a class. */
  public static Optional<Long> newest(DSLContext sql, Actor.Account actor, String id) {
    return sql.select(QUIZ_REVISION.ID)
        .from(QUIZ)
        .join(QUIZ_REVISION)
        .on(QUIZ_REVISION.QUIZ_ID.eq(QUIZ.ID), IS_NEWEST)
        .where(QUIZ.PUBLIC_ID.eq(id), isSeenBy(actor), isChangedBy(actor))
        .fetchOptional(QUIZ_REVISION.ID);
  }

  private static Condition isChangedBy(Actor.Account actor) {
    return actor.role().includes(Role.ADMIN) ? DSL.trueCondition() : QUIZ.OWNER_ID.eq(actor.id());
  }

  /**
   * Changes a quiz. Choices are sent whole, so that the last ones count; any other change is one of
   * what the actor saw.
   *
   * @param revision which the actor saw
   * @return empty if there is no such quiz of the actor’s, or no such place or question
   */
  public Optional<Change> change(
      Actor.Account actor, CoursePack course, String id, int revision, Edit edit) {
    return database.write(sql ->
        row(sql, actor, course.slug(), id)
            .flatMap(row -> {
              Quiz quiz = find(sql, actor, id).orElseThrow();
              return quiz.revision() == revision || edit instanceof Edit.Choose
                  ? change(sql, actor, course, row, quiz, edit)
                  : Optional.of(new Change.Outdated(quiz));
            }));
  }

  /** The quiz’s row, held until the transaction ends, so that changes come one after the other. */
  private static Optional<Long> row(DSLContext sql, Actor.Account actor, String course, String id) {
    return sql.select(QUIZ.ID)
        .from(QUIZ)
        .where(
            QUIZ.PUBLIC_ID.eq(id),
            isSeenBy(actor),
            isChangedBy(actor),
            QUIZ.COURSE_ID.eq(DSL.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(course))))
        .forUpdate()
        .fetchOptional(QUIZ.ID);
  }

  private Optional<Change> change(
      DSLContext sql, Actor.Account actor, CoursePack course, long row, Quiz quiz, Edit edit) {
    Draft draft = quiz.draft();
    if (edit instanceof Edit.Replace(int position) && draft.has(position)) {
      List<Stored> bank = bank(sql, course.slug());
      return composer
          .another(course, bank, draft, position, quiz.revision())
          .map(other -> draft.at(position, slot -> slot.asking(other)))
          .map(changed -> save(sql, actor, row, quiz, changed))
          .or(() -> Optional.of(new Change.Exhausted(quiz)));
    }
    return changed(sql, actor, course, row, draft, edit)
        .map(changed -> save(sql, actor, row, quiz, changed));
  }

  private Optional<Draft> changed(
      DSLContext sql, Actor.Account actor, CoursePack course, long row, Draft draft, Edit edit) {
    return switch (edit) {
      case Edit.Name(String name) -> Optional.of(draft.called(name));
      case Edit.Choose(Choices choices) ->
          Optional.of(
              draft.with(
                  choices,
                  composer.paper(course, bank(sql, course.slug()), choices, draft.slots())));
      case Edit.Replace _ -> Optional.empty();
      case Edit.Pin(int position, boolean pinned) ->
          Optional.of(draft)
              .filter(before -> before.has(position))
              .map(before -> before.at(position, slot -> slot.pinned(pinned)));
      case Edit.Remove(int position) ->
          Optional.of(draft)
              .filter(before -> before.has(position))
              .map(before -> before.without(position));
      case Edit.Move(int position, int to) ->
          Optional.of(draft)
              .filter(before -> before.has(position) && before.has(to))
              .map(before -> before.moved(position, to));
      case Edit.Mark(int position, var mark) ->
          Optional.of(draft)
              .filter(before -> before.has(position))
              .map(before -> before.at(position, slot -> slot.earning(mark)));
      case Edit.Add(String item) ->
          questions.usable(sql, actor.id(), course.slug()).stream()
              .filter(stored -> stored.item().id().equals(item) && !draft.asks(stored))
              .findFirst()
              .filter(stored -> draft.slots().size() < Choices.MOST)
              .map(draft::with);
      case Edit.Restore(int number) -> at(sql, course.slug(), row, number);
    };
  }

  private Optional<Draft> at(DSLContext sql, String course, long quiz, int number) {
    return sql.selectFrom(QUIZ_REVISION)
        .where(QUIZ_REVISION.QUIZ_ID.eq(quiz), QUIZ_REVISION.NUMBER.eq(number))
        .fetchOptional(row -> draft(sql, course, row));
  }

  private Change save(DSLContext sql, Actor.Account actor, long row, Quiz quiz, Draft draft) {
    revise(sql, actor, row, quiz.revision() + 1, draft, now());
    return new Change.Done(find(sql, actor, quiz.id()).orElseThrow(), quiz.revision());
  }

  /** Whether there is room for a question that the actor may ask. */
  public boolean canAdd(Actor.Account actor, Quiz quiz, String item) {
    return quiz.draft().slots().size() < Choices.MOST
        && database.read(sql -> questions.usable(sql, actor.id(), quiz.course())).stream()
            .anyMatch(stored -> stored.item().id().equals(item));
  }

  /** Has other instructors see it, or not. */
  public boolean share(Actor.Account actor, String id, boolean shared) {
    return database.write(sql ->
        sql.select(QUIZ.ID)
            .from(QUIZ)
            .where(QUIZ.PUBLIC_ID.eq(id), isChangedBy(actor), isSeenBy(actor))
            .fetchOptional(QUIZ.ID)
            .map(row -> {
              sql.insertInto(QUIZ_SHARING)
                  .set(QUIZ_SHARING.QUIZ_ID, row)
                  .set(QUIZ_SHARING.SHARED, shared)
                  .set(QUIZ_SHARING.SET_BY, actor.id())
                  .set(QUIZ_SHARING.SET_AT, now())
                  .execute();
              Ledger.append(
                  sql,
                  Act.of(now(), Deed.QUIZ_SHARED, actor.author())
                      .about(About.quiz(id))
                      .detail(shared ? "yes" : "no"));
              return row;
            })
            .isPresent());
  }

  /** From what is drawn: the site’s questions, which are proven. */
  private List<Stored> bank(DSLContext sql, String course) {
    return questions.current(sql, course);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
