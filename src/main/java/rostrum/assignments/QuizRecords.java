package rostrum.assignments;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.PARTICIPANT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_MARK;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.REGRADE;
import static rostrum.storage.schema.Tables.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import rostrum.assignments.Assignments.Found;
import rostrum.attempts.ResponseJson;
import rostrum.classes.Accommodation;
import rostrum.classes.Accommodations;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.questions.Score;

/**
 * What is stored of quizzes that were sat, read whole: attempts with their questions, the answers
 * saved last, marks by hand and what is judged otherwise. Its methods take a context, so that they
 * are parts of whoever’s transaction; who may see what, they leave to those who call them.
 */
public final class QuizRecords {
  private static final int MOST_NAMED = 500;

  private final Questions questions;

  public QuizRecords(Questions questions) {
    this.questions = questions;
  }

  /** The attempts of an assignment that meet a condition, in the order in which they were begun. */
  List<QuizAttempt> of(DSLContext sql, Found found, Condition which, Instant now) {
    // Attempts come first: one that another request commits meanwhile would have no questions.
    List<Record> rows = attempts(sql, found.row(), which).fetch(row -> row);
    Map<Long, List<QuizQuestion>> questions =
        questions(sql, found, rows.stream().map(row -> row.get(QUIZ_ATTEMPT.ID)).toList());
    Map<Long, Accommodation> granted = new HashMap<>();
    return rows.stream()
        .map(row -> {
          Optional<Instant> deadline = deadline(sql, found.assignment(), row, granted);
          return new QuizAttempt(
              row.get(QUIZ_ATTEMPT.PUBLIC_ID),
              found.assignment(),
              participant(row),
              row.get(QUIZ_ATTEMPT.NUMBER),
              row.get(QUIZ_ATTEMPT.SEED),
              row.get(QUIZ_ATTEMPT.STARTED_AT),
              deadline,
              submission(row, deadline, now),
              questions.getOrDefault(row.get(QUIZ_ATTEMPT.ID), List.of()));
        })
        .toList();
  }

  private static SelectSeekStep1<Record, Long> attempts(
      DSLContext sql, long assignment, Condition which) {
    return sql.select(QUIZ_ATTEMPT.fields())
        .select(PARTICIPANT.PUBLIC_ID, PARTICIPANT.ACCOUNT_ID)
        .select(ACCOUNT.NAME, ACCOUNT.EMAIL)
        .select(SUBMISSION.AUTOMATIC, SUBMISSION.SUBMITTED_AT)
        .from(QUIZ_ATTEMPT)
        .join(PARTICIPANT)
        .on(PARTICIPANT.ID.eq(QUIZ_ATTEMPT.PARTICIPANT_ID))
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(PARTICIPANT.ACCOUNT_ID))
        .leftJoin(SUBMISSION)
        .on(SUBMISSION.QUIZ_ATTEMPT_ID.eq(QUIZ_ATTEMPT.ID))
        .where(QUIZ_ATTEMPT.ASSIGNMENT_ID.eq(assignment), which)
        .orderBy(QUIZ_ATTEMPT.ID);
  }

  private static Participant participant(Record row) {
    return new Participant(
        row.get(PARTICIPANT.PUBLIC_ID),
        Optional.ofNullable(row.get(ACCOUNT.NAME)),
        Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
        Optional.ofNullable(row.get(PARTICIPANT.ACCOUNT_ID)).isPresent());
  }

  /** When an attempt ends for who sits it; whoever is gone has no more time than others. */
  private static Optional<Instant> deadline(
      DSLContext sql, Assignment assignment, Record row, Map<Long, Accommodation> known) {
    Accommodation granted =
        Optional.ofNullable(row.get(PARTICIPANT.ACCOUNT_ID))
            .map(account -> known.computeIfAbsent(account, one -> Accommodations.newest(sql, one)))
            .orElse(Accommodation.NONE);
    return deadline(assignment, row.get(QUIZ_ATTEMPT.STARTED_AT), granted);
  }

  /** What is granted is stronger than any window, but not than a withdrawal. */
  static Optional<Instant> deadline(Assignment assignment, Instant start, Accommodation granted) {
    Optional<Instant> closes = assignment.publication().closes();
    Optional<Duration> limit = assignment.publication().limit();
    Optional<Instant> usual =
        limit.map(time -> granted.deadline(start, time, closes)).or(() -> closes);
    return Stream.concat(usual.stream(), assignment.withdrawnAt().stream()).min(Instant::compareTo);
  }

  private static Optional<Submission> submission(
      Record row, Optional<Instant> deadline, Instant now) {
    return Optional.ofNullable(row.get(SUBMISSION.SUBMITTED_AT))
        .map(at -> new Submission(row.get(SUBMISSION.AUTOMATIC), at))
        .or(() -> deadline.filter(end -> !now.isBefore(end)).map(end -> new Submission(true, end)));
  }

  /**
   * An attempt whose time was up.
   *
   * @param attempt its row
   */
  record Due(long attempt, Instant at) {}

  /** Those of all assignments whose handing in is not written down yet. */
  List<Due> due(DSLContext sql, Instant now) {
    List<Due> due = new ArrayList<>();
    for (Found found : Assignments.all(sql, isOpenSomewhere())) {
      due.addAll(open(sql, found).stream().filter(one -> !now.isBefore(one.at())).toList());
    }
    return due;
  }

  private static Condition isOpenSomewhere() {
    return DSL.exists(
        DSL.selectOne()
            .from(QUIZ_ATTEMPT)
            .leftJoin(SUBMISSION)
            .on(SUBMISSION.QUIZ_ATTEMPT_ID.eq(QUIZ_ATTEMPT.ID))
            .where(
                QUIZ_ATTEMPT.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), SUBMISSION.QUIZ_ATTEMPT_ID.isNull()));
  }

  /** The attempts without a handing in, each with its deadline if it has one. */
  private static List<Due> open(DSLContext sql, Found found) {
    Map<Long, Accommodation> granted = new HashMap<>();
    List<Due> open = new ArrayList<>();
    attempts(sql, found.row(), SUBMISSION.QUIZ_ATTEMPT_ID.isNull())
        .forEach(row ->
            open.add(
                new Due(
                    row.get(QUIZ_ATTEMPT.ID),
                    deadline(sql, found.assignment(), row, granted).orElse(Instant.MAX))));
    return open;
  }

  /** Whether nobody sits it any more, so that what is right may be told. */
  boolean isDone(DSLContext sql, Found found, Instant now) {
    return found.assignment().isClosed(now)
        && open(sql, found).stream().allMatch(one -> !now.isBefore(one.at()));
  }

  private Map<Long, List<QuizQuestion>> questions(
      DSLContext sql, Found found, List<Long> attempts) {
    Map<Long, Regrade> regrades = regrades(sql, found.row());
    Map<String, HandMark> hands =
        hands(sql, isOneOf(QUIZ_MARK.QUIZ_ATTEMPT_ID, found.row(), attempts));
    Map<Long, List<QuizQuestion>> all = new HashMap<>();
    rostrum.storage.schema.tables.QuizStep later = QUIZ_STEP.as("later");
    var rows =
        sql.select(QUIZ_ATTEMPT_SLOT.fields())
            .select(QUIZ_STEP.REVISION, QUIZ_STEP.RESPONSE, QUIZ_STEP.SCORE, QUIZ_STEP.SAVED_AT)
            .from(QUIZ_ATTEMPT_SLOT)
            .leftJoin(QUIZ_STEP)
            .on(
                QUIZ_STEP.QUIZ_ATTEMPT_ID.eq(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID),
                QUIZ_STEP.POSITION.eq(QUIZ_ATTEMPT_SLOT.POSITION),
                DSL.notExists(
                    DSL.selectOne()
                        .from(later)
                        .where(
                            later.QUIZ_ATTEMPT_ID.eq(QUIZ_STEP.QUIZ_ATTEMPT_ID),
                            later.POSITION.eq(QUIZ_STEP.POSITION),
                            later.REVISION.gt(QUIZ_STEP.REVISION))))
            .where(isOneOf(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID, found.row(), attempts))
            .orderBy(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID, QUIZ_ATTEMPT_SLOT.POSITION)
            .fetch();
    Map<Long, Stored> asked =
        this.questions.find(
            sql,
            found.assignment().classroom().course(),
            rows.intoSet(QUIZ_ATTEMPT_SLOT.QUESTION_VERSION_ID));
    rows.forEach(row -> {
      long attempt = row.get(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID);
      long version = row.get(QUIZ_ATTEMPT_SLOT.QUESTION_VERSION_ID);
      int position = row.get(QUIZ_ATTEMPT_SLOT.POSITION);
      all.computeIfAbsent(attempt, none -> new ArrayList<>())
          .add(
              new QuizQuestion(
                  position,
                  row.get(QUIZ_ATTEMPT_SLOT.PAPER_POSITION),
                  version,
                  Objects.requireNonNull(asked.get(version)).item().withoutCitation(),
                  row.get(QUIZ_ATTEMPT_SLOT.MAX_MARK),
                  step(row),
                  Optional.ofNullable(hands.get(attempt + "/" + position)),
                  Optional.ofNullable(regrades.get(version))));
    });
    return all;
  }

  /**
   * Names the attempts to the database, which else looks at the questions of everybody’s; of many,
   * that it looks at all those of the assignment.
   */
  private static Condition isOneOf(Field<Long> attempt, long assignment, List<Long> attempts) {
    return attempts.size() <= MOST_NAMED
        ? attempt.in(attempts)
        : attempt.in(
            DSL.select(QUIZ_ATTEMPT.ID)
                .from(QUIZ_ATTEMPT)
                .where(QUIZ_ATTEMPT.ASSIGNMENT_ID.eq(assignment)));
  }

  /** Whether a question can be judged by another key. */
  boolean canHaveKey(DSLContext sql, Found found, long version) {
    return NewKey.isPossible(item(sql, found, version));
  }

  private Item item(DSLContext sql, Found found, long version) {
    return questions
        .find(sql, found.assignment().classroom().course(), version)
        .orElseThrow()
        .item()
        .withoutCitation();
  }

  /** Every step of an attempt of the assignment, by position. */
  Map<Integer, List<QuizStep>> steps(DSLContext sql, Found found, Condition which) {
    return sql.select(QUIZ_STEP.fields())
        .from(QUIZ_STEP)
        .join(QUIZ_ATTEMPT)
        .on(QUIZ_ATTEMPT.ID.eq(QUIZ_STEP.QUIZ_ATTEMPT_ID))
        .where(QUIZ_ATTEMPT.ASSIGNMENT_ID.eq(found.row()), which)
        .orderBy(QUIZ_STEP.POSITION, QUIZ_STEP.REVISION)
        .fetchGroups(row -> row.get(QUIZ_STEP.POSITION), row -> step(row).orElseThrow());
  }

  private static Optional<QuizStep> step(Record row) {
    return Optional.ofNullable(row.get(QUIZ_STEP.REVISION))
        .map(revision ->
            new QuizStep(
                revision,
                Optional.ofNullable(row.get(QUIZ_STEP.RESPONSE))
                    .map(json -> ResponseJson.read(json.data())),
                Optional.ofNullable(row.get(QUIZ_STEP.SCORE)).map(Score::new),
                row.get(QUIZ_STEP.SAVED_AT)));
  }

  /** The newest of each question; one that takes the others back is as good as none. */
  private static Map<Long, Regrade> regrades(DSLContext sql, long assignment) {
    Map<Long, Regrade> newest = new HashMap<>();
    sql.selectFrom(REGRADE)
        .where(REGRADE.ASSIGNMENT_ID.eq(assignment))
        .orderBy(REGRADE.ID)
        .forEach(row ->
            newest.put(
                row.get(REGRADE.QUESTION_VERSION_ID),
                new Regrade(
                    Judgement.of(row.get(REGRADE.KIND)).orElseThrow(),
                    Optional.ofNullable(row.get(REGRADE.ANSWER_KEY))
                        .map(json -> NewKey.read(json.data())),
                    row.get(REGRADE.REASON),
                    row.get(REGRADE.SET_AT))));
    return newest;
  }

  /** The newest mark by hand of each place, by attempt and position. */
  private static Map<String, HandMark> hands(DSLContext sql, Condition which) {
    Map<String, HandMark> newest = new HashMap<>();
    sql.select(QUIZ_MARK.fields())
        .select(ACCOUNT.NAME)
        .from(QUIZ_MARK)
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(QUIZ_MARK.SET_BY))
        .where(which)
        .orderBy(QUIZ_MARK.ID)
        .forEach(row ->
            newest.put(
                row.get(QUIZ_MARK.QUIZ_ATTEMPT_ID) + "/" + row.get(QUIZ_MARK.POSITION),
                new HandMark(
                    Optional.ofNullable(row.get(QUIZ_MARK.MARK)),
                    row.get(QUIZ_MARK.REASON),
                    Optional.ofNullable(row.get(ACCOUNT.NAME)),
                    row.get(QUIZ_MARK.SET_AT))));
    return newest;
  }
}
