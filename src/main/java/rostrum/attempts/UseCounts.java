package rostrum.attempts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rostrum.attempts.Use.Taken;
import rostrum.questions.Score;

/** Counts, from the steps, how often questions were answered. */
final class UseCounts {

  /** H2 compares each row with every member of a list. */
  private static final int AT_ONCE = 64;

  private UseCounts() {}

  /**
   * Numbers of steps.
   *
   * @param after which they are
   * @param last of them
   */
  record Span(long after, long last) {
    private boolean holds(long step) {
      return after < step && step <= last;
    }

    private Condition steps() {
      return STEP.ID.gt(after).and(STEP.ID.le(last));
    }
  }

  /**
   * A step with what tells to which question it belongs.
   *
   * @param taken by an account, of which the number is negative, or by a learner without one
   */
  private record Row(long question, long step, Taken taken) {}

  /** How often these questions were answered, by every step up to a number. */
  static Map<Long, Use> of(DSLContext sql, Set<Long> questions, long last) {
    Map<Long, Use> uses = new HashMap<>();
    rows(sql, QUESTION_VERSION.QUESTION_ID.in(questions).and(STEP.ID.le(last))).stream()
        .collect(groupingBy(Row::question))
        .forEach((question, rows) -> uses.put(question, use(rows)));
    return uses;
  }

  private static Use use(List<Row> rows) {
    return Use.of(rows.stream().map(Row::taken).toList());
  }

  /**
   * By how much some steps change the sums of their questions. Whether an answer was somebody’s
   * first follows from all that they answered before. What is looked at is named, for else a
   * database goes through everybody’s.
   */
  static Map<Long, Use> change(DSLContext sql, Span span, Condition which) {
    Set<Long> fresh =
        sql.selectDistinct(STEP.ATTEMPT_ID)
            .from(STEP)
            .where(span.steps())
            .fetchSet(STEP.ATTEMPT_ID);
    Set<Long> people =
        ofAttempts(sql, fresh, span.steps().and(which))
            .map(row -> row.taken().learner())
            .collect(toSet());
    Map<Long, Use> change = new HashMap<>();
    few(people.stream())
        .forEach(some ->
            ofAttempts(sql, attempts(sql, some), STEP.ID.le(span.last()).and(which))
                .sorted(Comparator.comparing(Row::step))
                .collect(groupingBy(Answers::of))
                .forEach((answers, rows) ->
                    change.merge(answers.question(), change(rows, span), Use::plus)));
    return change;
  }

  /** Those of one person to one question. */
  private record Answers(long question, long person) {
    static Answers of(Row row) {
      return new Answers(row.question(), row.taken().learner());
    }
  }

  private static Use change(List<Row> ofOne, Span span) {
    return ofOne.stream().noneMatch(row -> span.holds(row.step()))
        ? Use.NONE
        : use(ofOne).minus(use(ofOne.stream().filter(row -> row.step() <= span.after()).toList()));
  }

  private static Set<Long> attempts(DSLContext sql, List<Long> people) {
    Set<Long> accounts = people.stream().filter(one -> one < 0).map(one -> -one).collect(toSet());
    Set<Long> learners =
        sql.select(LEARNER.ID)
            .from(LEARNER)
            .where(LEARNER.ACCOUNT_ID.in(accounts))
            .fetchSet(LEARNER.ID);
    people.stream().filter(one -> one > 0).forEach(learners::add);
    return sql.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .where(ATTEMPT.LEARNER_ID.in(learners))
        .fetchSet(ATTEMPT.ID);
  }

  private static Stream<List<Long>> few(Stream<Long> ids) {
    return ids.gather(Gatherers.windowFixed(AT_ONCE));
  }

  private static Stream<Row> ofAttempts(DSLContext sql, Set<Long> attempts, Condition which) {
    return few(attempts.stream())
        .flatMap(some -> rows(sql, STEP.ATTEMPT_ID.in(some).and(which)).stream());
  }

  /** Steps of practice and reviews in the order in which they were saved. */
  private static List<Row> rows(DSLContext sql, Condition which) {
    return sql.select(
            QUESTION_VERSION.QUESTION_ID,
            STEP.ID,
            LEARNER.ACCOUNT_ID,
            LEARNER.ID,
            STEP.ATTEMPT_ID,
            STEP.POSITION,
            STEP.SCORE)
        .from(STEP)
        .join(ATTEMPT_SLOT)
        .on(ATTEMPT_SLOT.ATTEMPT_ID.eq(STEP.ATTEMPT_ID), ATTEMPT_SLOT.POSITION.eq(STEP.POSITION))
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
        .join(LEARNER)
        .on(LEARNER.ID.eq(ATTEMPT.LEARNER_ID))
        .join(QUESTION_VERSION)
        .on(QUESTION_VERSION.ID.eq(ATTEMPT_SLOT.QUESTION_VERSION_ID))
        .where(which, isAlone())
        .orderBy(STEP.ID)
        .fetch(row ->
            new Row(
                row.value1(),
                row.value2(),
                new Taken(
                    Optional.ofNullable(row.value3()).map(account -> -account).orElse(row.value4()),
                    row.value5(),
                    row.value6(),
                    new Score(row.value7()).result() == Score.Result.RIGHT)));
  }

  /** Of practice and reviews, not of tests. */
  private static Condition isAlone() {
    return DSL.or(
        ATTEMPT.SCOPE.in(Scope.COURSE, Scope.REVIEW), ATTEMPT.SCOPE.startsWith(Scope.LESSON));
  }
}
