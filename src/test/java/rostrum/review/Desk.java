package rostrum.review;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.PACK;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import rostrum.Fixtures;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.accounts.Role;
import rostrum.attempts.Confidence;
import rostrum.attempts.GradedResponse;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Score;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;

/** A database with one question, the sittings of learners, and the stores of cards over it. */
final class Desk {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final String COURSE_SLUG = "wpk-8th-congress";

  private static final Item ITEM = Fixtures.congressBank().getFirst();

  private final TestDatabase kind;
  private final Learners learners = new Learners();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Item> items = new ConcurrentHashMap<>();
  private final long version;
  private final long course;
  final Plans plans;
  final Cards cards;

  Desk(TestDatabase kind) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    this.kind = kind;
    this.plans = new Plans(kind.database(), learners, clock);
    this.cards = new Cards(kind.database(), learners, plans, Scheduler.DEFAULT, clock);
    this.course =
        database()
            .write(sql ->
                sql.insertInto(COURSE, COURSE.SLUG, COURSE.CREATED_AT)
                    .values(COURSE_SLUG, NOW)
                    .returning(COURSE.ID)
                    .fetchSingle(COURSE.ID));
    this.version = database().write(this::question);
  }

  private long question(DSLContext sql) {
    long pack =
        sql.insertInto(PACK, PACK.COURSE_ID, PACK.SHA256, PACK.IMPORTED_AT)
            .values(course, "0", NOW)
            .returning(PACK.ID)
            .fetchSingle(PACK.ID);
    long question =
        sql.insertInto(QUESTION, QUESTION.COURSE_ID, QUESTION.ITEM, QUESTION.FAMILY)
            .values(course, ITEM.id(), ITEM.family())
            .returning(QUESTION.ID)
            .fetchSingle(QUESTION.ID);
    return sql.insertInto(QUESTION_VERSION)
        .set(QUESTION_VERSION.QUESTION_ID, question)
        .set(QUESTION_VERSION.VERSION, 1)
        .set(QUESTION_VERSION.PACK_ID, pack)
        .set(QUESTION_VERSION.SECTION, ITEM.section())
        .set(QUESTION_VERSION.CONTENT, JSONB.valueOf("{}"))
        .set(QUESTION_VERSION.BASIS_HASH, "0")
        .set(QUESTION_VERSION.CREATED_AT, NOW)
        .returning(QUESTION_VERSION.ID)
        .fetchSingle(QUESTION_VERSION.ID);
  }

  Database database() {
    return kind.database();
  }

  static Actor somebody() {
    return new Actor.Visitor((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
  }

  /** An account that takes over the learners of visitors, as the store of accounts will do it. */
  Actor account(Actor... visitors) {
    return database()
        .write(sql -> {
          long id =
              sql.insertInto(ACCOUNT)
                  .set(ACCOUNT.ROLE, Role.LEARNER.slug())
                  .set(ACCOUNT.CREATED_AT, NOW)
                  .returning(ACCOUNT.ID)
                  .fetchSingle(ACCOUNT.ID);
          for (Actor visitor : visitors) {
            sql.update(LEARNER)
                .set(LEARNER.ACCOUNT_ID, id)
                .where(LEARNER.ID.in(learners.of(sql, visitor)))
                .execute();
          }
          Actor account = new Actor.Account(id, Role.LEARNER, Optional.empty());
          cards.merge(account);
          return account;
        });
  }

  /** A sitting of an actor; its public id. */
  String sitting(Actor actor) {
    String publicId = UUID.randomUUID().toString();
    database()
        .write(sql ->
            sql.insertInto(ATTEMPT)
                .set(ATTEMPT.PUBLIC_ID, publicId)
                .set(ATTEMPT.LEARNER_ID, learners.own(sql, actor, NOW))
                .set(ATTEMPT.COURSE_ID, course)
                .set(ATTEMPT.SCOPE, publicId)
                .set(ATTEMPT.NUMBER, 1)
                .set(ATTEMPT.SEED, 1L)
                .set(ATTEMPT.STARTED_AT, NOW)
                .execute());
    return publicId;
  }

  /**
   * An answer to the next question of a sitting, saved as a step and told to the cards.
   *
   * @param score 1 if it is right
   */
  record Given(
      Actor actor,
      String sitting,
      String fact,
      double score,
      Optional<Confidence> confidence,
      Instant at,
      ZoneId zone) {

    Given(Actor actor, String sitting, String fact, double score, Instant at) {
      this(actor, sitting, fact, score, Optional.empty(), at, ZoneOffset.UTC);
    }
  }

  /** Saves an answer and tells the cards of it, in one transaction; the position is returned. */
  int answer(Given given) {
    return database().write(sql -> answer(sql, given));
  }

  private int answer(DSLContext sql, Given given) {
    int position = next(given.sitting());
    cards.graded(graded(given, step(sql, given, position)));
    return position;
  }

  private synchronized int next(String sitting) {
    return positions.merge(sitting, 1, Integer::sum);
  }

  long step(DSLContext sql, Given given, int position) {
    long attempt =
        sql.select(ATTEMPT.ID)
            .from(ATTEMPT)
            .where(ATTEMPT.PUBLIC_ID.eq(given.sitting()))
            .fetchSingle(ATTEMPT.ID);
    sql.insertInto(ATTEMPT_SLOT)
        .set(ATTEMPT_SLOT.ATTEMPT_ID, attempt)
        .set(ATTEMPT_SLOT.POSITION, position)
        .set(ATTEMPT_SLOT.QUESTION_VERSION_ID, version)
        .execute();
    return sql.insertInto(STEP)
        .set(STEP.ATTEMPT_ID, attempt)
        .set(STEP.POSITION, position)
        .set(STEP.REVISION, 1)
        .set(STEP.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .set(STEP.RESPONSE, JSONB.valueOf("{}"))
        .set(STEP.RESULT, "right")
        .set(STEP.SCORE, given.score())
        .set(STEP.SAVED_AT, given.at())
        .returning(STEP.ID)
        .fetchSingle(STEP.ID);
  }

  GradedResponse graded(Given given, long step) {
    return new GradedResponse(
        given.actor(),
        step,
        version,
        items.computeIfAbsent(given.fact(), Desk::item),
        new Score(given.score()),
        given.confidence(),
        Optional.of(Duration.ofMillis(4_321)),
        given.zone(),
        given.at());
  }

  static Item item(String... facts) {
    return Edits.json(
        ITEM,
        json -> {
          var list = json.putArray("facts");
          List.of(facts).forEach(list::add);
        });
  }

  static CardKey key(String fact) {
    return CardKey.of(item(fact)).orElseThrow();
  }

  Card card(Actor actor, String fact) {
    return cards.of(actor).stream()
        .filter(card -> card.key().fact().equals(fact))
        .findFirst()
        .orElseThrow();
  }

  /** PostgreSQL is asked over a socket, some twelve times an answer. */
  int manyAnswers() {
    return kind.settings().isEmbedded() ? 10_000 : 1_000;
  }

  void leave() throws Exception {
    kind.close();
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
