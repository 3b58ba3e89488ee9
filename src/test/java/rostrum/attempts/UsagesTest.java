package rostrum.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.PRACTICE_REACH;
import static rostrum.storage.schema.Tables.PRACTICE_RECOUNT;
import static rostrum.storage.schema.Tables.PRACTICE_USE;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jooq.JSONB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;
import rostrum.MovedClock;
import rostrum.accounts.Actor;
import rostrum.accounts.Belongings;
import rostrum.accounts.Learners;
import rostrum.accounts.Role;
import rostrum.storage.Database;
import rostrum.storage.ErasureJournal.Erasure;
import rostrum.storage.TestDatabase;

/** Sums of answers are those that follow from every step, whenever somebody looks. */
class UsagesTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final String SLUG = "wpk-8th-congress";
  private static final List<String> ITEMS =
      List.of("slogan-zero-cases", "post-of-pak", "date-of-8");
  private static final Actor.Account TEACHER =
      new Actor.Account(99, Role.INSTRUCTOR, Optional.empty());
  private static final Actor.Operator OPERATOR = new Actor.Operator();

  private final MovedClock clock = new MovedClock(START);

  /** Three questions, and whoever answers them. */
  private final class Site {
    final Database database;
    final Usages usages;

    Site(TestDatabase kind) {
      database = kind.database();
      usages = new Usages(database, new Learners(), clock);
      database.write(sql -> {
        sql.insertInto(COURSE, COURSE.ID, COURSE.SLUG, COURSE.CREATED_AT)
            .values(1L, SLUG, START)
            .execute();
        for (int question = 1; question <= ITEMS.size(); question++) {
          sql.insertInto(QUESTION, QUESTION.ID, QUESTION.COURSE_ID, QUESTION.ITEM, QUESTION.FAMILY)
              .values((long) question, 1L, ITEMS.get(question - 1), "slogan-meaning")
              .execute();
          sql.insertInto(QUESTION_VERSION)
              .set(QUESTION_VERSION.ID, (long) question)
              .set(QUESTION_VERSION.QUESTION_ID, (long) question)
              .set(QUESTION_VERSION.VERSION, 1)
              .set(QUESTION_VERSION.SECTION, "1")
              .set(QUESTION_VERSION.CONTENT, JSONB.valueOf("{}"))
              .set(QUESTION_VERSION.BASIS_HASH, "")
              .set(QUESTION_VERSION.CREATED_AT, START)
              .execute();
        }
        return true;
      });
    }

    long account() {
      return database.write(sql ->
          sql.insertInto(ACCOUNT, ACCOUNT.ROLE, ACCOUNT.CREATED_AT)
              .values("learner", START)
              .returning(ACCOUNT.ID)
              .fetchSingle(ACCOUNT.ID));
    }

    /** A browser’s learner. */
    long learner() {
      return database.write(sql ->
          sql.insertInto(LEARNER, LEARNER.CREATED_AT)
              .values(START)
              .returning(LEARNER.ID)
              .fetchSingle(LEARNER.ID));
    }

    void takeOver(long learner, long account) {
      database.write(sql -> {
        sql.update(LEARNER)
            .set(LEARNER.ACCOUNT_ID, account)
            .where(LEARNER.ID.eq(learner))
            .execute();
        usages.joined(new Actor.Account(account, Role.LEARNER, Optional.empty()));
        return true;
      });
    }

    /** An attempt of one question, which is answered. */
    long answer(long learner, int question, boolean isRight) {
      return database.write(sql -> {
        long attempt =
            sql.insertInto(ATTEMPT)
                .set(ATTEMPT.PUBLIC_ID, "of-" + learner + "-" + sql.fetchCount(ATTEMPT))
                .set(ATTEMPT.LEARNER_ID, learner)
                .set(ATTEMPT.COURSE_ID, 1L)
                .set(ATTEMPT.SCOPE, "course")
                .set(ATTEMPT.NUMBER, sql.fetchCount(ATTEMPT))
                .set(ATTEMPT.SEED, 1L)
                .set(ATTEMPT.STARTED_AT, START)
                .returning(ATTEMPT.ID)
                .fetchSingle(ATTEMPT.ID);
        sql.insertInto(ATTEMPT_SLOT)
            .set(ATTEMPT_SLOT.ATTEMPT_ID, attempt)
            .set(ATTEMPT_SLOT.POSITION, 1)
            .set(ATTEMPT_SLOT.QUESTION_VERSION_ID, (long) question)
            .execute();
        step(attempt, isRight);
        return attempt;
      });
    }

    /** The next step of an answer, such as the sentence that proves it. */
    void step(long attempt, boolean isRight) {
      database.write(sql -> {
        int revision = 1 + sql.fetchCount(STEP, STEP.ATTEMPT_ID.eq(attempt));
        return sql.insertInto(STEP)
            .set(STEP.ATTEMPT_ID, attempt)
            .set(STEP.POSITION, 1)
            .set(STEP.REVISION, revision)
            .set(STEP.IDEMPOTENCY_KEY, "step-" + revision)
            .set(STEP.RESPONSE, JSONB.valueOf("{}"))
            .set(STEP.RESULT, isRight ? "right" : "wrong")
            .set(STEP.SCORE, isRight ? 1.0 : 0.0)
            .set(STEP.SAVED_AT, clock.instant())
            .execute();
      });
    }

    Map<String, Use> shown() {
      return usages.of(TEACHER, SLUG, ITEMS);
    }

    /** Counted anew from every step, as if no sum had ever been kept. */
    Map<String, Use> anew() {
      return database.read(sql -> {
        sql.deleteFrom(PRACTICE_RECOUNT).execute();
        sql.deleteFrom(PRACTICE_USE).execute();
        sql.update(PRACTICE_REACH).set(PRACTICE_REACH.STEP_ID, 0L).execute();
        return usages.of(TEACHER, SLUG, ITEMS);
      });
    }

    /** Sums reach the newest step. */
    void settle() {
      usages.keepUp(OPERATOR);
      clock.pass(Duration.ofMinutes(1));
      usages.keepUp(OPERATOR);
    }

    int summed() {
      return database.read(sql ->
          sql.select(PRACTICE_USE.ANSWERS).from(PRACTICE_USE).stream()
              .mapToInt(row -> row.value1())
              .sum());
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void whatever_happens_in_whatever_order_every_answer_is_told_at_once(TestDatabase kind) {
    Site site = new Site(kind);
    RandomGenerator chance = Fixtures.random(14);
    List<Long> accounts = new ArrayList<>(List.of(site.account(), site.account(), site.account()));
    List<Long> learners = new ArrayList<>();
    List<Long> attempts = new ArrayList<>();
    for (int deed = 0; deed < 150; deed++) {
      switch (chance.nextInt(8)) {
        case 0 -> learners.add(site.learner());
        case 1 -> site.usages.keepUp(OPERATOR);
        case 2 -> clock.pass(Duration.ofSeconds(chance.nextInt(20, 70)));
        case 3 -> pick(attempts, chance).ifPresent(one -> site.step(one, chance.nextBoolean()));
        case 4 ->
            pick(learners, chance)
                .filter(one -> chance.nextInt(3) == 0)
                .ifPresent(one -> {
                  site.takeOver(one, accounts.get(chance.nextInt(accounts.size())));
                  learners.remove(one);
                });
        default ->
            pick(learners, chance)
                .ifPresent(one ->
                    attempts.add(site.answer(one, chance.nextInt(1, 4), chance.nextBoolean())));
      }
      assertThat(site.shown()).as("after deed " + deed).isEqualTo(site.anew());
    }
    assertThat(site.summed()).isPositive();
    assertThat(site.shown().values()).allSatisfy(use -> assertThat(use.answers()).isPositive());
  }

  private static <T> Optional<T> pick(List<T> all, RandomGenerator chance) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void somebody_who_comes_into_an_account_is_one_learner_and_was_right_or_wrong_once(
      TestDatabase kind) {
    Site site = new Site(kind);
    long account = site.account();
    long phone = site.learner();
    long desk = site.learner();
    site.answer(phone, 1, true);
    site.answer(desk, 1, false);
    site.settle();
    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(2, 2, 1));

    site.takeOver(desk, account);
    site.takeOver(phone, account);

    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(2, 1, 1));
    site.settle();
    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(2, 1, 1));
    assertThat(site.summed()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void who_leaves_for_good_is_in_no_sum_any_more(TestDatabase kind) {
    Site site = new Site(kind);
    long account = site.account();
    long leaving = site.learner();
    site.takeOver(leaving, account);
    site.answer(leaving, 1, true);
    site.answer(site.learner(), 1, true);
    site.settle();

    new Belongings(site.database)
        .deleteAgain(OPERATOR, List.of(new Erasure(account, START)), clock.instant());

    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(1, 1, 1));
    site.settle();
    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(1, 1, 1));
    assertThat(site.summed()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void an_answer_that_is_saved_after_a_later_one_is_counted_once(TestDatabase kind)
      throws Exception {
    Site site = new Site(kind);
    site.answer(site.learner(), 1, true);
    site.settle();
    CountDownLatch isInserted = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    long slow = site.learner();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Boolean> saving =
          other.submit(() ->
              site.database.write(sql -> {
                site.answer(slow, 1, false);
                isInserted.countDown();
                await(mayCommit);
                return true;
              }));
      isInserted.await();
      site.answer(site.learner(), 1, true);
      clock.pass(Duration.ofMinutes(1));
      site.usages.keepUp(OPERATOR);
      assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(2, 2, 2));
      mayCommit.countDown();
      saving.get();
    }

    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(3, 3, 2));
    site.settle();
    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(3, 3, 2));
    assertThat(site.summed()).isEqualTo(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void whoever_looks_goes_through_no_old_step_and_a_sum_that_is_wrong_is_mended(TestDatabase kind) {
    Site site = new Site(kind);
    site.answer(site.learner(), 1, true);
    site.answer(site.learner(), 2, true);
    site.settle();
    site.database.write(sql -> sql.deleteFrom(STEP).execute());

    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), new Use(1, 1, 1));
    site.usages.keepUp(OPERATOR);
    site.usages.keepUp(OPERATOR);
    assertThat(site.shown()).containsEntry(ITEMS.getFirst(), Use.NONE);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void who_does_not_teach_is_told_nothing(TestDatabase kind) {
    Site site = new Site(kind);
    site.answer(site.learner(), 1, true);

    assertThat(site.usages.of(new Actor.Account(99, Role.LEARNER, Optional.empty()), SLUG, ITEMS))
        .isEmpty();
  }
}
