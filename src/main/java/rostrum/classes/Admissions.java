package rostrum.classes;

import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.ENROLMENT_STATE;
import static rostrum.storage.schema.Tables.JOIN_CODE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rostrum.accounts.Actor;
import rostrum.accounts.Secret;
import rostrum.classes.Enrolment.State;
import rostrum.storage.Database;

/** How learners come into classes and leave them, and in which they are. */
public final class Admissions {
  private final Database database;
  private final Classrooms classrooms;

  public Admissions(Database database, Classrooms classrooms) {
    this.database = database;
    this.classrooms = classrooms;
  }

  /**
   * What a code opens; whoever has it may know.
   *
   * @param typed a class’s code, or that of a personal link; case, spaces and hyphens do not matter
   */
  public Optional<Threshold> behind(String typed) {
    Secret code = Secret.typed(typed);
    return database.read(sql ->
        ofCode(sql, code)
            .map(classroom -> threshold(sql, code, classroom, Optional.empty()))
            .or(() ->
                Invitations.behind(sql, code, classrooms.now())
                    .map(open ->
                        threshold(sql, code, open.classroom(), Optional.of(open.invited())))));
  }

  private static Optional<Long> ofCode(DSLContext sql, Secret code) {
    return sql.select(JOIN_CODE.CLASSROOM_ID)
        .from(JOIN_CODE)
        .where(JOIN_CODE.CODE.eq(code.text()))
        .fetchOptional(JOIN_CODE.CLASSROOM_ID)
        .filter(classroom ->
            Classrooms.code(sql, classroom)
                .filter(newest -> newest.text().equals(code.text()))
                .isPresent());
  }

  private static Threshold threshold(
      DSLContext sql, Secret code, long classroom, Optional<Threshold.Invited> invited) {
    return new Threshold(
        code.text(),
        Classrooms.all(sql, CLASSROOM.ID.eq(classroom)).getFirst(),
        names(sql, classroom),
        invited.isEmpty()
            && Classrooms.code(sql, classroom).filter(JoinCode::needsApproval).isPresent(),
        invited);
  }

  private static List<String> names(DSLContext sql, long classroom) {
    return Classrooms.instructors(sql, classroom, 0).stream()
        .flatMap(one -> one.name().stream())
        .toList();
  }

  /**
   * Comes into a class. The same form sent once more changes nothing.
   *
   * @return the class; empty if the code is not good, or not any more
   */
  public Optional<Classroom> join(Actor.Account actor, String typed) {
    Secret code = Secret.typed(typed);
    Instant now = classrooms.now();
    return database.write(sql ->
        ofCode(sql, code)
            .map(classroom -> joined(sql, actor, classroom, now))
            .or(() -> Invitations.accept(sql, actor, code, classrooms, now))
            .or(() -> before(sql, actor, code))
            .map(classroom -> Classrooms.all(sql, CLASSROOM.ID.eq(classroom)).getFirst()));
  }

  private long joined(DSLContext sql, Actor.Account actor, long classroom, Instant now) {
    boolean needsApproval = Classrooms.code(sql, classroom).orElseThrow().needsApproval();
    enter(sql, actor, classroom, needsApproval, null, classrooms, now);
    return classroom;
  }

  /** A personal link that this account has used already. */
  private static Optional<Long> before(DSLContext sql, Actor.Account actor, Secret code) {
    return sql.select(ENROLMENT.CLASSROOM_ID)
        .from(ENROLMENT)
        .join(ENROLMENT_STATE)
        .on(ENROLMENT_STATE.ENROLMENT_ID.eq(ENROLMENT.ID))
        .where(ENROLMENT.ACCOUNT_ID.eq(actor.id()), ENROLMENT_STATE.INVITATION_HASH.eq(code.hash()))
        .fetchOptional(ENROLMENT.CLASSROOM_ID);
  }

  /**
   * @param invitation hash of the personal link that lets the actor in whatever was before, or null
   * @return the row of the enrolment
   */
  static long enter(
      DSLContext sql,
      Actor.Account actor,
      long classroom,
      boolean needsApproval,
      @Nullable String invitation,
      Classrooms classrooms,
      Instant now) {
    long enrolment =
        sql.select(ENROLMENT.ID)
            .from(ENROLMENT)
            .where(ENROLMENT.CLASSROOM_ID.eq(classroom), ENROLMENT.ACCOUNT_ID.eq(actor.id()))
            .fetchOptional(ENROLMENT.ID)
            .orElseGet(() ->
                sql.insertInto(ENROLMENT)
                    .set(ENROLMENT.PUBLIC_ID, classrooms.publicId())
                    .set(ENROLMENT.CLASSROOM_ID, classroom)
                    .set(ENROLMENT.ACCOUNT_ID, actor.id())
                    .set(ENROLMENT.CREATED_AT, now)
                    .returningResult(ENROLMENT.ID)
                    .fetchSingle(ENROLMENT.ID));
    Optional<State> before = Enrolments.state(sql, enrolment);
    State after = invitation == null ? State.joining(before, needsApproval) : State.ADMITTED;
    if (invitation != null || before.filter(after::equals).isEmpty()) {
      Enrolments.set(sql, enrolment, after, invitation, actor.id(), now);
    }
    return enrolment;
  }

  /** The classes that the actor learns in or waits for, the newest first. */
  public List<Membership> of(Actor.Account actor) {
    return database.read(sql -> all(sql, actor, DSL.noCondition()));
  }

  /** One of them. */
  public Optional<Membership> find(Actor.Account actor, String classroom) {
    return database.read(
        sql -> all(sql, actor, CLASSROOM.PUBLIC_ID.eq(classroom)).stream().findFirst());
  }

  private static List<Membership> all(DSLContext sql, Actor.Account actor, Condition which) {
    return sql.select(CLASSROOM.ID, CLASSROOM.PUBLIC_ID, Classrooms.NAME, COURSE.SLUG)
        .select(Enrolments.STATE.as("state"), Enrolments.GROUP.as("in_group"))
        .from(ENROLMENT)
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(CLASSROOM.COURSE_ID))
        .where(
            ENROLMENT.ACCOUNT_ID.eq(actor.id()),
            Enrolments.STATE.in(State.WAITING.slug(), State.ADMITTED.slug()),
            which)
        .orderBy(ENROLMENT.ID.desc())
        .fetch(row -> membership(sql, row));
  }

  private static Membership membership(DSLContext sql, Record row) {
    return new Membership(
        new Classroom(row.get(CLASSROOM.PUBLIC_ID), row.get(Classrooms.NAME), row.get(COURSE.SLUG)),
        State.of(row.get("state", String.class)) == State.ADMITTED,
        Optional.ofNullable(row.get("in_group", String.class)),
        names(sql, row.get(CLASSROOM.ID)));
  }

  /**
   * Leaves a class, or waits for it no more.
   *
   * @return whether the actor was in it
   */
  public boolean leave(Actor.Account actor, String classroom) {
    Instant now = classrooms.now();
    return database.write(sql ->
        sql.select(ENROLMENT.ID)
            .from(ENROLMENT)
            .join(CLASSROOM)
            .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
            .where(
                CLASSROOM.PUBLIC_ID.eq(classroom),
                ENROLMENT.ACCOUNT_ID.eq(actor.id()),
                Enrolments.STATE.in(State.WAITING.slug(), State.ADMITTED.slug()))
            .fetchOptional(ENROLMENT.ID)
            .map(enrolment -> {
              Enrolments.set(sql, enrolment, State.LEFT, null, actor.id(), now);
              return enrolment;
            })
            .isPresent());
  }
}
