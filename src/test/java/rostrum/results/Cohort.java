package rostrum.results;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.STEP;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import rostrum.Fixtures;
import rostrum.MovedClock;
import rostrum.TestApp;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.assignments.Assignment;
import rostrum.assignments.Assignments;
import rostrum.assignments.Beginning;
import rostrum.assignments.Gradebook;
import rostrum.assignments.Judgement;
import rostrum.assignments.QuizAnswer;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizAttempts;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizRecords;
import rostrum.assignments.QuizResult;
import rostrum.assignments.QuizSaving;
import rostrum.assignments.Regrade;
import rostrum.attempts.Filling;
import rostrum.classes.Admissions;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.courses.Courses;
import rostrum.questions.Questions;
import rostrum.questions.Response;
import rostrum.quizzes.Choices;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Level;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.Quizzes;

/** An instructor at the pages, and learners who sit quizzes behind them. */
public final class Cohort implements AutoCloseable {
  private final AtomicInteger keys = new AtomicInteger();
  private final MovedClock clock = new MovedClock(TestApp.NOW);
  private final Classrooms classrooms;
  private final Admissions admissions;
  private final Quizzes quizzes;
  private final Assignments assignments;
  private final QuizAttempts attempts;

  final TestApp app;
  final Reader ada;
  final Actor.Account teacher;
  final Gradebook gradebook;

  private Cohort(TestApp app) {
    Questions questions = new Questions();
    QuizRecords records = new QuizRecords(questions);
    this.app = app;
    this.classrooms = new Classrooms(app.database(), clock);
    this.admissions = new Admissions(app.database(), classrooms);
    this.quizzes = new Quizzes(app.database(), questions, clock);
    this.assignments = new Assignments(app.database(), clock);
    this.attempts =
        new QuizAttempts(
            app.database(), new Courses(app.database(), false), quizzes, records, clock);
    this.gradebook = new Gradebook(app.database(), records, clock);
    this.ada = app.instructor("Ada", "ada@example.org");
    this.teacher =
        new Actor.Account(
            app.database()
                .read(sql ->
                    sql.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.EMAIL.eq("ada@example.org"))
                        .fetchSingle(ACCOUNT.ID)),
            Role.INSTRUCTOR,
            Optional.empty());
  }

  static Cohort start() {
    return new Cohort(TestApp.start());
  }

  private String key() {
    return "cohort-" + keys.incrementAndGet();
  }

  Classroom open(String name) {
    return classrooms.open(teacher, name, TestApp.COURSE, key()).orElseThrow();
  }

  /** Somebody who is in a class. */
  Actor.Account learner(Classroom classroom, String name, String email) {
    long id =
        app.database()
            .write(sql ->
                sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ROLE, Role.LEARNER.slug())
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.EMAIL, email)
                    .set(ACCOUNT.EMAIL_FOLDED, email)
                    .set(ACCOUNT.CREATED_AT, TestApp.NOW)
                    .returningResult(ACCOUNT.ID)
                    .fetchSingle(ACCOUNT.ID));
    Actor.Account learner = new Actor.Account(id, Role.LEARNER, Optional.empty());
    classrooms.renewCode(teacher, classroom.id(), false);
    admissions.join(learner, classrooms.code(teacher, classroom.id()).orElseThrow().text());
    return learner;
  }

  /** A quiz of some kinds for a class, open for an hour, two attempts. */
  Assignment give(Classroom classroom, String name, Set<String> kinds, int count, Counting counts) {
    Choices choices = new Choices(Set.of(), count, false, true, Set.of(), kinds, Level.ANY, 8);
    Quiz quiz = quizzes.compose(teacher, app.course(), name, choices, key()).orElseThrow();
    Publication publication =
        new Publication(
            TestApp.NOW,
            Optional.of(TestApp.NOW.plus(Duration.ofHours(1))),
            Optional.empty(),
            2,
            counts,
            true,
            Feedback.all(Moment.CLOSED),
            true,
            false);
    return assignments
        .publish(teacher, quiz.id(), classroom.id(), publication, key())
        .orElseThrow();
  }

  QuizAttempt begin(Actor.Account learner, Assignment assignment) {
    return ((Beginning.Begun) attempts.begin(learner, assignment.id(), key()).orElseThrow())
        .attempt();
  }

  /** An attempt from beginning to end; without a response a question is left out. */
  QuizAttempt sit(
      Actor.Account learner,
      Assignment assignment,
      Function<QuizQuestion, Optional<Response>> answers) {
    QuizAttempt attempt = begin(learner, assignment);
    for (QuizQuestion question : attempt.questions()) {
      answers
          .apply(question)
          .ifPresent(response -> {
            QuizAnswer answer =
                new QuizAnswer(
                    new Filling(question.sheet(attempt.seed())).of(response),
                    question.revision(),
                    key());
            QuizSaving saving =
                attempts
                    .save(learner, assignment.id(), attempt.id(), question.position(), answer)
                    .orElseThrow();
            if (!(saving instanceof QuizSaving.Saved)) {
              throw new AssertionError(saving);
            }
          });
    }
    return attempts.handIn(learner, assignment.id(), attempt.id()).orElseThrow();
  }

  static Optional<Response> rightly(QuizQuestion question) {
    return Optional.of(question.item().question().key());
  }

  /** The wrong option of a single choice that stands at this place among the wrong ones, from 0. */
  static Optional<Response> wrongly(QuizQuestion question, int place) {
    List<Integer> wrong = wrong(question);
    return Optional.of(new Response.Chosen(List.of(wrong.get(place % wrong.size()))));
  }

  private static List<Integer> wrong(QuizQuestion question) {
    var options = question.item().options();
    return IntStream.range(0, options.size())
        .filter(option -> !options.get(option).correct())
        .boxed()
        .toList();
  }

  /** Has somebody answer a question in practice. */
  void practise(Actor.Account learner) {
    app.database()
        .write(sql -> {
          long row =
              sql.insertInto(LEARNER)
                  .set(LEARNER.ACCOUNT_ID, learner.id())
                  .set(LEARNER.CREATED_AT, TestApp.NOW)
                  .returningResult(LEARNER.ID)
                  .fetchSingle(LEARNER.ID);
          long attempt =
              sql.insertInto(ATTEMPT)
                  .set(ATTEMPT.PUBLIC_ID, key())
                  .set(ATTEMPT.LEARNER_ID, row)
                  .set(
                      ATTEMPT.COURSE_ID,
                      sql.select(COURSE.ID)
                          .from(COURSE)
                          .where(COURSE.SLUG.eq(TestApp.COURSE))
                          .fetchSingle(COURSE.ID))
                  .set(ATTEMPT.SCOPE, "course")
                  .set(ATTEMPT.NUMBER, 1)
                  .set(ATTEMPT.SEED, 8L)
                  .set(ATTEMPT.STARTED_AT, TestApp.NOW)
                  .returningResult(ATTEMPT.ID)
                  .fetchSingle(ATTEMPT.ID);
          sql.insertInto(ATTEMPT_SLOT)
              .set(ATTEMPT_SLOT.ATTEMPT_ID, attempt)
              .set(ATTEMPT_SLOT.POSITION, 1)
              .set(
                  ATTEMPT_SLOT.QUESTION_VERSION_ID,
                  sql.select(QUESTION_VERSION.ID)
                      .from(QUESTION_VERSION)
                      .limit(1)
                      .fetchSingle(QUESTION_VERSION.ID))
              .execute();
          return sql.insertInto(STEP)
              .set(STEP.ATTEMPT_ID, attempt)
              .set(STEP.POSITION, 1)
              .set(STEP.REVISION, 1)
              .set(STEP.IDEMPOTENCY_KEY, key())
              .set(STEP.RESPONSE, JSONB.valueOf("{\"dontKnow\":true}"))
              .set(STEP.RESULT, "wrong")
              .set(STEP.SCORE, 0.0)
              .set(STEP.SAVED_AT, TestApp.NOW)
              .execute();
        });
  }

  /** Where a class of fourteen is to be seen that an instructor teaches, and one of nobody yet. */
  public record Sample(Reader teacher, String results, String attempt, String empty) {}

  /** Twelve of fourteen handed in; one question was mistaken by most, and one is judged anew. */
  public static Sample sample(TestApp app) {
    Cohort cohort = new Cohort(app);
    Classroom classroom = cohort.open("Politics, autumn");
    Assignment assignment =
        cohort.give(classroom, "Week 1", Set.of("single-choice"), 5, Counting.HIGHEST);
    QuizAttempt last =
        cohort.sit(cohort.learner(classroom, "김은경", "k@e.org"), assignment, Cohort::rightly);
    for (int number = 1; number < 12; number++) {
      int one = number;
      last =
          cohort.sit(
              cohort.learner(classroom, "Learner of number " + number, "s" + number + "@e.org"),
              assignment,
              question -> plausibly(question, one));
    }
    cohort.begin(cohort.learner(classroom, "Sitting Song", "s@e.org"), assignment);
    cohort.learner(classroom, "Absent Ahn", "a@e.org");
    Assignment empty = cohort.give(classroom, "Week 2", Set.of("single-choice"), 3, Counting.MEAN);
    QuizQuestion judged = QuizResult.inOrder(last).get(1);
    cohort.gradebook.regrade(
        cohort.teacher,
        assignment.id(),
        judged.version(),
        new Regrade(
            Judgement.FULL_CREDIT, Optional.empty(), "The table can be read so, too.", TestApp.NOW),
        cohort.key());
    cohort.gradebook.mark(
        cohort.teacher,
        assignment.id(),
        last.id(),
        QuizResult.inOrder(last).getFirst().position(),
        Optional.of(new BigDecimal("0.5")),
        "Nearly.");
    String results = "/assignments/" + assignment.id() + "/results";
    return new Sample(
        cohort.ada,
        results,
        results + "/attempts/" + last.id(),
        "/assignments/" + empty.id() + "/results");
  }

  /**
   * What the learner of a number answers: the third question is mistaken by the first nine in the
   * same way, the others the rather known the higher the number.
   */
  static Optional<Response> plausibly(QuizQuestion question, int number) {
    int place = question.paperPosition();
    double luck = Fixtures.random(100L * number + place).nextDouble();
    boolean isRight = place == 3 ? number >= 9 : luck < 0.2 + number / 15.0;
    return isRight ? rightly(question) : wrongly(question, 0);
  }

  @Override
  public void close() {
    app.close();
  }
}
