package rostrum.assignments;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolments;
import rostrum.storage.Database;

/**
 * What learners have seen in practice and review, for those who teach them: as numbers of people,
 * never as names, and only where there are at least {@value #FEWEST} of them.
 */
public final class Practised {
  /** Of fewer people nothing is told but that there are fewer. */
  public static final int FEWEST = 5;

  private final Database database;

  public Practised(Database database) {
    this.database = database;
  }

  /**
   * By how many learners of the actor’s classes each question was answered; one that nobody
   * answered is not in it.
   *
   * @param items ids of questions
   */
  public Map<String, Integer> seen(Actor.Account actor, String course, Collection<String> items) {
    return database.read(sql ->
        sql.select(QUESTION.ITEM, DSL.countDistinct(LEARNER.ACCOUNT_ID))
            .from(QUESTION)
            .join(COURSE)
            .on(COURSE.ID.eq(QUESTION.COURSE_ID))
            .join(QUESTION_VERSION)
            .on(QUESTION_VERSION.QUESTION_ID.eq(QUESTION.ID))
            .join(ATTEMPT_SLOT)
            .on(ATTEMPT_SLOT.QUESTION_VERSION_ID.eq(QUESTION_VERSION.ID))
            .join(STEP)
            .on(
                STEP.ATTEMPT_ID.eq(ATTEMPT_SLOT.ATTEMPT_ID),
                STEP.POSITION.eq(ATTEMPT_SLOT.POSITION))
            .join(ATTEMPT)
            .on(ATTEMPT.ID.eq(ATTEMPT_SLOT.ATTEMPT_ID))
            .join(LEARNER)
            .on(LEARNER.ID.eq(ATTEMPT.LEARNER_ID))
            .where(
                COURSE.SLUG.eq(course),
                QUESTION.ITEM.in(items),
                DSL.exists(
                    DSL.selectOne()
                        .from(ENROLMENT)
                        .join(CLASSROOM)
                        .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
                        .where(
                            ENROLMENT.ACCOUNT_ID.eq(LEARNER.ACCOUNT_ID),
                            Enrolments.IS_IN,
                            Classrooms.isTaughtBy(actor))))
            .groupBy(QUESTION.ITEM)
            .fetchMap(QUESTION.ITEM, row -> row.value2()));
  }

  /**
   * What a class practised.
   *
   * @param learners at least {@link #FEWEST}
   * @param answers that they saved, in practice and in reviews
   */
  public record Totals(int learners, int answers) {}

  /** What those who are in a class practised of its course; empty if too few did. */
  public Optional<Totals> of(Actor.Account actor, String classroom) {
    return database
        .read(sql ->
            sql.select(DSL.countDistinct(LEARNER.ACCOUNT_ID), DSL.count(STEP.ID))
                .from(CLASSROOM)
                .join(ENROLMENT)
                .on(ENROLMENT.CLASSROOM_ID.eq(CLASSROOM.ID))
                .join(LEARNER)
                .on(LEARNER.ACCOUNT_ID.eq(ENROLMENT.ACCOUNT_ID))
                .join(ATTEMPT)
                .on(ATTEMPT.LEARNER_ID.eq(LEARNER.ID), ATTEMPT.COURSE_ID.eq(CLASSROOM.COURSE_ID))
                .join(STEP)
                .on(STEP.ATTEMPT_ID.eq(ATTEMPT.ID))
                .where(
                    CLASSROOM.PUBLIC_ID.eq(classroom),
                    Classrooms.isTaughtBy(actor),
                    Enrolments.IS_IN)
                .fetchOptional())
        .map(row -> new Totals(row.value1(), row.value2()))
        .filter(totals -> totals.learners() >= FEWEST);
  }
}
