package rostrum.classes;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.CLASSROOM_INSTRUCTOR;
import static rostrum.storage.schema.Tables.CLASSROOM_NAME;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.JOIN_CODE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rostrum.accounts.Actor;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/**
 * The classes, who teaches in them, and their codes. Whoever teaches sees their own classes, an
 * administrator all; to anybody else there are none.
 */
public final class Classrooms {
  /** What the class of the row is called at present. */
  public static final Field<String> NAME =
      DSL.coalesce(
              DSL.field(
                  DSL.select(CLASSROOM_NAME.NAME)
                      .from(CLASSROOM_NAME)
                      .where(CLASSROOM_NAME.CLASSROOM_ID.eq(CLASSROOM.ID))
                      .orderBy(CLASSROOM_NAME.ID.desc())
                      .limit(1)),
              CLASSROOM.NAME)
          .as("called");

  private final Database database;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public Classrooms(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens a class in which the actor teaches.
   *
   * @param name 1–100 characters
   * @param course slug of an installed one
   * @param key the same on every retry of the same form
   * @return empty if the actor is no instructor, or there is no such course
   */
  public Optional<Classroom> open(Actor.Account actor, String name, String course, String key) {
    if (!actor.role().includes(Role.INSTRUCTOR)) {
      return Optional.empty();
    }
    Instant now = now();
    return database.write(sql -> {
      Condition before = CLASSROOM.IDEMPOTENCY_KEY.eq(key).and(CLASSROOM.CREATED_BY.eq(actor.id()));
      return all(sql, before).stream()
          .findFirst()
          .or(() -> course(sql, course).map(id -> insert(sql, actor, name, id, key, now)));
    });
  }

  private static Optional<Long> course(DSLContext sql, String slug) {
    return sql.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(slug)).fetchOptional(COURSE.ID);
  }

  private Classroom insert(
      DSLContext sql, Actor.Account actor, String name, long course, String key, Instant now) {
    long id =
        sql.insertInto(CLASSROOM)
            .set(CLASSROOM.PUBLIC_ID, publicId())
            .set(CLASSROOM.COURSE_ID, course)
            .set(CLASSROOM.NAME, name)
            .set(CLASSROOM.IDEMPOTENCY_KEY, key)
            .set(CLASSROOM.CREATED_BY, actor.id())
            .set(CLASSROOM.CREATED_AT, now)
            .returningResult(CLASSROOM.ID)
            .fetchSingle(CLASSROOM.ID);
    setTeaching(sql, id, actor.id(), true, actor, now);
    Classroom opened = all(sql, CLASSROOM.ID.eq(id)).getFirst();
    Ledger.append(sql, act(Deed.CLASS_OPENED, actor, opened.id(), now));
    return opened;
  }

  private static Act act(Deed deed, Actor.Account actor, String classroom, Instant now) {
    return Act.of(now, deed, actor.author()).about(About.classroom(classroom));
  }

  /**
   * Has a class be called otherwise from now on.
   *
   * @param name 1–100 characters
   * @return whether the actor teaches there
   */
  public boolean rename(Actor.Account actor, String id, String name) {
    Instant now = now();
    return database.write(sql ->
        taught(sql, actor, id)
            .map(
                classroom -> classroom.name().equals(name) ? 0 : setName(sql, actor, id, name, now))
            .isPresent());
  }

  private static int setName(
      DSLContext sql, Actor.Account actor, String id, String name, Instant now) {
    return sql.insertInto(CLASSROOM_NAME)
        .set(CLASSROOM_NAME.CLASSROOM_ID, row(sql, actor, id).orElseThrow())
        .set(CLASSROOM_NAME.NAME, name)
        .set(CLASSROOM_NAME.SET_BY, actor.id())
        .set(CLASSROOM_NAME.SET_AT, now)
        .execute();
  }

  /** The classes that the actor teaches, the newest first. */
  public List<Classroom> taught(Actor.Account actor) {
    return database.read(sql -> all(sql, isTaughtBy(actor)));
  }

  /** One of them. */
  public Optional<Classroom> taught(Actor.Account actor, String id) {
    return database.read(sql -> taught(sql, actor, id));
  }

  private static Optional<Classroom> taught(DSLContext sql, Actor.Account actor, String id) {
    return all(sql, isTaughtBy(actor).and(CLASSROOM.PUBLIC_ID.eq(id))).stream().findFirst();
  }

  /** The row of a class that the actor teaches. */
  static Optional<Long> row(DSLContext sql, Actor.Account actor, String id) {
    return sql.select(CLASSROOM.ID)
        .from(CLASSROOM)
        .where(CLASSROOM.PUBLIC_ID.eq(id), isTaughtBy(actor))
        .fetchOptional(CLASSROOM.ID);
  }

  /** Whether the row’s class is taught by the actor: to them alone there is such a class. */
  public static Condition isTaughtBy(Actor.Account actor) {
    return switch (actor.role()) {
      case ADMIN, OPERATOR -> DSL.trueCondition();
      case INSTRUCTOR -> everTaught(actor).and(teaches(DSL.val(actor.id())));
      case LEARNER, VISITOR -> DSL.falseCondition();
    };
  }

  /** Lets an index lead to these few classes, where the newest row of each has then to be asked. */
  private static Condition everTaught(Actor.Account actor) {
    return CLASSROOM.ID.in(
        DSL.select(CLASSROOM_INSTRUCTOR.CLASSROOM_ID)
            .from(CLASSROOM_INSTRUCTOR)
            .where(CLASSROOM_INSTRUCTOR.ACCOUNT_ID.eq(actor.id())));
  }

  /** Whether an account teaches in the class of the row. */
  private static Condition teaches(Field<Long> account) {
    var newest = CLASSROOM_INSTRUCTOR.as("newest_instructor");
    return DSL.field(
            DSL.select(newest.TEACHES)
                .from(newest)
                .where(newest.CLASSROOM_ID.eq(CLASSROOM.ID), newest.ACCOUNT_ID.eq(account))
                .orderBy(newest.ID.desc())
                .limit(1))
        .eq(true);
  }

  static List<Classroom> all(DSLContext sql, Condition which) {
    return sql.select(CLASSROOM.PUBLIC_ID, NAME, COURSE.SLUG)
        .from(CLASSROOM)
        .join(COURSE)
        .on(COURSE.ID.eq(CLASSROOM.COURSE_ID))
        .where(which)
        .orderBy(CLASSROOM.ID.desc())
        .fetch(row -> new Classroom(row.value1(), row.value2(), row.value3()));
  }

  /** With what learners come in by themselves at present, if they may. */
  public Optional<JoinCode> code(Actor.Account actor, String id) {
    return database.read(sql -> row(sql, actor, id).flatMap(row -> code(sql, row)));
  }

  static Optional<JoinCode> code(DSLContext sql, long classroom) {
    return sql.selectFrom(JOIN_CODE)
        .where(JOIN_CODE.CLASSROOM_ID.eq(classroom))
        .orderBy(JOIN_CODE.ID.desc())
        .limit(1)
        .fetchOptional()
        .flatMap(row ->
            Optional.ofNullable(row.get(JOIN_CODE.CODE))
                .map(code ->
                    new JoinCode(
                        code, row.get(JOIN_CODE.NEEDS_APPROVAL), row.get(JOIN_CODE.SET_AT))));
  }

  /**
   * Makes a new code; the one before is good no more.
   *
   * @return whether the actor teaches there
   */
  public boolean renewCode(Actor.Account actor, String id, boolean needsApproval) {
    String code = JoinCode.of(Secret.forTyping(chance));
    return setCode(actor, id, code, needsApproval);
  }

  /** Closes the class to who comes by themselves. */
  public boolean closeCode(Actor.Account actor, String id) {
    return setCode(actor, id, null, false);
  }

  private boolean setCode(
      Actor.Account actor, String id, @Nullable String code, boolean needsApproval) {
    Instant now = now();
    return database.write(sql ->
        row(sql, actor, id)
            .map(row -> {
              sql.insertInto(JOIN_CODE)
                  .set(JOIN_CODE.CLASSROOM_ID, row)
                  .set(JOIN_CODE.CODE, code)
                  .set(JOIN_CODE.NEEDS_APPROVAL, needsApproval)
                  .set(JOIN_CODE.SET_BY, actor.id())
                  .set(JOIN_CODE.SET_AT, now)
                  .execute();
              Deed deed = code == null ? Deed.CLASS_CODE_CLOSED : Deed.CLASS_CODE_MADE;
              Ledger.append(sql, act(deed, actor, id, now));
              return row;
            })
            .isPresent());
  }

  /** Who teaches in a class that the actor teaches, in the order in which they came. */
  public List<Instructor> instructors(Actor.Account actor, String id) {
    return database.read(
        sql -> row(sql, actor, id).map(row -> instructors(sql, row, actor.id())).orElse(List.of()));
  }

  static List<Instructor> instructors(DSLContext sql, long classroom, long actor) {
    return sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL)
        .from(CLASSROOM_INSTRUCTOR)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(CLASSROOM_INSTRUCTOR.ACCOUNT_ID))
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(CLASSROOM_INSTRUCTOR.CLASSROOM_ID))
        .where(CLASSROOM.ID.eq(classroom), teaches(ACCOUNT.ID))
        .groupBy(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL)
        .orderBy(DSL.min(CLASSROOM_INSTRUCTOR.ID))
        .fetch(row -> instructor(row, actor));
  }

  private static Instructor instructor(Record row, long actor) {
    return new Instructor(
        row.get(ACCOUNT.ID),
        Optional.ofNullable(row.get(ACCOUNT.NAME)),
        Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
        row.get(ACCOUNT.ID) == actor);
  }

  /**
   * Has somebody else teach in a class, too.
   *
   * @return whether the actor teaches there, and an instructor has the address
   */
  public boolean addInstructor(Actor.Account actor, String id, EmailAddress email) {
    Instant now = now();
    return database.write(sql -> {
      Optional<Long> classroom = row(sql, actor, id);
      Optional<Long> other =
          sql.select(ACCOUNT.ID)
              .from(ACCOUNT)
              .where(
                  ACCOUNT.EMAIL_FOLDED.eq(email.folded()),
                  ACCOUNT.ROLE.in(Role.INSTRUCTOR.slug(), Role.ADMIN.slug()))
              .fetchOptional(ACCOUNT.ID);
      return classroom
          .flatMap(row ->
              other.map(account -> {
                setTeaching(sql, row, account, true, actor, now);
                record(sql, Deed.INSTRUCTOR_ADDED, actor, id, account, now);
                return account;
              }))
          .isPresent();
    });
  }

  /**
   * Has somebody teach there no more; one always stays.
   *
   * @return whether that was so
   */
  public boolean removeInstructor(Actor.Account actor, String id, long account) {
    Instant now = now();
    return database.write(sql ->
        row(sql, actor, id)
            .filter(row -> {
              List<Instructor> all = instructors(sql, row, actor.id());
              return all.size() > 1 && all.stream().anyMatch(one -> one.account() == account);
            })
            .map(row -> {
              setTeaching(sql, row, account, false, actor, now);
              record(sql, Deed.INSTRUCTOR_REMOVED, actor, id, account, now);
              return row;
            })
            .isPresent());
  }

  private static void record(
      DSLContext sql, Deed deed, Actor.Account actor, String classroom, long account, Instant now) {
    Ledger.append(
        sql,
        Act.of(now, deed, actor.author())
            .about(About.account(account))
            .inside(About.classroom(classroom)));
  }

  private static void setTeaching(
      DSLContext sql,
      long classroom,
      long account,
      boolean teaches,
      Actor.Account actor,
      Instant now) {
    sql.insertInto(CLASSROOM_INSTRUCTOR)
        .set(CLASSROOM_INSTRUCTOR.CLASSROOM_ID, classroom)
        .set(CLASSROOM_INSTRUCTOR.ACCOUNT_ID, account)
        .set(CLASSROOM_INSTRUCTOR.TEACHES, teaches)
        .set(CLASSROOM_INSTRUCTOR.SET_BY, actor.id())
        .set(CLASSROOM_INSTRUCTOR.SET_AT, now)
        .execute();
  }

  /** A name for an address that tells nothing and that nobody guesses. */
  String publicId() {
    return PublicId.of(chance);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
