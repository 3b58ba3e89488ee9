package rostrum.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.accounts.Accounts;
import rostrum.accounts.Actor;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Learners;
import rostrum.accounts.Limits;
import rostrum.accounts.PasswordHashes;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Registration;
import rostrum.accounts.Role;
import rostrum.assignments.Assignment;
import rostrum.assignments.Assignments;
import rostrum.assignments.Beginning;
import rostrum.assignments.QuizAnswer;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizAttempts;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizRecords;
import rostrum.attempts.Answer;
import rostrum.attempts.Attempt;
import rostrum.attempts.Attempts;
import rostrum.attempts.Filling;
import rostrum.attempts.Reserve;
import rostrum.attempts.Scope;
import rostrum.attempts.Slot;
import rostrum.classes.Accommodation;
import rostrum.classes.Accommodations;
import rostrum.classes.Admissions;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.classes.Enrolment;
import rostrum.classes.Enrolments;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.questions.Questions;
import rostrum.quizzes.Choices;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.Quizzes;
import rostrum.reports.Problem;
import rostrum.reports.Reports;
import rostrum.review.Cards;
import rostrum.review.Plans;
import rostrum.review.Scheduler;
import rostrum.storage.Database;

/**
 * A class of thirty with a quiz that is over, one that is open, and some practice. Everything goes
 * through the same stores as what people do; only the clock is set back. The same day makes the
 * same class.
 */
public final class Demonstration {
  private static final String HOST = "@demo.example";

  /** Whose presence says that the demonstration is there already. */
  private static final EmailAddress TEACHER = EmailAddress.of("teacher" + HOST).orElseThrow();

  private static final String NAME = "Demonstration class";
  private static final long SEED = 8;
  private static final int PRACTISING = 12;
  private static final int PRACTISED = 10;

  private static final List<String> LEARNERS =
      List.of(
          "Amina Yusuf",
          "Bo Larsen",
          "Chen Wei",
          "Dana Novak",
          "Emil Fischer",
          "Fatou Diop",
          "Goran Petrov",
          "Hana Kim",
          "Ines Costa",
          "Jonas Weber",
          "Kaya Demir",
          "Lena Park",
          "Mina Sato",
          "Nils Berg",
          "Olga Ivanova",
          "Pedro Alves",
          "Quynh Tran",
          "Rosa Marino",
          "Sam Okafor",
          "Tara Singh",
          "Uma Rao",
          "Viktor Hahn",
          "Wanda Lis",
          "Ximena Rey",
          "Yuna Choi",
          "Zoe Martin",
          "Adil Khan",
          "Berit Moen",
          "Carla Ruiz",
          "Dae Jung");

  private final Database database;
  private final PasswordHashes hashes = new PasswordHashes();
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Plausible plausible = new Plausible(random);
  private final Calendar calendar;
  private final Instant today;
  private final Questions questions = new Questions();
  private final Quizzes quizzes;
  private final Assignments assignments;
  private final QuizAttempts attempts;
  private final Classrooms classrooms;
  private int keys;

  /**
   * @param now about which days ago are counted
   */
  public Demonstration(Database database, Instant now) {
    this.database = database;
    this.today = now.truncatedTo(ChronoUnit.HOURS);
    this.calendar = new Calendar(today.minus(Duration.ofDays(12)));
    this.quizzes = new Quizzes(database, questions, calendar);
    this.assignments = new Assignments(database, calendar);
    this.attempts =
        new QuizAttempts(
            database, new Courses(database, false), quizzes, new QuizRecords(questions), calendar);
    this.classrooms = new Classrooms(database, calendar);
  }

  /**
   * What was made.
   *
   * @param email with which whoever teaches there signs in
   * @param learners how many there are
   * @param attempts how many attempts they made
   */
  public record Made(String email, int learners, int attempts) {}

  /**
   * Makes the class.
   *
   * @param password of whoever teaches there and of all learners
   * @return empty if it is there already; then nothing was changed
   */
  public Optional<Made> make(Actor.Operator operator, String password) {
    CoursePack course =
        new Courses(database, false)
            .all(operator).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no course to teach"));
    return add(operator, "Dr. Demo", TEACHER, Role.INSTRUCTOR, password)
        .map(teacher -> make(operator, teacher, course, password));
  }

  private Made make(
      Actor.Operator operator, Actor.Account teacher, CoursePack course, String password) {
    Classroom classroom = classrooms.open(teacher, NAME, course.slug(), key()).orElseThrow();
    List<Actor.Account> learners = learners(operator, teacher, classroom, password);
    practise(course, learners.subList(0, PRACTISING));

    calendar.to(today.minus(Duration.ofDays(6)));
    Choices choices = Choices.usual(SEED);
    Quiz graded = quiz(teacher, course, "Week 1: the whole article", choices);
    Assignment closed = publish(teacher, classroom, graded, Duration.ofDays(3), Moment.CLOSED);
    int sat = 0;
    for (int learner = 0; learner < learners.size(); learner++) {
      // Two of the thirty never came.
      if (learner % 15 != 14) {
        calendar.to(today.minus(Duration.ofDays(6)).plus(Duration.ofHours(learner)));
        sit(learners.get(learner), closed, ability(learner), learner % 7 != 6);
        sat++;
      }
    }

    calendar.to(today.minus(Duration.ofDays(2)));
    report(learners.get(1), closed, Problem.ALSO_RIGHT, "The text could be read so, too.");
    report(learners.get(2), closed, Problem.UNCLEAR, "");

    calendar.to(today.minus(Duration.ofDays(1)));
    Quiz open = quiz(teacher, course, "Week 2: people and posts", choices.withCount(8).withSeed(3));
    Assignment running = publish(teacher, classroom, open, Duration.ofDays(8), Moment.DURING);
    for (int learner = 0; learner < learners.size(); learner += 4) {
      calendar.to(today.minus(Duration.ofHours(20)).plus(Duration.ofMinutes(learner)));
      sit(learners.get(learner), running, ability(learner), learner % 8 == 0);
      sat++;
    }
    calendar.to(today);
    attempts.sweep(operator);
    return new Made(TEACHER.text(), learners.size(), sat);
  }

  /** Of the last question of the paper. */
  private void report(Actor.Account learner, Assignment assignment, Problem problem, String body) {
    QuizQuestion last =
        attempts
            .seat(learner, assignment.id())
            .orElseThrow()
            .attempts()
            .getLast()
            .questions()
            .stream()
            .max(Comparator.comparingInt(QuizQuestion::paperPosition))
            .orElseThrow();
    new Reports(database, questions, new Limits(calendar), calendar)
        .add(learner, "", last.version(), problem, body, key());
  }

  private Optional<Actor.Account> add(
      Actor.Operator operator, String name, EmailAddress email, Role role, String password) {
    return new Accounts(database)
        .add(
            operator,
            new Registration(name, email, Optional.empty(), password),
            role,
            hashes,
            calendar.instant());
  }

  private List<Actor.Account> learners(
      Actor.Operator operator, Actor.Account teacher, Classroom classroom, String password) {
    Admissions admissions = new Admissions(database, classrooms);
    classrooms.renewCode(teacher, classroom.id(), false);
    String code = classrooms.code(teacher, classroom.id()).orElseThrow().text();
    List<Actor.Account> learners = new ArrayList<>();
    for (String name : LEARNERS) {
      String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + HOST;
      Actor.Account learner =
          add(operator, name, EmailAddress.of(address).orElseThrow(), Role.LEARNER, password)
              .orElseThrow();
      admissions.join(learner, code);
      calendar.pass(Duration.ofMinutes(7));
      learners.add(learner);
    }
    Enrolments enrolments =
        new Enrolments(database, classrooms, new Recoveries(database, calendar));
    for (Enrolment enrolment : enrolments.in(teacher, classroom.id())) {
      boolean first = enrolment.name().orElse("").compareTo("M") < 0;
      enrolments.group(teacher, classroom.id(), enrolment.id(), Optional.of(first ? "A" : "B"));
      if (enrolment.name().equals(Optional.of(LEARNERS.getFirst()))) {
        new Accommodations(database, classrooms)
            .grant(
                teacher,
                classroom.id(),
                enrolment.id(),
                new Accommodation(new BigDecimal("1.5"), 0, "Reads with a magnifier."));
      }
    }
    return learners;
  }

  /** From about −1.5 to 2, most of them in the middle. */
  private static double ability(int learner) {
    return Math.sin(learner * 1.7) * 1.4 + .4;
  }

  private void practise(CoursePack course, List<Actor.Account> learners) {
    Learners known = new Learners();
    Plans plans = new Plans(database, known, calendar);
    Cards cards = new Cards(database, known, plans, Scheduler.DEFAULT, calendar);
    Attempts practice =
        new Attempts(
            database, known, questions, calendar, ZoneOffset.UTC, cards::graded, Reserve.NOTHING);
    Scope scope = new Scope(course.slug(), Optional.empty());
    for (int learner = 0; learner < learners.size(); learner++) {
      calendar.to(today.minus(Duration.ofDays(9)).plus(Duration.ofHours(learner * 3L)));
      for (int question = 0; question < PRACTISED; question++) {
        Attempt sitting = practice.current(learners.get(learner), course, scope);
        Optional<Slot> slot = sitting.next();
        if (slot.isPresent()) {
          practice.answer(
              learners.get(learner), course, scope, answer(sitting, slot.get(), ability(learner)));
          calendar.pass(Duration.ofSeconds(35));
        }
      }
    }
  }

  private Answer answer(Attempt sitting, Slot slot, double ability) {
    List<String> values =
        slot.isProving()
            ? List.of(sitting.sheet(slot).sentence(0))
            : new Filling(sitting.sheet(slot)).of(plausible.answer(slot.item(), ability));
    return new Answer(
        values, sitting.steps(), Optional.empty(), key(), Optional.empty(), Optional.empty());
  }

  private Quiz quiz(Actor.Account teacher, CoursePack course, String name, Choices choices) {
    return quizzes.compose(teacher, course, name, choices, key()).orElseThrow();
  }

  private Assignment publish(
      Actor.Account teacher, Classroom classroom, Quiz quiz, Duration open, Moment moment) {
    Publication publication =
        new Publication(
            calendar.instant(),
            Optional.of(calendar.instant().plus(open)),
            moment == Moment.CLOSED ? Optional.of(Duration.ofMinutes(30)) : Optional.empty(),
            moment == Moment.CLOSED ? 1 : 3,
            Counting.HIGHEST,
            true,
            Feedback.all(moment),
            moment == Moment.CLOSED,
            false);
    return assignments
        .publish(teacher, quiz.id(), classroom.id(), publication, key())
        .orElseThrow();
  }

  /**
   * @param isFinished whether it is handed in; else its time runs out after some questions
   */
  private void sit(
      Actor.Account learner, Assignment assignment, double ability, boolean isFinished) {
    if (!(attempts.begin(learner, assignment.id(), key()).orElseThrow()
        instanceof Beginning.Begun(QuizAttempt attempt))) {
      throw new IllegalStateException("the quiz is not open");
    }
    int questions = isFinished ? attempt.questions().size() : attempt.questions().size() * 2 / 3;
    for (QuizQuestion question : attempt.questions().subList(0, questions)) {
      calendar.pass(Duration.ofSeconds(25 + random.nextInt(40)));
      List<String> values =
          new Filling(question.sheet(attempt.seed()))
              .of(plausible.answer(question.item(), ability));
      attempts.save(
          learner,
          assignment.id(),
          attempt.id(),
          question.position(),
          new QuizAnswer(values, 0, key()));
    }
    if (isFinished) {
      attempts.handIn(learner, assignment.id(), attempt.id());
    }
  }

  private String key() {
    keys++;
    return "demonstration-" + today.toEpochMilli() + "-" + keys;
  }
}
