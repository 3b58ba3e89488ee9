package rostrum.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.CARD;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.REVIEW_LOG;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.attempts.Confidence;
import rostrum.attempts.GradedResponse;
import rostrum.review.Entry.Answered;
import rostrum.review.Entry.Undone;
import rostrum.review.MemoryState.Phase;
import rostrum.review.Recomputed.Deviation;
import rostrum.storage.Database;
import rostrum.storage.Recall;

/**
 * The cards of learners and the log of their reviews. The log is only ever added to; how a card
 * stands is kept beside it, and {@link #recomputed} shows that it follows from the log.
 *
 * <p>An account may have the learners of several browsers, and each of these may have a row for the
 * same card. All of them hold the same: what follows from all their logs together. So whoever gives
 * an account another learner calls {@link #merge} in the same transaction.
 */
public final class Cards {
  private static final String REVIEW = "review";
  private static final String PRACTICE = "practice";
  private static final String UNDONE = "undone";

  private final Database database;
  private final Learners learners;
  private final Plans plans;
  private final Scheduler scheduler;
  private final Clock clock;
  private final Recall<String, Long> courses = new Recall<>(COURSE);

  public Cards(
      Database database, Learners learners, Plans plans, Scheduler scheduler, Clock clock) {
    this.database = database;
    this.learners = learners;
    this.plans = plans;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** A row of a card. */
  private record Row(long id, long learner, Card card) {}

  /**
   * Takes note of an answer, in the transaction in which it is called: the card that its question
   * asks is reviewed if it was due, else the answer is noted as practice. Questions that rest on
   * several facts ask no card.
   */
  public void graded(GradedResponse response) {
    CardKey.of(response.item())
        .ifPresent(key ->
            database.write(sql -> {
              note(sql, key, response);
              return true;
            }));
  }

  private void note(DSLContext sql, CardKey key, GradedResponse response) {
    long learner = learners.own(sql, response.actor(), response.savedAt());
    List<Long> own = learners.of(sql, response.actor());
    Timetable timetable = timetable(sql, own, key.course());
    Review review = review(response);
    List<Row> rows = select(sql, own, key).fetch(row -> row(row, key));
    Card before = known(rows, key);
    Card after = timetable.answered(before, before.isDue(review.at()), review);
    if (!replaced(sql, rows, before, after)) {
      rows = held(sql, own, key);
      before = known(rows, key);
      after = timetable.answered(before, before.isDue(review.at()), review);
      replaced(sql, rows, before, after);
    }
    long row = own(sql, rows, learner, after, review.at());
    add(sql, row, before.isDue(review.at()), review.rating(), response);
  }

  /** The learner’s row among those of a card, made if there is none. */
  private long own(DSLContext sql, List<Row> rows, long learner, Card card, Instant now) {
    return rows.stream()
        .filter(row -> row.learner() == learner)
        .findFirst()
        .map(Row::id)
        .orElseGet(() -> begin(sql, learner, card, now));
  }

  /**
   * Has all rows hold another card, unless somebody changed one of them since they were read. They
   * were read without a lock, because H2 parses a query that locks anew each time.
   */
  private static boolean replaced(DSLContext sql, List<Row> rows, Card before, Card after) {
    Condition isAsRead =
        CARD.ID
            .in(rows.stream().map(Row::id).toList())
            .and(
                standing(before).entrySet().stream()
                    .map(column -> is(column.getKey(), column.getValue()))
                    .reduce(DSL.noCondition(), Condition::and));
    return rows.isEmpty() || store(sql, isAsRead, after) == rows.size();
  }

  private static <T> Condition is(Field<T> column, @Nullable Object value) {
    return value == null ? column.isNull() : column.eq(DSL.val(value, column));
  }

  private static Review review(GradedResponse response) {
    return new Review(
        Judgement.of(response.item(), response.score(), response.confidence()),
        response.confidence().equals(Optional.of(Confidence.SURE)),
        response.savedAt(),
        response.zone());
  }

  /** What the actor’s rows of a card hold, which is the same in each. */
  private static Card known(List<Row> rows, CardKey key) {
    return rows.stream().findFirst().map(Row::card).orElseGet(() -> Card.unseen(key));
  }

  /** Makes a learner’s row of a card, and returns its id. */
  private long begin(DSLContext sql, long learner, Card card, Instant now) {
    return sql.insertInto(CARD)
        .set(CARD.LEARNER_ID, learner)
        .set(CARD.COURSE_ID, course(sql, card.key()))
        .set(CARD.FACT, card.key().fact())
        .set(CARD.DIRECTION, card.key().direction())
        .set(standing(card))
        .set(CARD.CREATED_AT, now)
        .returning(CARD.ID)
        .fetchSingle(CARD.ID);
  }

  private static void add(
      DSLContext sql, long card, boolean isReview, Rating rating, GradedResponse response) {
    sql.insertInto(REVIEW_LOG)
        .set(REVIEW_LOG.CARD_ID, card)
        .set(REVIEW_LOG.KIND, isReview ? REVIEW : PRACTICE)
        .set(REVIEW_LOG.STEP_ID, response.step())
        .set(REVIEW_LOG.QUESTION_VERSION_ID, response.version())
        .set(REVIEW_LOG.RATING, rating.grade())
        .set(REVIEW_LOG.CONFIDENCE, response.confidence().map(Confidence::slug).orElse(null))
        .set(REVIEW_LOG.LATENCY_MS, response.latency().map(Duration::toMillis).orElse(null))
        .set(REVIEW_LOG.ZONE, response.zone().getId())
        .set(REVIEW_LOG.LOGGED_AT, response.savedAt())
        .execute();
  }

  /**
   * Takes back the last answer of a sitting; another call for the same answer changes nothing more.
   *
   * @param sitting public id of the attempt
   * @param position of the question that was answered
   * @param revision of the step that holds the answer
   * @param zone in which the learner’s days are counted
   * @return the card as it stands then; empty if this is not the last answer of the actor’s sitting
   *     that stands, or asked no card
   */
  public Optional<Card> undo(Actor actor, String sitting, int position, int revision, ZoneId zone) {
    return database.write(sql -> {
      List<Long> own = learners.of(sql, actor);
      Condition ofSitting = CARD.LEARNER_ID.in(own).and(ATTEMPT.PUBLIC_ID.eq(sitting));
      Optional<Answer> answer =
          answers(sql, ofSitting).stream()
              .filter(given -> given.position() == position && given.revision() == revision)
              .findFirst();
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      held(sql, own, answer.get().key());
      return takeBack(sql, own, answers(sql, ofSitting), answer.get(), zone);
    });
  }

  /**
   * The positions of a sitting whose answers were taken back.
   *
   * @param sitting public id of the attempt
   */
  public Set<Integer> takenBack(Actor actor, String sitting) {
    return database.read(sql ->
        answers(sql, learners.owns(sql, CARD.LEARNER_ID, actor).and(ATTEMPT.PUBLIC_ID.eq(sitting)))
            .stream()
            .filter(Answer::isTakenBack)
            .map(Answer::position)
            .collect(toSet()));
  }

  /** The ids of all steps of the actor's whose answers were taken back. */
  public Set<Long> takenBack(Actor actor) {
    return database.read(sql ->
        answers(sql, learners.owns(sql, CARD.LEARNER_ID, actor)).stream()
            .filter(Answer::isTakenBack)
            .map(Answer::step)
            .collect(toSet()));
  }

  /** The actor's card of this fact and direction, as it stands. */
  public Card of(Actor actor, CardKey key) {
    return of(actor).stream()
        .filter(card -> card.key().equals(key))
        .findFirst()
        .orElseGet(() -> Card.unseen(key));
  }

  /** An answer of a sitting, as the log has it. */
  private record Answer(
      long id,
      long card,
      CardKey key,
      long step,
      int position,
      int revision,
      boolean isTakenBack) {}

  /** The newest first. */
  private static List<Answer> answers(DSLContext sql, Condition which) {
    rostrum.storage.schema.tables.ReviewLog undone = REVIEW_LOG.as("undone");
    return sql.select(
            REVIEW_LOG.ID,
            CARD.ID,
            COURSE.SLUG,
            CARD.FACT,
            CARD.DIRECTION,
            STEP.ID,
            STEP.POSITION,
            STEP.REVISION,
            undone.ID)
        .from(REVIEW_LOG)
        .join(CARD)
        .on(CARD.ID.eq(REVIEW_LOG.CARD_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(CARD.COURSE_ID))
        .join(STEP)
        .on(STEP.ID.eq(REVIEW_LOG.STEP_ID))
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
        .leftJoin(undone)
        .on(undone.TAKES_BACK.eq(REVIEW_LOG.ID))
        .where(which)
        .orderBy(REVIEW_LOG.ID.desc())
        .fetch(row ->
            new Answer(
                row.value1(),
                row.value2(),
                new CardKey(row.value3(), row.value4(), row.value5()),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9() != null));
  }

  private Optional<Card> takeBack(
      DSLContext sql, List<Long> own, List<Answer> sitting, Answer answer, ZoneId zone) {
    Optional<Answer> last = sitting.stream().filter(given -> !given.isTakenBack()).findFirst();
    boolean isLast = last.filter(given -> given.id() == answer.id()).isPresent();
    if (isLast) {
      sql.insertInto(REVIEW_LOG)
          .set(REVIEW_LOG.CARD_ID, answer.card())
          .set(REVIEW_LOG.KIND, UNDONE)
          .set(REVIEW_LOG.TAKES_BACK, answer.id())
          .set(REVIEW_LOG.ZONE, zone.getId())
          .set(REVIEW_LOG.LOGGED_AT, now())
          .execute();
    } else if (sitting.stream().noneMatch(g -> g.id() == answer.id() && g.isTakenBack())) {
      return Optional.empty();
    }
    Card card = replayed(sql, own, answer.key());
    store(sql, isRow(sql, own, answer.key()), card);
    return Optional.of(card);
  }

  /** The actor's cards of all courses. */
  public List<Card> of(Actor actor) {
    return database.read(sql ->
        rows(sql, learners.owns(sql, CARD.LEARNER_ID, actor)).stream()
            .map(Row::card)
            .distinct()
            .toList());
  }

  /** Everything that the actor answered and took back, of all courses. */
  public ReviewLog log(Actor actor) {
    return database.read(sql -> log(sql, learners.owns(sql, CARD.LEARNER_ID, actor)));
  }

  /** Sets the date of a course’s exam, or clears it; what is due when follows at once. */
  public void setExam(Actor actor, String course, Optional<LocalDate> date) {
    database.write(sql -> {
      plans.setExam(sql, actor, course, date);
      List<Long> own = learners.of(sql, actor);
      Timetable timetable = new Timetable(scheduler, date);
      held(sql, CARD.LEARNER_ID.in(own).and(COURSE.SLUG.eq(course)))
          .forEach(row -> store(sql, CARD.ID.eq(row.id()), timetable.dated(row.card())));
      return true;
    });
  }

  /**
   * Compares every card with what follows from the log, and changes nothing.
   *
   * @throws IllegalArgumentException if the actor is not the operator
   */
  public Recomputed recomputed(Actor actor) {
    refuseOthers(actor);
    return database.read(this::recomputed);
  }

  /**
   * Makes every card what follows from the log.
   *
   * @return what deviated before
   * @throws IllegalArgumentException if the actor is not the operator
   */
  public Recomputed recompute(Actor actor) {
    refuseOthers(actor);
    return database.write(sql -> {
      Recomputed recomputed = recomputed(sql);
      recomputed
          .deviations()
          .forEach(found -> store(sql, CARD.ID.eq(found.row()), found.recomputed()));
      return recomputed;
    });
  }

  private static void refuseOthers(Actor actor) {
    if (!(actor instanceof Actor.Operator)) {
      throw new IllegalArgumentException("only the operator sees everybody’s cards");
    }
  }

  private Recomputed recomputed(DSLContext sql) {
    List<Deviation> deviations = new ArrayList<>();
    int cards = 0;
    for (List<Long> person : people(sql)) {
      List<Row> rows = held(sql, CARD.LEARNER_ID.in(person));
      cards += rows.size();
      deviations.addAll(deviations(sql, person, rows));
    }
    return new Recomputed(cards, List.copyOf(deviations));
  }

  /** The learners of each account, and each learner without one. */
  private static List<List<Long>> people(DSLContext sql) {
    Map<Long, List<Long>> accounts = new LinkedHashMap<>();
    List<List<Long>> people = new ArrayList<>();
    sql.select(LEARNER.ID, LEARNER.ACCOUNT_ID)
        .from(LEARNER)
        .orderBy(LEARNER.ID)
        .forEach(row ->
            Optional.ofNullable(row.value2())
                .ifPresentOrElse(
                    account ->
                        accounts
                            .computeIfAbsent(account, none -> new ArrayList<>())
                            .add(row.value1()),
                    () -> people.add(List.of(row.value1()))));
    people.addAll(accounts.values());
    return people;
  }

  /** A person's rows that hold something else than what follows from all their logs together. */
  private List<Deviation> deviations(DSLContext sql, List<Long> person, List<Row> rows) {
    Map<CardKey, List<Entry>> logs =
        log(sql, CARD.LEARNER_ID.in(person)).entries().stream().collect(groupingBy(Entry::card));
    Map<String, Timetable> timetables = new HashMap<>();
    return rows.stream()
        .map(row -> {
          CardKey key = row.card().key();
          Card recomputed =
              timetables
                  .computeIfAbsent(key.course(), course -> timetable(sql, person, course))
                  .replayed(key, new ReviewLog(logs.getOrDefault(key, List.of())));
          return new Deviation(row.id(), row.card(), recomputed);
        })
        .filter(pair -> !pair.stored().equals(pair.recomputed()))
        .toList();
  }

  /**
   * Joins what the actor's learners know of the same card, after one of them came to the account.
   */
  public void merge(Actor actor) {
    database.write(sql -> {
      List<Long> own = learners.of(sql, actor);
      deviations(sql, own, held(sql, CARD.LEARNER_ID.in(own)))
          .forEach(found -> store(sql, CARD.ID.eq(found.row()), found.recomputed()));
      return true;
    });
  }

  private Card replayed(DSLContext sql, List<Long> own, CardKey key) {
    return timetable(sql, own, key.course())
        .replayed(key, log(sql, CARD.LEARNER_ID.in(own).and(isOf(key))));
  }

  private Timetable timetable(DSLContext sql, List<Long> own, String course) {
    return new Timetable(scheduler, plans.exam(sql, own, course));
  }

  private static Condition isOf(CardKey key) {
    return COURSE
        .SLUG
        .eq(key.course())
        .and(CARD.FACT.eq(key.fact()))
        .and(CARD.DIRECTION.eq(key.direction()));
  }

  /** The same of these learners, without a join; as rows, for which H2 goes by its index. */
  private Condition isRow(DSLContext sql, List<Long> own, CardKey key) {
    long course = course(sql, key);
    return DSL.row(CARD.LEARNER_ID, CARD.COURSE_ID, CARD.FACT, CARD.DIRECTION)
        .in(
            own.stream()
                .map(learner -> DSL.row(learner, course, key.fact(), key.direction()))
                .toList());
  }

  private long course(DSLContext sql, CardKey key) {
    return courses.of(
        sql,
        key.course(),
        () ->
            sql.select(COURSE.ID)
                .from(COURSE)
                .where(COURSE.SLUG.eq(key.course()))
                .fetchSingle(COURSE.ID));
  }

  /** The rows of one card, which no other transaction changes meanwhile. */
  private List<Row> held(DSLContext sql, List<Long> own, CardKey key) {
    return select(sql, own, key).forUpdate().fetch(row -> row(row, key));
  }

  private SelectSeekStep1<Record, Long> select(DSLContext sql, List<Long> own, CardKey key) {
    return sql.selectFrom(CARD).where(isRow(sql, own, key)).orderBy(CARD.ID);
  }

  private static List<Row> rows(DSLContext sql, Condition which) {
    return select(sql, which).fetch(Cards::row);
  }

  /** The same, and no other transaction changes them meanwhile. */
  private static List<Row> held(DSLContext sql, Condition which) {
    return select(sql, which).forUpdate().of(CARD).fetch(Cards::row);
  }

  private static SelectSeekStep1<Record, Long> select(DSLContext sql, Condition which) {
    return sql.select(CARD.fields())
        .select(COURSE.SLUG)
        .from(CARD)
        .join(COURSE)
        .on(COURSE.ID.eq(CARD.COURSE_ID))
        .where(which)
        .orderBy(CARD.ID);
  }

  private static Row row(Record row) {
    return row(row, new CardKey(row.get(COURSE.SLUG), row.get(CARD.FACT), row.get(CARD.DIRECTION)));
  }

  private static Row row(Record row, CardKey key) {
    return new Row(
        row.get(CARD.ID),
        row.get(CARD.LEARNER_ID),
        new Card(
            key,
            row.get(CARD.EXPOSURES),
            row.get(CARD.REVIEWS),
            row.get(CARD.PASSES),
            Optional.ofNullable(row.get(CARD.PHASE)).map(phase -> memory(row, phase))));
  }

  private static Memory memory(Record row, String phase) {
    return new Memory(
        new MemoryState(
            row.get(CARD.STABILITY),
            row.get(CARD.DIFFICULTY),
            Phase.of(phase).orElseThrow(),
            row.get(CARD.LEARNING_STEP)),
        row.get(CARD.REVIEWED_AT),
        ZoneId.of(row.get(CARD.ZONE)),
        Optional.ofNullable(row.get(CARD.SURELY_WRONG_ON)),
        row.get(CARD.DUE_AT));
  }

  /**
   * @return how many rows were changed
   */
  private static int store(DSLContext sql, Condition which, Card card) {
    return sql.update(CARD).set(standing(card)).where(which).execute();
  }

  /** The columns of a row that change. */
  private static Map<Field<?>, @Nullable Object> standing(Card card) {
    Optional<Memory> memory = card.memory();
    Optional<MemoryState> state = memory.map(Memory::state);
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(CARD.EXPOSURES, card.exposures());
    columns.put(CARD.REVIEWS, card.reviews());
    columns.put(CARD.PASSES, card.passes());
    columns.put(CARD.STABILITY, state.map(MemoryState::stability).orElse(null));
    columns.put(CARD.DIFFICULTY, state.map(MemoryState::difficulty).orElse(null));
    columns.put(CARD.PHASE, state.map(MemoryState::phase).map(Phase::slug).orElse(null));
    columns.put(CARD.LEARNING_STEP, state.map(MemoryState::step).orElse(null));
    columns.put(CARD.REVIEWED_AT, memory.map(Memory::at).orElse(null));
    columns.put(CARD.ZONE, memory.map(Memory::zone).map(ZoneId::getId).orElse(null));
    columns.put(CARD.SURELY_WRONG_ON, memory.flatMap(Memory::surelyWrongOn).orElse(null));
    columns.put(CARD.DUE_AT, memory.map(Memory::due).orElse(null));
    return columns;
  }

  private static ReviewLog log(DSLContext sql, Condition which) {
    return new ReviewLog(
        sql.select(REVIEW_LOG.fields())
            .select(COURSE.SLUG, CARD.FACT, CARD.DIRECTION)
            .from(REVIEW_LOG)
            .join(CARD)
            .on(CARD.ID.eq(REVIEW_LOG.CARD_ID))
            .join(COURSE)
            .on(COURSE.ID.eq(CARD.COURSE_ID))
            .where(which)
            .orderBy(REVIEW_LOG.ID)
            .fetch(Cards::entry));
  }

  private static Entry entry(Record row) {
    long id = row.get(REVIEW_LOG.ID);
    CardKey key = new CardKey(row.get(COURSE.SLUG), row.get(CARD.FACT), row.get(CARD.DIRECTION));
    Instant at = row.get(REVIEW_LOG.LOGGED_AT);
    ZoneId zone = ZoneId.of(row.get(REVIEW_LOG.ZONE));
    String kind = row.get(REVIEW_LOG.KIND);
    return kind.equals(UNDONE)
        ? new Undone(id, key, row.get(REVIEW_LOG.TAKES_BACK), at, zone)
        : new Answered(
            id,
            key,
            kind.equals(REVIEW),
            row.get(REVIEW_LOG.QUESTION_VERSION_ID),
            Rating.of(row.get(REVIEW_LOG.RATING)).orElseThrow(),
            Optional.ofNullable(row.get(REVIEW_LOG.CONFIDENCE)).flatMap(Confidence::of),
            Optional.ofNullable(row.get(REVIEW_LOG.LATENCY_MS)).map(Duration::ofMillis),
            at,
            zone);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
