package rostrum.assignments;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.STEP;

import java.util.Optional;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolments;
import rostrum.storage.Database;

/**
 * What those who teach may know of practice and reviews: how many of a class did any, and how many
 * answers that were; nothing of anybody, and nothing at all of fewer than {@link #FEWEST}.
 */
public final class PracticeTotals {
  /** Of fewer, a total would tell of somebody. */
  public static final int FEWEST = 5;

  private final Database database;

  public PracticeTotals(Database database) {
    this.database = database;
  }

  /**
   * What a class practised.
   *
   * @param learners at least {@link #FEWEST}
   * @param answers that they saved, in practice and in reviews
   */
  public record Practised(int learners, int answers) {}

  /** What those who are in a class practised of its course; empty if too few did. */
  public Optional<Practised> of(Actor.Account actor, String classroom) {
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
        .map(row -> new Practised(row.value1(), row.value2()))
        .filter(practised -> practised.learners() >= FEWEST);
  }
}
