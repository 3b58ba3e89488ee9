package rostrum.bench;

import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.ENROLMENT_STATE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.assignments.Assignments;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.courses.Courses;
import rostrum.questions.Questions;
import rostrum.quizzes.Choices;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.Quizzes;
import rostrum.storage.Database;

/**
 * A class with a quiz that was published to it, through the stores.
 *
 * @param teacher signed in
 * @param classroom public id
 * @param quiz public id
 * @param assignment public id
 */
public record Seminar(Learner teacher, String classroom, String quiz, String assignment) {
  private static final long SEED = 8;

  /** One attempt, questions in an order of everybody’s own, results after it has closed. */
  public static Publication test(Instant opens, Instant closes, Duration limit) {
    return new Publication(
        opens.truncatedTo(ChronoUnit.MICROS),
        Optional.of(closes.truncatedTo(ChronoUnit.MICROS)),
        Optional.of(limit),
        1,
        Counting.HIGHEST,
        true,
        Feedback.all(Moment.CLOSED),
        true,
        false);
  }

  /**
   * Opens a class of the course that ships.
   *
   * @param teacher name of somebody new who teaches it
   */
  public static Seminar open(
      Database database, String teacher, int questions, Publication publication) {
    Learner signedIn = database.write(sql -> School.admit(sql, Role.INSTRUCTOR, teacher));
    Actor.Account actor = new Actor.Account(signedIn.account(), Role.INSTRUCTOR, Optional.empty());
    Clock clock = Clock.systemUTC();
    Classroom classroom =
        new Classrooms(database, clock)
            .open(actor, "Class of " + teacher, TestApp.COURSE, key())
            .orElseThrow();
    return new Seminar(signedIn, classroom.id(), "", "").with(database, questions, publication);
  }

  /** The same class with another quiz. */
  public Seminar with(Database database, int questions, Publication publication) {
    Actor.Account actor = new Actor.Account(teacher.account(), Role.INSTRUCTOR, Optional.empty());
    Clock clock = Clock.systemUTC();
    Quiz composed =
        new Quizzes(database, new Questions(), clock)
            .compose(
                actor,
                new Courses(database, false).find(actor, TestApp.COURSE).orElseThrow(),
                "Week 1",
                Choices.usual(SEED).withCount(questions),
                key())
            .orElseThrow();
    String given =
        new Assignments(database, clock)
            .publish(actor, composed.id(), classroom, publication, key())
            .orElseThrow()
            .id();
    return new Seminar(teacher, classroom, composed.id(), given);
  }

  /** Lets them in. */
  public void enrol(Database database, List<Learner> learners) {
    database.write(sql -> {
      long row =
          sql.select(CLASSROOM.ID)
              .from(CLASSROOM)
              .where(CLASSROOM.PUBLIC_ID.eq(classroom))
              .fetchSingle(CLASSROOM.ID);
      learners.forEach(learner -> enrol(sql, row, learner));
      return learners.size();
    });
  }

  private void enrol(DSLContext sql, long row, Learner learner) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    long enrolment =
        sql.insertInto(ENROLMENT)
            .set(ENROLMENT.PUBLIC_ID, key().substring(0, 24))
            .set(ENROLMENT.CLASSROOM_ID, row)
            .set(ENROLMENT.ACCOUNT_ID, learner.account())
            .set(ENROLMENT.CREATED_AT, now)
            .returning(ENROLMENT.ID)
            .fetchSingle(ENROLMENT.ID);
    sql.insertInto(ENROLMENT_STATE)
        .set(ENROLMENT_STATE.ENROLMENT_ID, enrolment)
        .set(ENROLMENT_STATE.STATE, "admitted")
        .set(ENROLMENT_STATE.SET_BY, teacher.account())
        .set(ENROLMENT_STATE.SET_AT, now)
        .execute();
  }

  private static String key() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
