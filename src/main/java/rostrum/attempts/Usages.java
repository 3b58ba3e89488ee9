package rostrum.attempts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.PRACTICE_REACH;
import static rostrum.storage.schema.Tables.PRACTICE_RECOUNT;
import static rostrum.storage.schema.Tables.PRACTICE_USE;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.accounts.Role;
import rostrum.attempts.UseCounts.Span;
import rostrum.storage.Database;

/**
 * What was answered in practice and reviews, question by question, for totals and nothing else.
 *
 * <p>Sums are kept, for whoever looks must not go through the answers of everybody; saving an
 * answer has nothing to do with them. They hold all steps up to one that was saved a while ago:
 * {@link #of} adds those that came later, and {@link #keepUp} moves on, now and then. Questions
 * whose sums no longer hold are marked, and counted anew by whoever comes first.
 */
public final class Usages {
  /** By then, whoever was saving a step when its number was seen has long ended. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final int STEPS_AT_ONCE = 20_000;
  private static final int QUESTIONS_AT_ONCE = 20;

  private final Database database;
  private final Learners learners;
  private final Clock clock;

  public Usages(Database database, Learners learners, Clock clock) {
    this.database = database;
    this.learners = learners;
    this.clock = clock;
  }

  /**
   * How often any version of these questions was answered, by item id; nothing for who does not
   * teach.
   */
  public Map<String, Use> of(Actor.Account reader, String course, Collection<String> items) {
    if (!reader.role().includes(Role.INSTRUCTOR)) {
      return Map.of();
    }
    return database.read(sql -> {
      List<Kept> kept = kept(sql, course, items);
      List<Kept> sound = kept.stream().filter(Kept::holds).toList();
      List<Kept> others = kept.stream().filter(one -> !one.holds()).toList();
      Map<Long, Use> uses = UseCounts.of(sql, questions(others), Long.MAX_VALUE);
      uses.putAll(broughtUp(sql, sound));
      return kept.stream()
          .collect(toMap(Kept::item, one -> uses.getOrDefault(one.question(), Use.NONE)));
    });
  }

  /** Sums that hold, and what came since. */
  private static Map<Long, Use> broughtUp(DSLContext sql, List<Kept> sound) {
    Map<Long, Use> uses = new HashMap<>();
    sound.forEach(one -> uses.put(one.question(), one.use()));
    if (!sound.isEmpty()) {
      Span since = new Span(sound.getFirst().reach(), Long.MAX_VALUE);
      UseCounts.change(sql, since, QUESTION_VERSION.QUESTION_ID.in(questions(sound)))
          .forEach((question, change) -> uses.merge(question, change, Use::plus));
    }
    return uses;
  }

  /**
   * The sum of a question.
   *
   * @param reach the number of the last step that is in it
   * @param holds whether it follows from the steps up to there
   */
  private record Kept(long question, String item, Use use, long reach, boolean holds) {}

  private static Set<Long> questions(List<Kept> kept) {
    return kept.stream().map(Kept::question).collect(toSet());
  }

  /** In one query, for sums and reach move on together. */
  private static List<Kept> kept(DSLContext sql, String course, Collection<String> items) {
    Condition isMarked =
        DSL.exists(
            DSL.selectOne()
                .from(PRACTICE_RECOUNT)
                .where(PRACTICE_RECOUNT.QUESTION_ID.eq(QUESTION.ID)));
    return sql.select(
            QUESTION.ID,
            QUESTION.ITEM,
            PRACTICE_USE.ANSWERS,
            PRACTICE_USE.LEARNERS,
            PRACTICE_USE.RIGHT_AT_ONCE,
            PRACTICE_REACH.STEP_ID,
            DSL.field(isMarked))
        .from(QUESTION)
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .crossJoin(PRACTICE_REACH)
        .leftJoin(PRACTICE_USE)
        .on(PRACTICE_USE.QUESTION_ID.eq(QUESTION.ID))
        .where(COURSE.SLUG.eq(course), QUESTION.ITEM.in(items))
        .fetch(row ->
            new Kept(
                row.value1(),
                row.value2(),
                Optional.ofNullable(row.value3())
                    .map(answers -> new Use(answers, row.value4(), row.value5()))
                    .orElse(Use.NONE),
                row.value6(),
                row.value6() > 0 && !row.value7()));
  }

  /**
   * Has questions counted anew after an account took a browser’s learner over: whose answer to them
   * was the first, and how many gave one, may have changed.
   */
  public void joined(Actor actor) {
    database.write(sql ->
        sql.insertInto(PRACTICE_RECOUNT, PRACTICE_RECOUNT.QUESTION_ID)
            .select(
                sql.select(QUESTION_VERSION.QUESTION_ID)
                    .from(ATTEMPT)
                    .join(ATTEMPT_SLOT)
                    .on(ATTEMPT_SLOT.ATTEMPT_ID.eq(ATTEMPT.ID))
                    .join(QUESTION_VERSION)
                    .on(QUESTION_VERSION.ID.eq(ATTEMPT_SLOT.QUESTION_VERSION_ID))
                    .where(learners.owns(sql, ATTEMPT.LEARNER_ID, actor))
                    .groupBy(QUESTION_VERSION.QUESTION_ID)
                    .having(DSL.countDistinct(ATTEMPT.LEARNER_ID).gt(1)))
            .execute());
  }

  /**
   * Moves the sums on and counts marked questions anew, and each time the one that was counted
   * longest ago, so that they hold whatever happened to the rows.
   *
   * @return how many questions were counted anew
   */
  public int keepUp(Actor.Operator actor) {
    while (database.write(this::moveOn)) {
      // There is more.
    }
    int counted = database.write(sql -> recount(sql, longestAgo(sql)));
    int marked;
    do {
      marked = database.write(sql -> recount(sql, marked(sql)));
      counted += marked;
    } while (marked > 0);
    return counted;
  }

  /**
   * @return whether there is more
   */
  private boolean moveOn(DSLContext sql) {
    Record reach = sql.selectFrom(PRACTICE_REACH).forUpdate().fetchSingle();
    if (reach.get(PRACTICE_REACH.SEEN_AT).plus(SETTLED).isAfter(now())) {
      return false;
    }
    long before = reach.get(PRACTICE_REACH.STEP_ID);
    long seen = reach.get(PRACTICE_REACH.SEEN_STEP_ID);
    long last = before == 0 ? seen : Math.min(seen, before + STEPS_AT_ONCE);
    if (before == 0 && seen > 0) {
      markAll(sql);
    } else {
      UseCounts.change(sql, new Span(before, last), DSL.noCondition())
          .forEach((question, change) -> add(sql, question, change));
    }
    sql.update(PRACTICE_REACH).set(PRACTICE_REACH.STEP_ID, last).execute();
    if (last == seen) {
      sql.update(PRACTICE_REACH)
          .set(PRACTICE_REACH.SEEN_STEP_ID, newest(sql))
          .set(PRACTICE_REACH.SEEN_AT, now())
          .execute();
    }
    return last < seen;
  }

  private static long newest(DSLContext sql) {
    return sql.select(DSL.coalesce(DSL.max(STEP.ID), 0L)).from(STEP).fetchSingle().value1();
  }

  private static void markAll(DSLContext sql) {
    sql.insertInto(PRACTICE_RECOUNT, PRACTICE_RECOUNT.QUESTION_ID)
        .select(
            sql.selectDistinct(QUESTION_VERSION.QUESTION_ID)
                .from(QUESTION_VERSION)
                .where(
                    DSL.exists(
                        DSL.selectOne()
                            .from(ATTEMPT_SLOT)
                            .where(ATTEMPT_SLOT.QUESTION_VERSION_ID.eq(QUESTION_VERSION.ID)))))
        .execute();
  }

  private void add(DSLContext sql, long question, Use change) {
    int updated =
        sql.update(PRACTICE_USE)
            .set(PRACTICE_USE.ANSWERS, PRACTICE_USE.ANSWERS.plus(change.answers()))
            .set(PRACTICE_USE.LEARNERS, PRACTICE_USE.LEARNERS.plus(change.learners()))
            .set(PRACTICE_USE.RIGHT_AT_ONCE, PRACTICE_USE.RIGHT_AT_ONCE.plus(change.right()))
            .where(PRACTICE_USE.QUESTION_ID.eq(question))
            .execute();
    if (updated == 0) {
      insert(sql, question, change);
    }
  }

  private void set(DSLContext sql, long question, Use use) {
    int updated =
        sql.update(PRACTICE_USE)
            .set(PRACTICE_USE.ANSWERS, use.answers())
            .set(PRACTICE_USE.LEARNERS, use.learners())
            .set(PRACTICE_USE.RIGHT_AT_ONCE, use.right())
            .set(PRACTICE_USE.COUNTED_AT, now())
            .where(PRACTICE_USE.QUESTION_ID.eq(question))
            .execute();
    if (updated == 0) {
      insert(sql, question, use);
    }
  }

  private void insert(DSLContext sql, long question, Use use) {
    sql.insertInto(PRACTICE_USE)
        .set(PRACTICE_USE.QUESTION_ID, question)
        .set(PRACTICE_USE.ANSWERS, use.answers())
        .set(PRACTICE_USE.LEARNERS, use.learners())
        .set(PRACTICE_USE.RIGHT_AT_ONCE, use.right())
        .set(PRACTICE_USE.COUNTED_AT, now())
        .execute();
  }

  private static Set<Long> longestAgo(DSLContext sql) {
    return sql.select(PRACTICE_USE.QUESTION_ID)
        .from(PRACTICE_USE)
        .orderBy(PRACTICE_USE.COUNTED_AT)
        .limit(1)
        .fetchSet(PRACTICE_USE.QUESTION_ID);
  }

  private static Set<Long> marked(DSLContext sql) {
    return sql.selectDistinct(PRACTICE_RECOUNT.QUESTION_ID)
        .from(PRACTICE_RECOUNT)
        .limit(QUESTIONS_AT_ONCE)
        .fetchSet(PRACTICE_RECOUNT.QUESTION_ID);
  }

  /** A mark that somebody sets meanwhile stays. */
  private int recount(DSLContext sql, Set<Long> questions) {
    long reach = sql.selectFrom(PRACTICE_REACH).forUpdate().fetchSingle(PRACTICE_REACH.STEP_ID);
    List<Long> marks =
        sql.select(PRACTICE_RECOUNT.ID)
            .from(PRACTICE_RECOUNT)
            .where(PRACTICE_RECOUNT.QUESTION_ID.in(questions))
            .fetch(PRACTICE_RECOUNT.ID);
    Map<Long, Use> uses = UseCounts.of(sql, questions, reach);
    questions.forEach(question -> set(sql, question, uses.getOrDefault(question, Use.NONE)));
    if (!marks.isEmpty()) {
      sql.deleteFrom(PRACTICE_RECOUNT).where(PRACTICE_RECOUNT.ID.in(marks)).execute();
    }
    return questions.size();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
