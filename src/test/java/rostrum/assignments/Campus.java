package rostrum.assignments;

import static rostrum.storage.schema.Tables.ACCOUNT;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Table;
import rostrum.MovedClock;
import rostrum.accounts.Actor;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Role;
import rostrum.attempts.Filling;
import rostrum.bank.PackImport;
import rostrum.classes.Accommodation;
import rostrum.classes.Accommodations;
import rostrum.classes.Admissions;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolments;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.courses.ShippedPacks;
import rostrum.questions.Questions;
import rostrum.questions.Response;
import rostrum.quizzes.Choices;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.Quizzes;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/** All stores of quizzes on one database, with the course that ships, at a time moved by hand. */
public final class Campus {
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  public static final String COURSE = "wpk-8th-congress";

  private static List<Campus> open = List.of();

  private final TestDatabase kind;
  private final AtomicInteger keys = new AtomicInteger();
  private final Classrooms classrooms;
  private final Enrolments enrolments;
  private final Admissions admissions;
  private final Accommodations accommodations;

  public final MovedClock clock = new MovedClock(NOW);
  public final Database database;
  public final Quizzes quizzes;
  public final Assignments assignments;
  public final QuizAttempts attempts;
  public final Gradebook gradebook;
  public final CoursePack course;

  private Campus(TestDatabase kind) {
    this.kind = kind;
    this.database = kind.database();
    Questions questions = new Questions();
    Courses courses = new Courses(database, false);
    try {
      new PackImport(database, courses, questions, clock)
          .run(new Actor.Operator(), ShippedPacks.all().getFirst());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    this.course = courses.find(new Actor.Operator(), COURSE).orElseThrow();
    this.classrooms = new Classrooms(database, clock);
    this.enrolments = new Enrolments(database, classrooms, new Recoveries(database, clock));
    this.admissions = new Admissions(database, classrooms);
    this.accommodations = new Accommodations(database, classrooms);
    this.quizzes = new Quizzes(database, questions, clock);
    this.assignments = new Assignments(database, clock);
    QuizRecords records = new QuizRecords(questions);
    this.attempts = new QuizAttempts(database, courses, quizzes, records, clock);
    this.gradebook = new Gradebook(database, records, clock);
  }

  /** One on each kind of database, opened once for all tests of a process: everybody is new. */
  public static synchronized List<Campus> both() {
    if (open.isEmpty()) {
      open = List.of(new Campus(TestDatabases.h2()), new Campus(TestDatabases.postgres()));
      Runtime.getRuntime().addShutdownHook(new Thread(Campus::close));
    }
    return open;
  }

  private static void close() {
    for (Campus campus : open) {
      try {
        campus.kind.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public String key() {
    return "key-" + keys.incrementAndGet();
  }

  public Actor.Account account(String name, Role role) {
    String email = key() + "@example.org";
    long id =
        database.write(sql ->
            sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ROLE, role.slug())
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_FOLDED, email)
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .returningResult(ACCOUNT.ID)
                .fetchSingle(ACCOUNT.ID));
    return new Actor.Account(id, role, Optional.empty());
  }

  public Classroom open(Actor.Account teacher) {
    return classrooms.open(teacher, "Politics, spring", COURSE, key()).orElseThrow();
  }

  public Actor.Account learner(String name, Actor.Account teacher, Classroom classroom) {
    Actor.Account learner = account(name, Role.LEARNER);
    classrooms.renewCode(teacher, classroom.id(), false);
    admissions.join(learner, classrooms.code(teacher, classroom.id()).orElseThrow().text());
    return learner;
  }

  public void grant(
      Actor.Account teacher, Classroom classroom, String name, Accommodation accommodation) {
    String enrolment =
        enrolments.in(teacher, classroom.id()).stream()
            .filter(one -> one.name().equals(Optional.of(name)))
            .findFirst()
            .orElseThrow()
            .id();
    accommodations.grant(teacher, classroom.id(), enrolment, accommodation);
  }

  /** A quiz of the first questions that the seed 8 draws. */
  public Quiz compose(Actor.Account teacher, int count) {
    return quizzes
        .compose(teacher, course, "Week 1", Choices.usual(8).withCount(count), key())
        .orElseThrow();
  }

  /** Open for an hour, half an hour for each of two attempts, everything told after closing. */
  public static Publication hour() {
    return new Publication(
        NOW,
        Optional.of(NOW.plus(Duration.ofHours(1))),
        Optional.of(Duration.ofMinutes(30)),
        2,
        Counting.HIGHEST,
        true,
        Feedback.all(Moment.CLOSED),
        true,
        false);
  }

  public Assignment publish(Actor.Account teacher, Classroom classroom, Quiz quiz) {
    return assignments.publish(teacher, quiz.id(), classroom.id(), hour(), key()).orElseThrow();
  }

  public QuizAttempt begin(Actor.Account learner, Assignment assignment) {
    return ((Beginning.Begun) attempts.begin(learner, assignment.id(), key()).orElseThrow())
        .attempt();
  }

  /** A form with this response filled in. */
  public QuizAnswer answer(QuizAttempt attempt, int position, Response response) {
    QuizQuestion question = attempt.at(position).orElseThrow();
    return new QuizAnswer(
        new Filling(question.sheet(attempt.seed())).of(response), question.revision(), key());
  }

  public QuizSaving save(
      Actor.Account learner, QuizAttempt attempt, int position, Response response) {
    return save(learner, attempt, position, answer(attempt, position, response));
  }

  public QuizSaving save(
      Actor.Account learner, QuizAttempt attempt, int position, QuizAnswer answer) {
    return attempts
        .save(learner, attempt.assignment().id(), attempt.id(), position, answer)
        .orElseThrow();
  }

  /** The right answer. */
  public static Response key(QuizAttempt attempt, int position) {
    return attempt.at(position).orElseThrow().item().question().key();
  }

  public int rows(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
