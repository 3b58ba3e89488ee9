package rostrum.assignments;

import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.PARTICIPANT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignments.Found;
import rostrum.attempts.Flaw;
import rostrum.attempts.Meaning;
import rostrum.attempts.Reply;
import rostrum.attempts.ResponseJson;
import rostrum.classes.Accommodations;
import rostrum.courses.Courses;
import rostrum.lessons.Article;
import rostrum.questions.Attached;
import rostrum.questions.Response;
import rostrum.quizzes.QuizSlot;
import rostrum.quizzes.Quizzes;
import rostrum.storage.Checksum;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/**
 * How learners sit quizzes. Each saving of an answer is a step of its own, and what is reported as
 * saved is on disk. Nothing is saved after the deadline, which this server’s clock decides; what
 * was saved by then is handed in at that very moment, whenever somebody looks.
 */
public final class QuizAttempts {
  /** Between the key of a form and the revision, where it was sent with something else. */
  private static final String AGAIN = "~";

  private final Database database;
  private final Courses courses;
  private final Quizzes quizzes;
  private final QuizRecords records;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public QuizAttempts(
      Database database, Courses courses, Quizzes quizzes, QuizRecords records, Clock clock) {
    this.database = database;
    this.courses = courses;
    this.quizzes = quizzes;
    this.records = records;
    this.clock = clock;
  }

  /** All quizzes that the actor sits, will sit or has sat, the newest first. */
  public List<Seat> seats(Actor.Account actor) {
    return database.readDurable(sql ->
        Assignments.learnt(sql, actor, DSL.trueCondition()).stream()
            .map(found -> seat(sql, actor, found))
            .toList());
  }

  /** One of them. */
  public Optional<Seat> seat(Actor.Account actor, String assignment) {
    return database.readDurable(
        sql -> found(sql, actor, assignment).map(found -> seat(sql, actor, found)));
  }

  private static Optional<Found> found(DSLContext sql, Actor.Account actor, String assignment) {
    return Assignments.learnt(sql, actor, ASSIGNMENT.PUBLIC_ID.eq(assignment)).stream().findFirst();
  }

  private Seat seat(DSLContext sql, Actor.Account actor, Found found) {
    return new Seat(
        found.assignment(),
        Accommodations.newest(sql, actor.id()),
        records.of(sql, found, PARTICIPANT.ACCOUNT_ID.eq(actor.id()), now()),
        records.isDone(sql, found, now()));
  }

  /** Begins an attempt, or goes on with the one that was begun. */
  public Optional<Beginning> begin(Actor.Account actor, String assignment, String key) {
    return database.write(
        sql -> found(sql, actor, assignment).map(found -> begin(sql, actor, found, key)));
  }

  private Beginning begin(DSLContext sql, Actor.Account actor, Found found, String key) {
    Seat seat = seat(sql, actor, found);
    Optional<QuizAttempt> same = seat.running().or(() -> retried(sql, seat, key));
    if (same.isPresent()) {
      return new Beginning.Begun(same.get());
    }
    if (!found.assignment().isOpen(now())) {
      return new Beginning.NotOpen();
    }
    if (seat.left() == 0) {
      return new Beginning.NoneLeft();
    }
    insert(sql, actor, found, seat.attempts().size() + 1, key);
    return new Beginning.Begun(seat(sql, actor, found).attempts().getLast());
  }

  private static Optional<QuizAttempt> retried(DSLContext sql, Seat seat, String key) {
    return sql.select(QUIZ_ATTEMPT.PUBLIC_ID)
        .from(QUIZ_ATTEMPT)
        .where(QUIZ_ATTEMPT.IDEMPOTENCY_KEY.eq(key))
        .fetchOptional(QUIZ_ATTEMPT.PUBLIC_ID)
        .flatMap(
            id -> seat.attempts().stream().filter(attempt -> attempt.id().equals(id)).findFirst());
  }

  private void insert(DSLContext sql, Actor.Account actor, Found found, int number, String key) {
    long seed = chance.nextLong();
    long attempt =
        sql.insertInto(QUIZ_ATTEMPT)
            .set(
                Checksum.on(
                    QUIZ_ATTEMPT
                        .newRecord()
                        .with(QUIZ_ATTEMPT.PUBLIC_ID, PublicId.of(chance))
                        .with(QUIZ_ATTEMPT.ASSIGNMENT_ID, found.row())
                        .with(QUIZ_ATTEMPT.PUBLICATION_ID, found.publication())
                        .with(
                            QUIZ_ATTEMPT.PARTICIPANT_ID, participant(sql, actor, found.classroom()))
                        .with(QUIZ_ATTEMPT.NUMBER, number)
                        .with(QUIZ_ATTEMPT.SEED, seed)
                        .with(QUIZ_ATTEMPT.IDEMPOTENCY_KEY, key)
                        .with(QUIZ_ATTEMPT.STARTED_AT, now())))
            .returning(QUIZ_ATTEMPT.ID)
            .fetchSingle(QUIZ_ATTEMPT.ID);
    List<QuizSlot> slots =
        quizzes.slots(sql, found.assignment().classroom().course(), found.revision());
    List<Integer> order = new ArrayList<>(IntStream.range(0, slots.size()).boxed().toList());
    if (found.assignment().publication().shuffles()) {
      Collections.shuffle(order, chance);
    }
    int position = 1;
    for (int place : order) {
      sql.insertInto(QUIZ_ATTEMPT_SLOT)
          .set(
              Checksum.on(
                  QUIZ_ATTEMPT_SLOT
                      .newRecord()
                      .with(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID, attempt)
                      .with(QUIZ_ATTEMPT_SLOT.POSITION, position++)
                      .with(QUIZ_ATTEMPT_SLOT.PAPER_POSITION, place + 1)
                      .with(QUIZ_ATTEMPT_SLOT.QUESTION_VERSION_ID, slots.get(place).question().id())
                      .with(QUIZ_ATTEMPT_SLOT.MAX_MARK, slots.get(place).maxMark())))
          .execute();
    }
  }

  private long participant(DSLContext sql, Actor.Account actor, long classroom) {
    return sql.select(PARTICIPANT.ID)
        .from(PARTICIPANT)
        .where(PARTICIPANT.CLASSROOM_ID.eq(classroom), PARTICIPANT.ACCOUNT_ID.eq(actor.id()))
        .fetchOptional(PARTICIPANT.ID)
        .orElseGet(() ->
            sql.insertInto(PARTICIPANT)
                .set(PARTICIPANT.PUBLIC_ID, PublicId.of(chance))
                .set(PARTICIPANT.CLASSROOM_ID, classroom)
                .set(PARTICIPANT.ACCOUNT_ID, actor.id())
                .set(PARTICIPANT.CREATED_AT, now())
                .returning(PARTICIPANT.ID)
                .fetchSingle(PARTICIPANT.ID));
  }

  /** An attempt of the actor’s own, read after everything that it shows is on disk. */
  public Optional<QuizAttempt> find(Actor.Account actor, String assignment, String id) {
    return seat(actor, assignment)
        .flatMap(seat ->
            seat.attempts().stream().filter(attempt -> attempt.id().equals(id)).findFirst());
  }

  /**
   * Saves an answer, or takes it away where nothing is chosen or typed any more.
   *
   * @param position of the question in the attempt, counted from 1
   * @return empty if the actor has no such attempt, or it no such question
   */
  public Optional<QuizSaving> save(
      Actor.Account actor, String assignment, String id, int position, QuizAnswer answer) {
    return locked(
        actor,
        assignment,
        id,
        (sql, held) ->
            held.attempt().at(position).map(question -> save(sql, held, question, answer)));
  }

  /** An attempt whose row is held until the transaction ends, and how to read it again. */
  private record Held(
      long row, QuizAttempt attempt, Article article, Function<DSLContext, QuizAttempt> again) {}

  @FunctionalInterface
  private interface Work<T> {
    Optional<T> on(DSLContext sql, Held held);
  }

  private <T> Optional<T> locked(Actor.Account actor, String assignment, String id, Work<T> work) {
    return database.write(sql -> {
      Optional<Long> row =
          sql.select(QUIZ_ATTEMPT.ID)
              .from(QUIZ_ATTEMPT)
              .where(QUIZ_ATTEMPT.PUBLIC_ID.eq(id))
              .forUpdate()
              .fetchOptional(QUIZ_ATTEMPT.ID);
      Optional<Found> found = found(sql, actor, assignment);
      return row.flatMap(held ->
          found.flatMap(of -> {
            Function<DSLContext, List<QuizAttempt>> read =
                now ->
                    records.of(
                        now,
                        of,
                        PARTICIPANT.ACCOUNT_ID.eq(actor.id()).and(QUIZ_ATTEMPT.ID.eq(held)),
                        now());
            return read.apply(sql).stream()
                .findFirst()
                .flatMap(attempt ->
                    work.on(
                        sql,
                        new Held(
                            held,
                            attempt,
                            article(actor, attempt),
                            now -> read.apply(now).getFirst())));
          }));
    });
  }

  private Article article(Actor.Account actor, QuizAttempt attempt) {
    return courses
        .find(actor, attempt.assignment().classroom().course())
        .orElseThrow(() -> new IllegalStateException("a course went while it was asked"))
        .article();
  }

  private QuizSaving save(DSLContext sql, Held held, QuizQuestion question, QuizAnswer answer) {
    QuizAttempt attempt = held.attempt();
    if (attempt.isOver()) {
      return new QuizSaving.Late(attempt);
    }
    boolean isOwn = isLastOf(sql, held, question, answer.idempotencyKey());
    boolean isImmediate = attempt.assignment().publication().feedback().isImmediate();
    if (isImmediate && question.isAnswered()) {
      return isOwn ? new QuizSaving.Saved(attempt) : new QuizSaving.Settled(attempt);
    }
    Reply reply =
        new Reply(
            question.sheet(attempt.seed()),
            answer.responses(),
            words -> Attached.in(held.article(), words));
    return switch (reply.meaning()) {
      case Meaning.Clear(Response response) ->
          step(sql, held, question, Optional.of(response), answer, isOwn);
      case Meaning.Flawed(Flaw flaw) when !isImmediate && isEmpty(flaw) ->
          step(sql, held, question, Optional.empty(), answer, isOwn);
      case Meaning.Flawed(Flaw flaw) when !isImmediate && isUnfinished(flaw) -> {
        QuizSaving saving =
            step(sql, held, question, Optional.of(written(held, answer)), answer, isOwn);
        yield saving instanceof QuizSaving.Saved(QuizAttempt after)
            ? new QuizSaving.Unfinished(after, flaw)
            : saving;
      }
      case Meaning.Flawed(Flaw flaw) -> new QuizSaving.Refused(attempt, flaw);
      case Meaning.Foreign() -> new QuizSaving.Foreign(attempt);
    };
  }

  private static boolean isEmpty(Flaw flaw) {
    return flaw == Flaw.NOTHING_CHOSEN
        || flaw == Flaw.NOTHING_TYPED
        || flaw == Flaw.NOTHING_WRITTEN;
  }

  /**
   * Whether only a sentence of the article is missing: what was written must not be lost for it.
   */
  private static boolean isUnfinished(Flaw flaw) {
    return flaw == Flaw.NOTHING_ATTACHED || flaw == Flaw.NOT_IN_ARTICLE;
  }

  private static Response written(Held held, QuizAnswer answer) {
    return new Response.Written(
        answer.responses().getFirst(),
        answer.responses().stream()
            .skip(1)
            .flatMap(words -> Attached.in(held.article(), words).stream())
            .toList());
  }

  /**
   * Whether the answer that stands was saved by the same form: sent once more, or sent again with
   * something else in it because nobody could tell whether it had arrived.
   */
  private static boolean isLastOf(DSLContext sql, Held held, QuizQuestion question, String key) {
    return sql.select(QUIZ_STEP.IDEMPOTENCY_KEY)
        .from(QUIZ_STEP)
        .where(
            QUIZ_STEP.QUIZ_ATTEMPT_ID.eq(held.row()),
            QUIZ_STEP.POSITION.eq(question.position()),
            QUIZ_STEP.REVISION.eq(question.revision()))
        .fetchOptional(QUIZ_STEP.IDEMPOTENCY_KEY)
        .filter(last -> last.equals(key) || last.startsWith(key + AGAIN))
        .isPresent();
  }

  private QuizSaving step(
      DSLContext sql,
      Held held,
      QuizQuestion question,
      Optional<Response> response,
      QuizAnswer answer,
      boolean isOwn) {
    if (response.equals(question.response())) {
      return new QuizSaving.Saved(held.attempt());
    }
    if (!isOwn && answer.revision() < question.revision()) {
      return new QuizSaving.Stale(held.attempt());
    }
    int revision = question.revision() + 1;
    sql.insertInto(QUIZ_STEP)
        .set(
            Checksum.on(
                QUIZ_STEP
                    .newRecord()
                    .with(QUIZ_STEP.QUIZ_ATTEMPT_ID, held.row())
                    .with(QUIZ_STEP.POSITION, question.position())
                    .with(QUIZ_STEP.REVISION, revision)
                    .with(
                        QUIZ_STEP.IDEMPOTENCY_KEY,
                        answer.idempotencyKey() + (isOwn ? AGAIN + revision : ""))
                    .with(QUIZ_STEP.RESPONSE, response.map(QuizAttempts::json).orElse(null))
                    .with(
                        QUIZ_STEP.SCORE, response.map(given -> score(question, given)).orElse(null))
                    .with(QUIZ_STEP.SAVED_AT, now())))
        .execute();
    return new QuizSaving.Saved(held.again().apply(sql));
  }

  private static JSONB json(Response response) {
    return JSONB.valueOf(ResponseJson.write(response));
  }

  private static @Nullable Double score(QuizQuestion question, Response response) {
    boolean isWaiting =
        response instanceof Response.Written && question.item().question().isMarkedByHand();
    return isWaiting ? null : question.item().question().grade(response).fraction();
  }

  /**
   * Hands an attempt in; one that is over stays as it is.
   *
   * @return empty if the actor has no such attempt
   */
  public Optional<QuizAttempt> handIn(Actor.Account actor, String assignment, String id) {
    return locked(
        actor,
        assignment,
        id,
        (sql, held) -> {
          if (!held.attempt().isOver()) {
            submit(sql, held.row(), false, now());
          }
          return Optional.of(held.again().apply(sql));
        });
  }

  /**
   * @return 1, or 0 if it was handed in before
   */
  private static int submit(DSLContext sql, long attempt, boolean automatic, Instant at) {
    return sql.insertInto(SUBMISSION)
        .set(
            Checksum.on(
                SUBMISSION
                    .newRecord()
                    .with(SUBMISSION.QUIZ_ATTEMPT_ID, attempt)
                    .with(SUBMISSION.AUTOMATIC, automatic)
                    .with(SUBMISSION.SUBMITTED_AT, at)))
        .onConflictDoNothing()
        .execute();
  }

  /**
   * Writes down the handing in of attempts whose time is up, as of that moment. Any node may do it
   * at any time: it is done once.
   *
   * @return how many this has handed in, not counting those that another node was quicker with
   */
  public int sweep(Actor.Operator actor) {
    List<QuizRecords.Due> due = database.read(sql -> records.due(sql, now()));
    return due.stream().mapToInt(one -> database.write(sql -> sweep(sql, one))).sum();
  }

  private static int sweep(DSLContext sql, QuizRecords.Due due) {
    sql.select(QUIZ_ATTEMPT.ID)
        .from(QUIZ_ATTEMPT)
        .where(QUIZ_ATTEMPT.ID.eq(due.attempt()))
        .forUpdate()
        .fetchOptional();
    return submit(sql, due.attempt(), true, due.at());
  }

  /** How many attempts have been begun and not handed in. */
  public int open(Actor.Operator actor) {
    return database.read(sql ->
        sql.fetchCount(
            QUIZ_ATTEMPT,
            DSL.notExists(
                DSL.selectOne()
                    .from(SUBMISSION)
                    .where(SUBMISSION.QUIZ_ATTEMPT_ID.eq(QUIZ_ATTEMPT.ID)))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
