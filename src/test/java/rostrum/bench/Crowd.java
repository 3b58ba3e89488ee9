package rostrum.bench;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.CARD;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.PACK;
import static rostrum.storage.schema.Tables.PACK_FILE;
import static rostrum.storage.schema.Tables.PARTICIPANT;
import static rostrum.storage.schema.Tables.PUBLICATION;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.READING;
import static rostrum.storage.schema.Tables.REVIEW_LOG;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import rostrum.TestApp;
import rostrum.accounts.Role;
import rostrum.attempts.ResponseJson;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.review.CardKey;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/**
 * Fills a database with what many people answered, in batches and past the stores: rows as those
 * write them, their checksums too. Only how a card stands does not follow from its log.
 */
final class Crowd {
  static final int PRACTISED = 84;
  static final int ASKED = 16;
  private static final int IN_A_CLASS = 100;
  private static final int IN_A_SITTING = 10;
  private static final int SEED = 31;
  private static final int DAYS = 90;
  private static final int DAY_IN_MINUTES = 1_440;
  private static final double RIGHT = 0.6;
  private static final String MANIFEST = "course.yaml";
  private static final String OF_COURSE = "\"course\"\\s*:\\s*\"" + TestApp.COURSE + "\"";

  private final Database database;
  private final RandomGenerator random;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final List<Stored> bank;
  private final Map<Long, Stored> byVersion = new HashMap<>();
  private final long course;
  private int people;

  /**
   * @param people how many are there already
   */
  Crowd(Database database, int people) {
    this.database = database;
    this.people = people;
    // Another one each time that a database is filled further, for names are never given twice.
    int seed = database.read(sql -> SEED * sql.fetchCount(PARTICIPANT) + sql.fetchCount(ACCOUNT));
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.bank = database.read(sql -> new Questions().current(sql, TestApp.COURSE));
    bank.forEach(stored -> byVersion.put(stored.id(), stored));
    this.course =
        database.read(sql ->
            sql.select(COURSE.ID)
                .from(COURSE)
                .where(COURSE.SLUG.eq(TestApp.COURSE))
                .fetchSingle(COURSE.ID));
  }

  /**
   * Adds classes of up to a hundred, until there are so many learners: each practises {@value
   * #PRACTISED} questions and answers {@value #ASKED} in a quiz that is over.
   */
  void growTo(int learners) {
    while (people < learners) {
      int coming = Math.min(IN_A_CLASS, learners - people);
      List<Learner> group = admitted(coming);
      Seminar seminar =
          Seminar.open(
              database,
              "crowd-teacher" + people,
              ASKED,
              Seminar.test(
                  now.minus(Duration.ofDays(9)),
                  now.minus(Duration.ofDays(2)),
                  Duration.ofHours(1)));
      seminar.enrol(database, group);
      sit(seminar, group);
      practise(group, PRACTISED);
      people += coming;
    }
  }

  /** Adds copies of the course that ships, under other addresses. */
  void addCourses(int copies) {
    for (int copy = 1; copy <= copies; copy++) {
      String slug = TestApp.COURSE + "-" + copy;
      database.write(sql -> addCourse(sql, slug));
    }
  }

  private long addCourse(DSLContext sql, String slug) {
    Rows rows = new Rows(sql);
    long added = rows.next(COURSE.ID);
    rows.add(
        COURSE,
        COURSE
            .newRecord()
            .with(COURSE.ID, added)
            .with(COURSE.SLUG, slug)
            .with(COURSE.CREATED_AT, now));
    long pack = rows.next(PACK.ID);
    rows.add(
        PACK,
        PACK.newRecord()
            .with(PACK.ID, pack)
            .with(PACK.COURSE_ID, added)
            .with(PACK.SHA256, "of " + slug)
            .with(PACK.IMPORTED_AT, now));
    sql.select(PACK_FILE.PATH, PACK_FILE.CONTENT)
        .from(PACK_FILE)
        .join(PACK)
        .on(PACK.ID.eq(PACK_FILE.PACK_ID))
        .where(PACK.COURSE_ID.eq(course))
        .forEach(file ->
            rows.add(
                PACK_FILE,
                PACK_FILE
                    .newRecord()
                    .with(PACK_FILE.PACK_ID, pack)
                    .with(PACK_FILE.PATH, file.value1())
                    .with(
                        PACK_FILE.CONTENT,
                        file.value1().equals(MANIFEST)
                            ? file.value2().replace("slug: " + TestApp.COURSE, "slug: " + slug)
                            : file.value2())));
    sql.select(QUESTION.ITEM, QUESTION.FAMILY, QUESTION_VERSION.SECTION)
        .select(QUESTION_VERSION.CONTENT, QUESTION_VERSION.BASIS_HASH)
        .from(QUESTION_VERSION)
        .join(QUESTION)
        .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
        .where(QUESTION.COURSE_ID.eq(course))
        .forEach(from -> {
          long question = rows.next(QUESTION.ID);
          rows.add(
              QUESTION,
              QUESTION
                  .newRecord()
                  .with(QUESTION.ID, question)
                  .with(QUESTION.COURSE_ID, added)
                  .with(QUESTION.ITEM, from.get(QUESTION.ITEM))
                  .with(QUESTION.FAMILY, from.get(QUESTION.FAMILY)));
          rows.add(
              QUESTION_VERSION,
              QUESTION_VERSION
                  .newRecord()
                  .with(QUESTION_VERSION.QUESTION_ID, question)
                  .with(QUESTION_VERSION.VERSION, 1)
                  .with(QUESTION_VERSION.PACK_ID, pack)
                  .with(QUESTION_VERSION.SECTION, from.get(QUESTION_VERSION.SECTION))
                  .with(
                      QUESTION_VERSION.CONTENT,
                      JSONB.valueOf(
                          from.get(QUESTION_VERSION.CONTENT)
                              .data()
                              .replaceFirst(OF_COURSE, "\"course\":\"" + slug + "\"")))
                  .with(QUESTION_VERSION.BASIS_HASH, from.get(QUESTION_VERSION.BASIS_HASH))
                  .with(QUESTION_VERSION.CREATED_AT, now));
        });
    rows.insert();
    return added;
  }

  /** How many answers there are, of practice and quizzes. */
  long answers() {
    return database.read(sql -> (long) sql.fetchCount(STEP) + sql.fetchCount(QUIZ_STEP));
  }

  private List<Learner> admitted(int coming) {
    return database.write(sql -> {
      List<Learner> admitted = new ArrayList<>();
      for (int one = 0; one < coming; one++) {
        admitted.add(School.admit(sql, Role.LEARNER, "crowd" + (people + one)));
      }
      return admitted;
    });
  }

  /** Has each answered so many questions of practice, and read a little. */
  void practise(List<Learner> learners, int answers) {
    database.write(sql -> {
      Rows rows = new Rows(sql);
      List<Long> accounts = learners.stream().map(Learner::account).toList();
      sql.select(LEARNER.ID)
          .from(LEARNER)
          .where(LEARNER.ACCOUNT_ID.in(accounts))
          .orderBy(LEARNER.ID)
          .forEach(row -> new Practice(rows, row.value1()).run(answers));
      rows.insert();
      return answers;
    });
  }

  /** What one learner answers. */
  private final class Practice {
    private final Rows rows;
    private final long learner;
    private final Map<CardKey, Long> cards = new HashMap<>();

    Practice(Rows rows, long learner) {
      this.rows = rows;
      this.learner = learner;
    }

    void run(int answers) {
      Instant at = now.minus(Duration.ofDays(random.nextInt(2, DAYS)));
      int from = random.nextInt(bank.size());
      long attempt = 0;
      for (int answer = 0; answer < answers; answer++) {
        if (answer % IN_A_SITTING == 0) {
          attempt = begin(answer / IN_A_SITTING + 1, at);
        }
        at = at.plusSeconds(random.nextInt(5, 20));
        answer(attempt, answer % IN_A_SITTING + 1, bank.get((from + answer) % bank.size()), at);
      }
      rows.add(
          READING,
          READING
              .newRecord()
              .with(READING.LEARNER_ID, learner)
              .with(READING.COURSE_ID, course)
              .with(READING.LESSON, "introduction")
              .with(READING.SENTENCES, 4)
              .with(READING.READ_AT, at));
    }

    private long begin(int number, Instant at) {
      long id = rows.next(ATTEMPT.ID);
      rows.addChecked(
          ATTEMPT,
          ATTEMPT
              .newRecord()
              .with(ATTEMPT.ID, id)
              .with(ATTEMPT.PUBLIC_ID, PublicId.of(random))
              .with(ATTEMPT.LEARNER_ID, learner)
              .with(ATTEMPT.COURSE_ID, course)
              .with(ATTEMPT.SCOPE, "course")
              .with(ATTEMPT.NUMBER, number)
              .with(ATTEMPT.SEED, random.nextLong())
              .with(ATTEMPT.STARTED_AT, at));
      return id;
    }

    private void answer(long attempt, int position, Stored asked, Instant at) {
      rows.addChecked(
          ATTEMPT_SLOT,
          ATTEMPT_SLOT
              .newRecord()
              .with(ATTEMPT_SLOT.ATTEMPT_ID, attempt)
              .with(ATTEMPT_SLOT.POSITION, position)
              .with(ATTEMPT_SLOT.QUESTION_VERSION_ID, asked.id()));
      Response key = asked.item().question().key();
      Response response =
          random.nextDouble() < RIGHT && asked.item().isSettledBy(key)
              ? key
              : new Response.DontKnow();
      Score score = asked.item().question().grade(response);
      long step = rows.next(STEP.ID);
      rows.addChecked(
          STEP,
          STEP.newRecord()
              .with(STEP.ID, step)
              .with(STEP.ATTEMPT_ID, attempt)
              .with(STEP.POSITION, position)
              .with(STEP.REVISION, 1)
              .with(STEP.IDEMPOTENCY_KEY, PublicId.of(random))
              .with(STEP.RESPONSE, JSONB.valueOf(ResponseJson.write(response)))
              .with(STEP.RESULT, score.result().slug())
              .with(STEP.SCORE, score.fraction())
              .with(STEP.SAVED_AT, at));
      CardKey.of(asked.item()).ifPresent(card -> note(card, step, asked, at));
    }

    private void note(CardKey key, long step, Stored asked, Instant at) {
      long card = cards.computeIfAbsent(key, unknown -> card(unknown, at));
      rows.add(
          REVIEW_LOG,
          REVIEW_LOG
              .newRecord()
              .with(REVIEW_LOG.CARD_ID, card)
              .with(REVIEW_LOG.KIND, "practice")
              .with(REVIEW_LOG.STEP_ID, step)
              .with(REVIEW_LOG.QUESTION_VERSION_ID, asked.id())
              .with(REVIEW_LOG.RATING, random.nextInt(1, 5))
              .with(REVIEW_LOG.ZONE, "UTC")
              .with(REVIEW_LOG.LOGGED_AT, at));
    }

    private long card(CardKey key, Instant at) {
      long id = rows.next(CARD.ID);
      rows.add(
          CARD,
          CARD.newRecord()
              .with(CARD.ID, id)
              .with(CARD.LEARNER_ID, learner)
              .with(CARD.COURSE_ID, course)
              .with(CARD.FACT, key.fact())
              .with(CARD.DIRECTION, key.direction())
              .with(CARD.EXPOSURES, 1)
              .with(CARD.REVIEWS, 1)
              .with(CARD.PASSES, 1)
              .with(CARD.STABILITY, 3 + 20 * random.nextDouble())
              .with(CARD.DIFFICULTY, 4 + 3 * random.nextDouble())
              .with(CARD.PHASE, "review")
              .with(CARD.LEARNING_STEP, 0)
              .with(CARD.REVIEWED_AT, at)
              .with(CARD.ZONE, "UTC")
              .with(CARD.DUE_AT, now.plus(Duration.ofHours(random.nextInt(-72, 700))))
              .with(CARD.CREATED_AT, at));
      return id;
    }
  }

  /** Has everybody of a class answered its quiz and handed it in within a day of its opening. */
  void sit(Seminar seminar, List<Learner> learners) {
    database.write(sql -> {
      Rows rows = new Rows(sql);
      Given given = given(sql, seminar);
      learners.forEach(learner -> sit(rows, given, learner));
      rows.insert();
      return learners.size();
    });
  }

  /**
   * A quiz that was given to a class: rows, and its questions in their order.
   *
   * @param most marks, question by question
   */
  private record Given(
      long assignment,
      long classroom,
      long publication,
      Instant opens,
      List<Stored> paper,
      List<BigDecimal> most) {}

  private Given given(DSLContext sql, Seminar seminar) {
    var row =
        sql.select(
                ASSIGNMENT.ID,
                ASSIGNMENT.CLASSROOM_ID,
                PUBLICATION.ID,
                PUBLICATION.OPENS_AT,
                PUBLICATION.QUIZ_REVISION_ID)
            .from(ASSIGNMENT)
            .join(PUBLICATION)
            .on(PUBLICATION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
            .where(ASSIGNMENT.PUBLIC_ID.eq(seminar.assignment()))
            .fetchSingle();
    var slots =
        sql.select(QUIZ_SLOT.QUESTION_VERSION_ID, QUIZ_SLOT.MAX_MARK)
            .from(QUIZ_SLOT)
            .where(QUIZ_SLOT.QUIZ_REVISION_ID.eq(row.value5()))
            .orderBy(QUIZ_SLOT.POSITION)
            .fetch();
    return new Given(
        row.value1(),
        row.value2(),
        row.value3(),
        row.value4(),
        slots.map(slot -> Objects.requireNonNull(byVersion.get(slot.value1()))),
        slots.getValues(QUIZ_SLOT.MAX_MARK));
  }

  private void sit(Rows rows, Given given, Learner learner) {
    Instant start = given.opens().plus(Duration.ofMinutes(random.nextInt(1, DAY_IN_MINUTES)));
    long participant = rows.next(PARTICIPANT.ID);
    rows.add(
        PARTICIPANT,
        PARTICIPANT
            .newRecord()
            .with(PARTICIPANT.ID, participant)
            .with(PARTICIPANT.PUBLIC_ID, PublicId.of(random))
            .with(PARTICIPANT.CLASSROOM_ID, given.classroom())
            .with(PARTICIPANT.ACCOUNT_ID, learner.account())
            .with(PARTICIPANT.CREATED_AT, start));
    long attempt = rows.next(QUIZ_ATTEMPT.ID);
    rows.addChecked(
        QUIZ_ATTEMPT,
        QUIZ_ATTEMPT
            .newRecord()
            .with(QUIZ_ATTEMPT.ID, attempt)
            .with(QUIZ_ATTEMPT.PUBLIC_ID, PublicId.of(random))
            .with(QUIZ_ATTEMPT.ASSIGNMENT_ID, given.assignment())
            .with(QUIZ_ATTEMPT.PUBLICATION_ID, given.publication())
            .with(QUIZ_ATTEMPT.PARTICIPANT_ID, participant)
            .with(QUIZ_ATTEMPT.NUMBER, 1)
            .with(QUIZ_ATTEMPT.SEED, random.nextLong())
            .with(QUIZ_ATTEMPT.IDEMPOTENCY_KEY, PublicId.of(random))
            .with(QUIZ_ATTEMPT.STARTED_AT, start));
    for (int position = 1; position <= given.paper().size(); position++) {
      answer(rows, given, attempt, position, start.plusSeconds(60L * position));
    }
    rows.addChecked(
        SUBMISSION,
        SUBMISSION
            .newRecord()
            .with(SUBMISSION.QUIZ_ATTEMPT_ID, attempt)
            .with(SUBMISSION.AUTOMATIC, false)
            .with(SUBMISSION.SUBMITTED_AT, start.plus(Duration.ofMinutes(20))));
  }

  private void answer(Rows rows, Given given, long attempt, int position, Instant at) {
    Stored asked = given.paper().get(position - 1);
    rows.addChecked(
        QUIZ_ATTEMPT_SLOT,
        QUIZ_ATTEMPT_SLOT
            .newRecord()
            .with(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID, attempt)
            .with(QUIZ_ATTEMPT_SLOT.POSITION, position)
            .with(QUIZ_ATTEMPT_SLOT.PAPER_POSITION, position)
            .with(QUIZ_ATTEMPT_SLOT.QUESTION_VERSION_ID, asked.id())
            .with(QUIZ_ATTEMPT_SLOT.MAX_MARK, given.most().get(position - 1)));
    Response response =
        random.nextDouble() < RIGHT ? asked.item().question().key() : new Response.DontKnow();
    rows.addChecked(
        QUIZ_STEP,
        QUIZ_STEP
            .newRecord()
            .with(QUIZ_STEP.QUIZ_ATTEMPT_ID, attempt)
            .with(QUIZ_STEP.POSITION, position)
            .with(QUIZ_STEP.REVISION, 1)
            .with(QUIZ_STEP.IDEMPOTENCY_KEY, PublicId.of(random))
            .with(QUIZ_STEP.RESPONSE, JSONB.valueOf(ResponseJson.write(response)))
            .with(QUIZ_STEP.SCORE, asked.item().question().grade(response).fraction())
            .with(QUIZ_STEP.SAVED_AT, at));
  }
}
