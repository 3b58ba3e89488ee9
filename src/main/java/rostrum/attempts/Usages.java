package rostrum.attempts;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.questions.Score;
import rostrum.storage.Database;

/** What was answered in practice and reviews, question by question, for totals and nothing else. */
public final class Usages {
  private final Database database;

  public Usages(Database database) {
    this.database = database;
  }

  /**
   * One answer.
   *
   * @param learner whoever gave it, by a name that tells nothing
   * @param isRight wholly, with its sentence where one was asked for
   */
  public record Usage(String item, String learner, Instant at, boolean isRight) {}

  /** Every answer to any version of these questions; none for who does not teach. */
  public List<Usage> of(Actor.Account reader, String course, Collection<String> items) {
    if (!reader.role().includes(Role.INSTRUCTOR)) {
      return List.of();
    }
    return database.read(sql ->
        sql.select(QUESTION.ITEM, LEARNER.ACCOUNT_ID, ATTEMPT.LEARNER_ID, STEP.SAVED_AT, STEP.SCORE)
            .from(STEP)
            .join(ATTEMPT_SLOT)
            .on(
                ATTEMPT_SLOT.ATTEMPT_ID.eq(STEP.ATTEMPT_ID),
                ATTEMPT_SLOT.POSITION.eq(STEP.POSITION))
            .join(ATTEMPT)
            .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
            .join(LEARNER)
            .on(LEARNER.ID.eq(ATTEMPT.LEARNER_ID))
            .join(QUESTION_VERSION)
            .on(QUESTION_VERSION.ID.eq(ATTEMPT_SLOT.QUESTION_VERSION_ID))
            .join(QUESTION)
            .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
            .join(COURSE)
            .on(COURSE.ID.eq(QUESTION.COURSE_ID))
            .where(COURSE.SLUG.eq(course), QUESTION.ITEM.in(items), Attempts.isLast(), isAlone())
            .fetch(row ->
                new Usage(
                    row.value1(),
                    Optional.ofNullable(row.value2())
                        .map(account -> "account " + account)
                        .orElse("learner " + row.value3()),
                    row.value4(),
                    new Score(row.value5()).result() == Score.Result.RIGHT)));
  }

  /** Of practice and reviews, not of tests. */
  private static Condition isAlone() {
    return DSL.or(
        ATTEMPT.SCOPE.in(Scope.COURSE, Scope.REVIEW), ATTEMPT.SCOPE.startsWith(Scope.LESSON));
  }
}
