package rostrum.review;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.EXAM_DATE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.REVIEW_PLAN;
import static rostrum.storage.schema.Tables.VISITOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.storage.Database;
import rostrum.storage.Recall;

/** What learners want of reviews, and when their exams are: rows are added, the newest counts. */
public final class Plans {
  private final Database database;
  private final Learners learners;
  private final Clock clock;
  private final Recall<Actor, Plan> plans = new Recall<>(REVIEW_PLAN, LEARNER, VISITOR);
  private final Recall<Exam, Optional<LocalDate>> exams = new Recall<>(EXAM_DATE, COURSE);

  public Plans(Database database, Learners learners, Clock clock) {
    this.database = database;
    this.learners = learners;
    this.clock = clock;
  }

  /** What the actor wants, or the default. */
  public Plan of(Actor actor) {
    return database.read(sql -> plans.of(sql, actor, () -> newest(sql, actor)));
  }

  private Plan newest(DSLContext sql, Actor actor) {
    return sql.selectFrom(REVIEW_PLAN)
        .where(learners.owns(sql, REVIEW_PLAN.LEARNER_ID, actor))
        .orderBy(REVIEW_PLAN.ID.desc())
        .limit(1)
        .fetchOptional(Plans::plan)
        .orElse(Plan.DEFAULT);
  }

  private static Plan plan(Record row) {
    return new Plan(
        row.get(REVIEW_PLAN.SESSION_CARDS),
        Duration.ofSeconds(row.get(REVIEW_PLAN.SESSION_SECONDS)),
        row.get(REVIEW_PLAN.NEW_A_DAY),
        row.get(REVIEW_PLAN.CORE_FIRST),
        Optional.ofNullable(row.get(REVIEW_PLAN.PAUSE_FROM))
            .map(from -> new Plan.Pause(from, row.get(REVIEW_PLAN.PAUSE_UNTIL))),
        row.get(REVIEW_PLAN.ASK_CONFIDENCE));
  }

  /** From now on the actor wants this. */
  public void change(Actor actor, Plan plan) {
    Instant now = now();
    database.write(sql ->
        sql.insertInto(REVIEW_PLAN)
            .set(REVIEW_PLAN.LEARNER_ID, learners.own(sql, actor, now))
            .set(REVIEW_PLAN.SESSION_CARDS, plan.cards())
            .set(REVIEW_PLAN.SESSION_SECONDS, Math.toIntExact(plan.time().toSeconds()))
            .set(REVIEW_PLAN.NEW_A_DAY, plan.newADay())
            .set(REVIEW_PLAN.CORE_FIRST, plan.coreFirst())
            .set(REVIEW_PLAN.PAUSE_FROM, plan.pause().map(Plan.Pause::from).orElse(null))
            .set(REVIEW_PLAN.PAUSE_UNTIL, plan.pause().map(Plan.Pause::until).orElse(null))
            .set(REVIEW_PLAN.ASK_CONFIDENCE, plan.askConfidence())
            .set(REVIEW_PLAN.SET_AT, now)
            .execute());
  }

  /** The date of the exam for which the actor learns a course, if one is set. */
  public Optional<LocalDate> exam(Actor actor, String course) {
    return database.read(sql -> exam(sql, learners.of(sql, actor), course));
  }

  /** Whose exam in which course. */
  private record Exam(List<Long> own, String course) {}

  Optional<LocalDate> exam(DSLContext sql, List<Long> own, String course) {
    return exams.of(sql, new Exam(own, course), () -> newest(sql, own, course));
  }

  private static Optional<LocalDate> newest(DSLContext sql, List<Long> own, String course) {
    return sql.select(EXAM_DATE.EXAM_ON)
        .from(EXAM_DATE)
        .join(COURSE)
        .on(COURSE.ID.eq(EXAM_DATE.COURSE_ID))
        .where(EXAM_DATE.LEARNER_ID.in(own), COURSE.SLUG.eq(course))
        .orderBy(EXAM_DATE.ID.desc())
        .limit(1)
        .fetchOptional(EXAM_DATE.EXAM_ON);
  }

  /** Notes the date, or that there is none any more. */
  void setExam(DSLContext sql, Actor actor, String course, Optional<LocalDate> date) {
    Instant now = now();
    sql.insertInto(EXAM_DATE)
        .set(EXAM_DATE.LEARNER_ID, learners.own(sql, actor, now))
        .set(
            EXAM_DATE.COURSE_ID,
            sql.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(course)).fetchSingle(COURSE.ID))
        .set(EXAM_DATE.EXAM_ON, date.orElse(null))
        .set(EXAM_DATE.SET_AT, now)
        .execute();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
