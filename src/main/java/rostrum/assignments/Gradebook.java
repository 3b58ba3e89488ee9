package rostrum.assignments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.PARTICIPANT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_MARK;
import static rostrum.storage.schema.Tables.REGRADE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignments.Found;
import rostrum.classes.Enrolments;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.quizzes.Counting;
import rostrum.storage.Checksum;
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

  /**
   * Everybody who is in the class, by group and name, and after them whoever sat the quiz and is in
   * it no more.
   */
  public Optional<List<LearnerResult>> learners(Actor.Account actor, String assignment) {
    return database.readDurable(
        sql -> found(sql, actor, assignment).map(found -> learners(sql, found)));
  }

  private List<LearnerResult> learners(DSLContext sql, Found found) {
    Counting counts = found.assignment().publication().counts();
    Map<String, List<QuizAttempt>> sat =
        records.of(sql, found, DSL.trueCondition(), now()).stream()
            .collect(
                groupingBy(attempt -> attempt.participant().id(), LinkedHashMap::new, toList()));
    List<LearnerResult> all = new ArrayList<>();
    sql.select(ACCOUNT.NAME, ACCOUNT.EMAIL, PARTICIPANT.PUBLIC_ID)
        .select(Enrolments.GROUP.as("in_group"))
        .from(ENROLMENT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(ENROLMENT.ACCOUNT_ID))
        .leftJoin(PARTICIPANT)
        .on(
            PARTICIPANT.ACCOUNT_ID.eq(ENROLMENT.ACCOUNT_ID),
            PARTICIPANT.CLASSROOM_ID.eq(ENROLMENT.CLASSROOM_ID))
        .where(ENROLMENT.CLASSROOM_ID.eq(found.classroom()), Enrolments.IS_IN)
        .orderBy(Enrolments.GROUP.asc().nullsLast(), ACCOUNT.NAME.asc().nullsLast(), ENROLMENT.ID)
        .forEach(row ->
            all.add(
                new LearnerResult(
                    Optional.ofNullable(row.get(ACCOUNT.NAME)),
                    Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
                    Optional.ofNullable(row.get("in_group", String.class)),
                    true,
                    counts,
                    Optional.ofNullable(row.get(PARTICIPANT.PUBLIC_ID))
                        .flatMap(id -> Optional.ofNullable(sat.remove(id)))
                        .orElse(List.of()))));
    sat.values()
        .forEach(attempts -> {
          Participant gone = attempts.getFirst().participant();
          all.add(
              new LearnerResult(
                  gone.name(), gone.email(), Optional.empty(), false, counts, attempts));
        });
    return List.copyOf(all);
  }

  /**
   * Everything that was saved in an attempt, by position, in the order in which it was saved.
   *
   * @return nothing if the actor sees no such attempt
   */
  public Map<Integer, List<QuizStep>> steps(
      Actor.Account actor, String assignment, String attempt) {
    return database.readDurable(sql ->
        found(sql, actor, assignment)
            .map(found -> records.steps(sql, found, QUIZ_ATTEMPT.PUBLIC_ID.eq(attempt)))
            .orElse(Map.of()));
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
            .map(question -> {
              sql.insertInto(QUIZ_MARK)
                  .set(
                      Checksum.on(
                          QUIZ_MARK
                              .newRecord()
                              .with(QUIZ_MARK.QUIZ_ATTEMPT_ID, row(sql, attempt))
                              .with(QUIZ_MARK.POSITION, position)
                              .with(QUIZ_MARK.MARK, mark.orElse(null))
                              .with(QUIZ_MARK.REASON, reason)
                              .with(QUIZ_MARK.SET_BY, actor.id())
                              .with(QUIZ_MARK.SET_AT, now())))
                  .execute();
              Ledger.append(
                  sql,
                  Act.of(now(), Deed.MARK_SET, actor.author())
                      .about(About.attempt(attempt))
                      .inside(About.assignment(assignment))
                      .detail("question-" + position));
              return question;
            })
            .isPresent());
  }

  private static long row(DSLContext sql, String attempt) {
    return sql.select(QUIZ_ATTEMPT.ID)
        .from(QUIZ_ATTEMPT)
        .where(QUIZ_ATTEMPT.PUBLIC_ID.eq(attempt))
        .fetchSingle(QUIZ_ATTEMPT.ID);
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
              if (!sql.fetchExists(REGRADE, REGRADE.IDEMPOTENCY_KEY.eq(key))) {
                insert(sql, actor, found, version, regrade, key);
                Ledger.append(
                    sql,
                    Act.of(regrade.at(), Deed.QUESTION_REGRADED, actor.author())
                        .about(About.version(version))
                        .inside(About.assignment(assignment))
                        .detail(regrade.judgement().slug()));
              }
              return found;
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

  private static void insert(
      DSLContext sql, Actor.Account actor, Found found, long version, Regrade regrade, String key) {
    sql.insertInto(REGRADE)
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
