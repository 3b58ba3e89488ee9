package rostrum.reports;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.PROBLEM_REPORT;
import static rostrum.storage.schema.Tables.PROBLEM_REPORT_STATE;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Limits;
import rostrum.accounts.Role;
import rostrum.questions.Questions;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/** The reports on questions. Rows are only ever added. */
public final class Reports {
  private static final int MOST_OF_ONE = 10;
  private static final int MOST_OF_VISITORS = 300;

  private final Database database;
  private final Questions questions;
  private final Limits limits;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public Reports(Database database, Questions questions, Limits limits, Clock clock) {
    this.database = database;
    this.questions = questions;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Keeps a report, and nothing of who wrote it but, for an hour, fingerprints that count how many
   * somebody sends: ten, and all browsers without an account at one address thirty times as many.
   *
   * @param actor who reports
   * @param address from which
   * @param version id of the question’s version that was shown
   * @param body at most {@link Report#LONGEST} letters; may be empty
   * @param idempotencyKey the same on every retry of the same form
   * @return empty if it is kept, else how long until one more is taken
   */
  public Optional<Duration> add(
      Actor actor,
      String address,
      long version,
      Problem problem,
      String body,
      String idempotencyKey) {
    Instant now = now();
    return database.write(sql -> {
      if (sql.fetchExists(PROBLEM_REPORT, PROBLEM_REPORT.IDEMPOTENCY_KEY.eq(idempotencyKey))) {
        return Optional.empty();
      }
      Optional<Duration> wait = limited(sql, actor, address);
      if (wait.isEmpty()) {
        sql.insertInto(PROBLEM_REPORT)
            .set(PROBLEM_REPORT.PUBLIC_ID, PublicId.of(chance))
            .set(PROBLEM_REPORT.QUESTION_VERSION_ID, version)
            .set(PROBLEM_REPORT.KIND, problem.slug())
            .set(PROBLEM_REPORT.BODY, body)
            .set(PROBLEM_REPORT.IDEMPOTENCY_KEY, idempotencyKey)
            .set(PROBLEM_REPORT.REPORTED_AT, now)
            .execute();
      }
      return wait;
    });
  }

  private Optional<Duration> limited(DSLContext sql, Actor actor, String address) {
    return switch (actor) {
      case Actor.Visitor(String browser) ->
          limits
              .count(sql, "reports of browser " + browser, MOST_OF_ONE)
              .or(() -> limits.count(sql, "reports from " + address, MOST_OF_VISITORS));
      case Actor.Account account ->
          limits.count(sql, "reports of account " + account.id(), MOST_OF_ONE);
      case Actor.Operator() -> Optional.empty();
    };
  }

  /**
   * Every report on the questions of a course, the newest first.
   *
   * @return empty if the actor does not teach
   */
  public Optional<List<Report>> all(Actor actor, String course) {
    return teaches(actor) ? Optional.of(database.read(sql -> all(sql, course))) : Optional.empty();
  }

  private List<Report> all(DSLContext sql, String course) {
    return sql.select(
            PROBLEM_REPORT.ID,
            PROBLEM_REPORT.PUBLIC_ID,
            PROBLEM_REPORT.QUESTION_VERSION_ID,
            PROBLEM_REPORT.KIND,
            PROBLEM_REPORT.BODY,
            PROBLEM_REPORT.REPORTED_AT)
        .from(PROBLEM_REPORT)
        .join(QUESTION_VERSION)
        .on(QUESTION_VERSION.ID.eq(PROBLEM_REPORT.QUESTION_VERSION_ID))
        .join(QUESTION)
        .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .where(COURSE.SLUG.eq(course))
        .orderBy(PROBLEM_REPORT.ID.desc())
        .fetch(row ->
            new Report(
                row.value2(),
                questions.find(sql, course, row.value3()).orElseThrow().item(),
                Problem.of(row.value4()).orElseThrow(),
                row.value5(),
                row.value6(),
                history(sql, row.value1())));
  }

  private static List<Report.Entry> history(DSLContext sql, long report) {
    return sql.select(
            PROBLEM_REPORT_STATE.STATE, PROBLEM_REPORT_STATE.REMARK, PROBLEM_REPORT_STATE.SET_AT)
        .from(PROBLEM_REPORT_STATE)
        .where(PROBLEM_REPORT_STATE.PROBLEM_REPORT_ID.eq(report))
        .orderBy(PROBLEM_REPORT_STATE.ID)
        .fetch(row ->
            new Report.Entry(
                Report.State.of(row.value1()).orElseThrow(), row.value2(), row.value3()));
  }

  /**
   * Says what became of a report.
   *
   * @param remark at most {@link Report#LONGEST} letters; may be empty
   * @return whether there is such a report, and the actor teaches
   */
  public boolean set(Actor actor, String course, String report, Report.State state, String remark) {
    Instant now = now();
    return actor instanceof Actor.Account account
        && teaches(actor)
        && database.write(sql ->
            find(sql, course, report)
                .map(id -> {
                  set(sql, id, state, remark, account.id(), now);
                  return true;
                })
                .orElse(false));
  }

  private static Optional<Long> find(DSLContext sql, String course, String report) {
    return sql.select(PROBLEM_REPORT.ID)
        .from(PROBLEM_REPORT)
        .join(QUESTION_VERSION)
        .on(QUESTION_VERSION.ID.eq(PROBLEM_REPORT.QUESTION_VERSION_ID))
        .join(QUESTION)
        .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .where(COURSE.SLUG.eq(course), PROBLEM_REPORT.PUBLIC_ID.eq(report))
        .fetchOptional(PROBLEM_REPORT.ID);
  }

  private static void set(
      DSLContext sql, long report, Report.State state, String remark, long account, Instant now) {
    sql.insertInto(PROBLEM_REPORT_STATE)
        .set(PROBLEM_REPORT_STATE.PROBLEM_REPORT_ID, report)
        .set(PROBLEM_REPORT_STATE.STATE, state.slug())
        .set(PROBLEM_REPORT_STATE.REMARK, remark)
        .set(PROBLEM_REPORT_STATE.ACCOUNT_ID, account)
        .set(PROBLEM_REPORT_STATE.SET_AT, now)
        .execute();
  }

  private static boolean teaches(Actor actor) {
    return switch (actor) {
      case Actor.Visitor _ -> false;
      case Actor.Account account -> account.role().includes(Role.INSTRUCTOR);
      case Actor.Operator _ -> true;
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
