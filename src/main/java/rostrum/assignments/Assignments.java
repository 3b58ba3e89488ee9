package rostrum.assignments;

import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.PUBLICATION;
import static rostrum.storage.schema.Tables.QUIZ;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_REVISION;
import static rostrum.storage.schema.Tables.QUIZ_SLOT;
import static rostrum.storage.schema.Tables.WITHDRAWAL;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolments;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quizzes;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/**
 * Which quizzes are given to which classes, when and how. A publication is a dated fact: a change
 * is another one, taking it back is a withdrawal, and neither touches what was answered. Once
 * somebody has begun, the questions stay those of the first publication.
 */
public final class Assignments {
  private static final Condition IS_NEWEST =
      PUBLICATION.ID.eq(
          DSL.field(
              DSL.select(DSL.max(PUBLICATION.as("newest").ID))
                  .from(PUBLICATION.as("newest"))
                  .where(PUBLICATION.as("newest").ASSIGNMENT_ID.eq(ASSIGNMENT.ID))));

  private static final Field<Integer> QUESTIONS =
      DSL.field(
          DSL.selectCount().from(QUIZ_SLOT).where(QUIZ_SLOT.QUIZ_REVISION_ID.eq(QUIZ_REVISION.ID)));

  private static final Field<BigDecimal> MOST =
      DSL.field(
          DSL.select(DSL.coalesce(DSL.sum(QUIZ_SLOT.MAX_MARK), BigDecimal.ZERO))
              .from(QUIZ_SLOT)
              .where(QUIZ_SLOT.QUIZ_REVISION_ID.eq(QUIZ_REVISION.ID)));

  private final Database database;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public Assignments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An assignment with its rows.
   *
   * @param publication the newest
   * @param revision the quiz’s, whose questions are asked
   */
  record Found(long row, long classroom, long publication, long revision, Assignment assignment) {}

  /**
   * Gives a quiz to a class, or gives it anew.
   *
   * @param key the same on every retry of the same form
   * @return empty unless the actor may change the quiz and teaches the class, of the same course,
   *     and the quiz asks anything
   */
  public Optional<Assignment> publish(
      Actor.Account actor, String quiz, String classroom, Publication publication, String key) {
    return database.write(sql ->
        Quizzes.newest(sql, actor, quiz)
            .flatMap(revision -> assignment(sql, actor, revision, classroom))
            .map(row -> {
              boolean isRetry = sql.fetchExists(PUBLICATION, PUBLICATION.IDEMPOTENCY_KEY.eq(key));
              if (!isRetry) {
                insert(sql, actor, row, publication, key);
              }
              Assignment given = all(sql, ASSIGNMENT.ID.eq(row.id())).getFirst().assignment();
              if (!isRetry) {
                record(sql, Deed.QUIZ_PUBLISHED, actor, given);
              }
              return given;
            }));
  }

  private void record(DSLContext sql, Deed deed, Actor.Account actor, Assignment assignment) {
    Ledger.append(
        sql,
        Act.of(now(), deed, actor.author())
            .about(About.assignment(assignment.id()))
            .inside(About.classroom(assignment.classroom().id())));
  }

  /**
   * @param revision whose questions are to be asked
   */
  private record Given(long id, long revision) {}

  private Optional<Given> assignment(
      DSLContext sql, Actor.Account actor, long revision, String classroom) {
    return sql.select(QUIZ.ID, CLASSROOM.ID)
        .from(QUIZ_REVISION)
        .join(QUIZ)
        .on(QUIZ.ID.eq(QUIZ_REVISION.QUIZ_ID))
        .join(CLASSROOM)
        .on(CLASSROOM.COURSE_ID.eq(QUIZ.COURSE_ID))
        .where(
            QUIZ_REVISION.ID.eq(revision),
            CLASSROOM.PUBLIC_ID.eq(classroom),
            Classrooms.isTaughtBy(actor),
            DSL.exists(
                DSL.selectOne().from(QUIZ_SLOT).where(QUIZ_SLOT.QUIZ_REVISION_ID.eq(revision))))
        .fetchOptional()
        .map(row -> {
          long id = assignment(sql, row.value1(), row.value2());
          return new Given(id, sat(sql, id).orElse(revision));
        });
  }

  private long assignment(DSLContext sql, long quiz, long classroom) {
    return sql.select(ASSIGNMENT.ID)
        .from(ASSIGNMENT)
        .where(ASSIGNMENT.QUIZ_ID.eq(quiz), ASSIGNMENT.CLASSROOM_ID.eq(classroom))
        .fetchOptional(ASSIGNMENT.ID)
        .orElseGet(() ->
            sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.PUBLIC_ID, PublicId.of(chance))
                .set(ASSIGNMENT.QUIZ_ID, quiz)
                .set(ASSIGNMENT.CLASSROOM_ID, classroom)
                .set(ASSIGNMENT.CREATED_AT, now())
                .returning(ASSIGNMENT.ID)
                .fetchSingle(ASSIGNMENT.ID));
  }

  /** The revision that somebody has begun to sit, if anybody has. */
  private static Optional<Long> sat(DSLContext sql, long assignment) {
    return sql.select(PUBLICATION.QUIZ_REVISION_ID)
        .from(QUIZ_ATTEMPT)
        .join(PUBLICATION)
        .on(PUBLICATION.ID.eq(QUIZ_ATTEMPT.PUBLICATION_ID))
        .where(QUIZ_ATTEMPT.ASSIGNMENT_ID.eq(assignment))
        .orderBy(QUIZ_ATTEMPT.ID)
        .limit(1)
        .fetchOptional(PUBLICATION.QUIZ_REVISION_ID);
  }

  private void insert(
      DSLContext sql, Actor.Account actor, Given given, Publication publication, String key) {
    sql.insertInto(PUBLICATION)
        .set(PUBLICATION.ASSIGNMENT_ID, given.id())
        .set(PUBLICATION.QUIZ_REVISION_ID, given.revision())
        .set(PUBLICATION.OPENS_AT, publication.opens())
        .set(PUBLICATION.CLOSES_AT, publication.closes().orElse(null))
        .set(
            PUBLICATION.LIMIT_SECONDS,
            publication.limit().map(limit -> (int) limit.toSeconds()).orElse(null))
        .set(PUBLICATION.ATTEMPTS, publication.attempts())
        .set(PUBLICATION.COUNTS, publication.counts().slug())
        .set(PUBLICATION.SHUFFLES, publication.shuffles())
        .set(PUBLICATION.SHOWS_MARKS, publication.feedback().marks().slug())
        .set(PUBLICATION.SHOWS_RIGHT, publication.feedback().right().slug())
        .set(PUBLICATION.SHOWS_WHY, publication.feedback().why().slug())
        .set(PUBLICATION.GRADED, publication.graded())
        .set(PUBLICATION.HOLDS_BACK, publication.holdsBack())
        .set(PUBLICATION.IDEMPOTENCY_KEY, key)
        .set(PUBLICATION.SET_BY, actor.id())
        .set(PUBLICATION.SET_AT, now())
        .execute();
  }

  /**
   * Takes the newest publication back: nobody begins any more, and whoever is sitting it hands in.
   *
   * @return whether it is withdrawn after it
   */
  public boolean withdraw(Actor.Account actor, String id) {
    return database.write(sql ->
        taught(sql, actor, ASSIGNMENT.PUBLIC_ID.eq(id)).stream()
            .findFirst()
            .map(found -> {
              if (found.assignment().withdrawnAt().isEmpty()) {
                sql.insertInto(WITHDRAWAL)
                    .set(WITHDRAWAL.PUBLICATION_ID, found.publication())
                    .set(WITHDRAWAL.SET_BY, actor.id())
                    .set(WITHDRAWAL.SET_AT, now())
                    .execute();
                record(sql, Deed.QUIZ_WITHDRAWN, actor, found.assignment());
              }
              return found;
            })
            .isPresent());
  }

  /** One that is given to a class which the actor teaches. */
  public Optional<Assignment> taught(Actor.Account actor, String id) {
    return database.read(sql -> taught(sql, actor, ASSIGNMENT.PUBLIC_ID.eq(id))).stream()
        .map(Found::assignment)
        .findFirst();
  }

  /** All that are given to classes which the actor teaches, the newest first. */
  public List<Assignment> taught(Actor.Account actor) {
    return database.read(sql -> taught(sql, actor, DSL.trueCondition())).stream()
        .map(Found::assignment)
        .toList();
  }

  static List<Found> taught(DSLContext sql, Actor.Account actor, Condition which) {
    return all(sql, which.and(Classrooms.isTaughtBy(actor)));
  }

  /** Those of the classes in which the actor learns, the newest first. */
  static List<Found> learnt(DSLContext sql, Actor.Account actor, Condition which) {
    return all(
        sql,
        which.and(
            CLASSROOM.ID.in(
                DSL.select(ENROLMENT.CLASSROOM_ID).from(ENROLMENT).where(learns(actor)))));
  }

  private static Condition learns(Actor.Account actor) {
    return ENROLMENT.ACCOUNT_ID.eq(actor.id()).and(Enrolments.IS_IN);
  }

  /**
   * What an account has to leave alone until a quiz closes.
   *
   * @param revision the row of the quiz’s revision, whose questions are held back
   */
  record Held(long revision, Publication publication) {}

  /** What is or was held back from the actor, closed or not. */
  static List<Held> heldBack(DSLContext sql, Actor.Account actor, String course) {
    return sql.select(PUBLICATION.fields())
        .from(ENROLMENT)
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(CLASSROOM.COURSE_ID))
        .join(ASSIGNMENT)
        .on(ASSIGNMENT.CLASSROOM_ID.eq(CLASSROOM.ID))
        .join(PUBLICATION)
        .on(PUBLICATION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), IS_NEWEST)
        .leftJoin(WITHDRAWAL)
        .on(WITHDRAWAL.PUBLICATION_ID.eq(PUBLICATION.ID))
        .where(
            learns(actor),
            COURSE.SLUG.eq(course),
            PUBLICATION.HOLDS_BACK.isTrue(),
            WITHDRAWAL.SET_AT.isNull())
        .fetch(row -> new Held(row.get(PUBLICATION.QUIZ_REVISION_ID), publication(row)));
  }

  static List<Found> all(DSLContext sql, Condition which) {
    return sql.select(ASSIGNMENT.ID, ASSIGNMENT.PUBLIC_ID, QUIZ.PUBLIC_ID, QUIZ_REVISION.NAME)
        .select(CLASSROOM.ID, CLASSROOM.PUBLIC_ID, Classrooms.NAME, COURSE.SLUG)
        .select(PUBLICATION.fields())
        .select(WITHDRAWAL.SET_AT, QUESTIONS.as("questions"), MOST.as("most"))
        .from(ASSIGNMENT)
        .join(QUIZ)
        .on(QUIZ.ID.eq(ASSIGNMENT.QUIZ_ID))
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(ASSIGNMENT.CLASSROOM_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(CLASSROOM.COURSE_ID))
        .join(PUBLICATION)
        .on(PUBLICATION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), IS_NEWEST)
        .join(QUIZ_REVISION)
        .on(QUIZ_REVISION.ID.eq(PUBLICATION.QUIZ_REVISION_ID))
        .leftJoin(WITHDRAWAL)
        .on(WITHDRAWAL.PUBLICATION_ID.eq(PUBLICATION.ID))
        .where(which)
        .orderBy(PUBLICATION.ID.desc())
        .fetch(row ->
            new Found(
                row.get(ASSIGNMENT.ID),
                row.get(CLASSROOM.ID),
                row.get(PUBLICATION.ID),
                row.get(PUBLICATION.QUIZ_REVISION_ID),
                assignment(row)));
  }

  private static Assignment assignment(Record row) {
    return new Assignment(
        row.get(ASSIGNMENT.PUBLIC_ID),
        row.get(QUIZ.PUBLIC_ID),
        row.get(QUIZ_REVISION.NAME),
        new Classroom(row.get(CLASSROOM.PUBLIC_ID), row.get(Classrooms.NAME), row.get(COURSE.SLUG)),
        row.get("questions", Integer.class),
        row.get("most", BigDecimal.class),
        publication(row),
        row.get(PUBLICATION.SET_AT),
        Optional.ofNullable(row.get(WITHDRAWAL.SET_AT)));
  }

  private static Publication publication(Record row) {
    return new Publication(
        row.get(PUBLICATION.OPENS_AT),
        Optional.ofNullable(row.get(PUBLICATION.CLOSES_AT)),
        Optional.ofNullable(row.get(PUBLICATION.LIMIT_SECONDS)).map(Duration::ofSeconds),
        row.get(PUBLICATION.ATTEMPTS),
        Counting.of(row.get(PUBLICATION.COUNTS)).orElseThrow(),
        row.get(PUBLICATION.SHUFFLES),
        new Feedback(
            Moment.of(row.get(PUBLICATION.SHOWS_MARKS)).orElseThrow(),
            Moment.of(row.get(PUBLICATION.SHOWS_RIGHT)).orElseThrow(),
            Moment.of(row.get(PUBLICATION.SHOWS_WHY)).orElseThrow()),
        row.get(PUBLICATION.GRADED),
        row.get(PUBLICATION.HOLDS_BACK));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
