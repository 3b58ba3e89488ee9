package rostrum.classes;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.COURSE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Table;
import rostrum.MovedClock;
import rostrum.accounts.Actor;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Role;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/** All stores of classes on one database, with a course, at a time that is moved by hand. */
final class Faculty {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final String COURSE_SLUG = "wpk-8th-congress";

  private static List<Faculty> open = List.of();

  private final TestDatabase kind;
  private int accounts;
  private final MovedClock clock = new MovedClock(NOW);

  final Database database;
  final Classrooms classrooms;
  final Enrolments enrolments;
  final Admissions admissions;
  final Invitations invitations;
  final Accommodations accommodations;
  final Recoveries recoveries;

  private Faculty(TestDatabase kind) {
    this.kind = kind;
    this.database = kind.database();
    this.classrooms = new Classrooms(database, clock);
    this.recoveries = new Recoveries(database, clock);
    this.enrolments = new Enrolments(database, classrooms, recoveries);
    this.admissions = new Admissions(database, classrooms);
    this.invitations = new Invitations(database, classrooms);
    this.accommodations = new Accommodations(database, classrooms);
    database.write(sql ->
        sql.insertInto(COURSE).set(COURSE.SLUG, COURSE_SLUG).set(COURSE.CREATED_AT, NOW).execute());
  }

  /** One on each kind of database, opened once for all tests of a class: everybody is new. */
  static List<Faculty> both() {
    if (open.isEmpty()) {
      open = List.of(new Faculty(TestDatabases.h2()), new Faculty(TestDatabases.postgres()));
    }
    return open;
  }

  static void close() throws Exception {
    for (Faculty faculty : open) {
      faculty.kind.close();
    }
    open = List.of();
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** Somebody new of this name and role, whose address follows from both and from nothing else. */
  Actor.Account account(String name, Role role) {
    accounts++;
    String email = name.toLowerCase(Locale.ROOT) + accounts + "@example.org";
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

  EmailAddress email(Actor.Account account) {
    return database.read(sql ->
        EmailAddress.of(
                sql.select(ACCOUNT.EMAIL)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ID.eq(account.id()))
                    .fetchSingle(ACCOUNT.EMAIL))
            .orElseThrow());
  }

  Classroom open(Actor.Account teacher) {
    return classrooms
        .open(teacher, "Politics, spring", COURSE_SLUG, "key-" + accounts + "-" + teacher.id())
        .orElseThrow();
  }

  /** A new code of a class. */
  String code(Actor.Account teacher, Classroom classroom, boolean needsApproval) {
    classrooms.renewCode(teacher, classroom.id(), needsApproval);
    return classrooms.code(teacher, classroom.id()).orElseThrow().text();
  }

  /** Somebody new who has come in. */
  Actor.Account learner(String name, Actor.Account teacher, Classroom classroom) {
    Actor.Account learner = account(name, Role.LEARNER);
    admissions.join(learner, code(teacher, classroom, false));
    return learner;
  }

  /** The enrolment of somebody of this name. */
  Enrolment enrolment(Actor.Account teacher, Classroom classroom, String name) {
    return enrolments.in(teacher, classroom.id()).stream()
        .filter(one -> one.name().equals(Optional.of(name)))
        .findFirst()
        .orElseThrow();
  }

  int rows(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
