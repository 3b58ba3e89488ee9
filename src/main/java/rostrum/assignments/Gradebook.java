package rostrum.assignments;

import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_MARK;
import static rostrum.storage.schema.Tables.REGRADE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignments.Found;
import rostrum.storage.Database;

/**
 * What came of the quizzes of a class, for those who teach it: every attempt, marks by hand, and
 * questions that are judged otherwise. Nothing is overwritten.
 */
public final class Gradebook {
  private final Database database;
  private final QuizRecords records;
  private final Clock clock;

  public Gradebook(Database database, QuizRecords records, Clock clock) {
    this.database = database;
    this.records = records;
    this.clock = clock;
  }

  /** Every attempt, in the order in which they were begun. */
  public Optional<List<QuizAttempt>> attempts(Actor.Account actor, String assignment) {
    return database.readDurable(sql ->
        found(sql, actor, assignment)
            .map(found -> records.of(sql, found, DSL.trueCondition(), now())));
  }

  private static Optional<Found> found(DSLContext sql, Actor.Account actor, String assignment) {
    return Assignments.taught(sql, actor, ASSIGNMENT.PUBLIC_ID.eq(assignment)).stream().findFirst();
  }

  /**
   * Gives a mark by hand, or takes it back.
   *
   * @param mark 0 to what the question can earn, or empty to take back
   * @param reason at most {@value HandMark#LONGEST_REASON} characters
   * @return whether there is such a question in an attempt that is over, and it can earn that
   */
  public boolean mark(
      Actor.Account actor,
      String assignment,
      String attempt,
      int position,
      Optional<BigDecimal> mark,
      String reason) {
    return database.write(sql ->
        found(sql, actor, assignment)
            .flatMap(found -> question(sql, found, attempt, position))
            .filter(question -> mark.filter(one -> !fits(one, question)).isEmpty())
            .map(question ->
                sql.insertInto(QUIZ_MARK)
                    .set(QUIZ_MARK.QUIZ_ATTEMPT_ID, row(attempt))
                    .set(QUIZ_MARK.POSITION, position)
                    .set(QUIZ_MARK.MARK, mark.orElse(null))
                    .set(QUIZ_MARK.REASON, reason)
                    .set(QUIZ_MARK.SET_BY, actor.id())
                    .set(QUIZ_MARK.SET_AT, now())
                    .execute())
            .isPresent());
  }

  private static Field<Long> row(String attempt) {
    return DSL.field(
        DSL.select(QUIZ_ATTEMPT.ID).from(QUIZ_ATTEMPT).where(QUIZ_ATTEMPT.PUBLIC_ID.eq(attempt)));
  }

  private static boolean fits(BigDecimal mark, QuizQuestion question) {
    return mark.signum() >= 0 && mark.compareTo(question.maxMark()) <= 0;
  }

  private Optional<QuizQuestion> question(
      DSLContext sql, Found found, String attempt, int position) {
    return records.of(sql, found, QUIZ_ATTEMPT.PUBLIC_ID.eq(attempt), now()).stream()
        .filter(QuizAttempt::isOver)
        .findFirst()
        .flatMap(one -> one.at(position));
  }

  /**
   * Has a question judged otherwise for everybody who was asked it.
   *
   * @param version of the question
   * @param key the same on every retry of the same form
   * @return whether it was asked in an assignment of a class that the actor teaches
   */
  public boolean regrade(
      Actor.Account actor, String assignment, long version, Regrade regrade, String key) {
    return database.write(sql ->
        found(sql, actor, assignment)
            .filter(found -> isAsked(sql, found, version))
            .filter(found -> regrade.key().isEmpty() || records.canHaveKey(sql, found, version))
            .map(found -> {
              boolean isRetry = sql.fetchExists(REGRADE, REGRADE.IDEMPOTENCY_KEY.eq(key));
              return isRetry ? 0 : insert(sql, actor, found, version, regrade, key);
            })
            .isPresent());
  }

  private static boolean isAsked(DSLContext sql, Found found, long version) {
    return sql.fetchExists(
        sql.selectOne()
            .from(QUIZ_ATTEMPT_SLOT)
            .join(QUIZ_ATTEMPT)
            .on(QUIZ_ATTEMPT.ID.eq(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID))
            .where(
                QUIZ_ATTEMPT.ASSIGNMENT_ID.eq(found.row()),
                QUIZ_ATTEMPT_SLOT.QUESTION_VERSION_ID.eq(version)));
  }

  private static int insert(
      DSLContext sql, Actor.Account actor, Found found, long version, Regrade regrade, String key) {
    return sql.insertInto(REGRADE)
        .set(REGRADE.ASSIGNMENT_ID, found.row())
        .set(REGRADE.QUESTION_VERSION_ID, version)
        .set(REGRADE.KIND, regrade.judgement().slug())
        .set(REGRADE.ANSWER_KEY, regrade.key().map(NewKey::write).map(JSONB::valueOf).orElse(null))
        .set(REGRADE.REASON, regrade.reason())
        .set(REGRADE.IDEMPOTENCY_KEY, key)
        .set(REGRADE.SET_BY, actor.id())
        .set(REGRADE.SET_AT, regrade.at())
        .execute();
  }

  /** The moment that a change of now bears: UTC, to the microsecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
