package rostrum.classes;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.ENROLMENT_GROUP;
import static rostrum.storage.schema.Tables.ENROLMENT_STATE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rostrum.accounts.Actor;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Secret;
import rostrum.classes.Enrolment.State;
import rostrum.storage.Database;

/**
 * Who is in a class, for those who teach it. To anybody else its enrolments are as good as none.
 */
public final class Enrolments {
  /** The newest state of the row’s enrolment. */
  static final Field<String> STATE = newest(ENROLMENT_STATE.STATE);

  /** Since when. */
  private static final Field<Instant> SINCE = newest(ENROLMENT_STATE.SET_AT);

  /** The newest group of the row’s enrolment, or nothing. */
  static final Field<String> GROUP =
      DSL.field(
          DSL.select(ENROLMENT_GROUP.NAME)
              .from(ENROLMENT_GROUP)
              .where(ENROLMENT_GROUP.ENROLMENT_ID.eq(ENROLMENT.ID))
              .orderBy(ENROLMENT_GROUP.ID.desc())
              .limit(1));

  private final Database database;
  private final Classrooms classrooms;
  private final Recoveries recoveries;

  public Enrolments(Database database, Classrooms classrooms, Recoveries recoveries) {
    this.database = database;
    this.classrooms = classrooms;
    this.recoveries = recoveries;
  }

  private static <T> Field<T> newest(Field<T> column) {
    return DSL.field(
        DSL.select(column)
            .from(ENROLMENT_STATE)
            .where(ENROLMENT_STATE.ENROLMENT_ID.eq(ENROLMENT.ID))
            .orderBy(ENROLMENT_STATE.ID.desc())
            .limit(1));
  }

  /** Everybody who was ever in a class, by group and name. */
  public List<Enrolment> in(Actor.Account actor, String classroom) {
    return database.read(
        sql -> all(sql, actor, CLASSROOM.PUBLIC_ID.eq(classroom), row -> enrolment(sql, row)));
  }

  /** One of them. */
  public Optional<Enrolment> find(Actor.Account actor, String classroom, String id) {
    return database.read(sql -> find(sql, actor, classroom, id, row -> enrolment(sql, row)));
  }

  private static <T> Optional<T> find(
      DSLContext sql,
      Actor.Account actor,
      String classroom,
      String id,
      Function<Record, T> reading) {
    Condition it = CLASSROOM.PUBLIC_ID.eq(classroom).and(ENROLMENT.PUBLIC_ID.eq(id));
    return all(sql, actor, it, reading).stream().findFirst();
  }

  private static <T> List<T> all(
      DSLContext sql, Actor.Account actor, Condition which, Function<Record, T> reading) {
    return sql.select(ENROLMENT.ID, ENROLMENT.PUBLIC_ID, ENROLMENT.ACCOUNT_ID)
        .select(ACCOUNT.NAME, ACCOUNT.EMAIL)
        .select(STATE.as("state"), SINCE.as("since"), GROUP.as("in_group"))
        .from(ENROLMENT)
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(ENROLMENT.ACCOUNT_ID))
        .where(which, Classrooms.isTaughtBy(actor))
        .orderBy(GROUP.asc().nullsLast(), ACCOUNT.NAME.asc().nullsLast(), ENROLMENT.ID)
        .fetch(reading::apply);
  }

  private static Enrolment enrolment(DSLContext sql, Record row) {
    return new Enrolment(
        row.get(ENROLMENT.PUBLIC_ID),
        Optional.ofNullable(row.get(ACCOUNT.NAME)),
        Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
        State.of(row.get("state", String.class)),
        Optional.ofNullable(row.get("in_group", String.class)),
        row.get("since", Instant.class),
        Accommodations.history(sql, row.get(ENROLMENT.ACCOUNT_ID)).stream()
            .findFirst()
            .map(Granted::accommodation));
  }

  /**
   * Lets in who waits.
   *
   * @return whether somebody was let in, or had been
   */
  public boolean admit(Actor.Account actor, String classroom, String id) {
    return change(
        actor,
        classroom,
        id,
        before -> before.is(State.WAITING) ? Optional.of(State.ADMITTED) : Optional.empty(),
        after -> after == State.ADMITTED);
  }

  /** Takes out who is in, or turns down who waits. */
  public boolean remove(Actor.Account actor, String classroom, String id) {
    return change(
        actor,
        classroom,
        id,
        before ->
            before.is(State.WAITING) || before.is(State.ADMITTED)
                ? Optional.of(State.REMOVED)
                : Optional.empty(),
        after -> after == State.REMOVED);
  }

  /** Takes a removal back: everything is as it was before. */
  public boolean bringBack(Actor.Account actor, String classroom, String id) {
    return database.write(sql -> {
      Optional<Long> row = find(sql, actor, classroom, id, Enrolments::row);
      Optional<State> now = row.flatMap(enrolment -> state(sql, enrolment));
      if (now.filter(state -> state == State.REMOVED).isPresent()) {
        State before = beforeRemoval(sql, row.orElseThrow());
        set(sql, row.orElseThrow(), before, null, actor.id(), classrooms.now());
      }
      return now.filter(state -> state != State.LEFT).isPresent();
    });
  }

  private static State beforeRemoval(DSLContext sql, long enrolment) {
    return sql.select(ENROLMENT_STATE.STATE)
        .from(ENROLMENT_STATE)
        .where(
            ENROLMENT_STATE.ENROLMENT_ID.eq(enrolment),
            ENROLMENT_STATE.STATE.in(State.WAITING.slug(), State.ADMITTED.slug()))
        .orderBy(ENROLMENT_STATE.ID.desc())
        .limit(1)
        .fetchOptional(ENROLMENT_STATE.STATE)
        .map(State::of)
        .orElse(State.WAITING);
  }

  private boolean change(
      Actor.Account actor,
      String classroom,
      String id,
      Function<Enrolment, Optional<State>> next,
      Predicate<State> isWanted) {
    return database.write(sql -> {
      Optional<Long> row = find(sql, actor, classroom, id, Enrolments::row);
      find(sql, actor, classroom, id, found -> enrolment(sql, found))
          .flatMap(next)
          .ifPresent(
              state -> set(sql, row.orElseThrow(), state, null, actor.id(), classrooms.now()));
      return row.flatMap(enrolment -> state(sql, enrolment)).filter(isWanted).isPresent();
    });
  }

  private static long row(Record found) {
    return found.get(ENROLMENT.ID);
  }

  static Optional<State> state(DSLContext sql, long enrolment) {
    return sql.select(ENROLMENT_STATE.STATE)
        .from(ENROLMENT_STATE)
        .where(ENROLMENT_STATE.ENROLMENT_ID.eq(enrolment))
        .orderBy(ENROLMENT_STATE.ID.desc())
        .limit(1)
        .fetchOptional(ENROLMENT_STATE.STATE)
        .map(State::of);
  }

  /**
   * @param invitation hash of the personal link that let somebody in, or null
   */
  static void set(
      DSLContext sql,
      long enrolment,
      State state,
      @Nullable String invitation,
      long author,
      Instant now) {
    sql.insertInto(ENROLMENT_STATE)
        .set(ENROLMENT_STATE.ENROLMENT_ID, enrolment)
        .set(ENROLMENT_STATE.STATE, state.slug())
        .set(ENROLMENT_STATE.INVITATION_HASH, invitation)
        .set(ENROLMENT_STATE.SET_BY, author)
        .set(ENROLMENT_STATE.SET_AT, now)
        .execute();
  }

  /**
   * Puts somebody into a group, or into none.
   *
   * @param group 1–60 characters
   * @return whether there is such an enrolment in a class that the actor teaches
   */
  public boolean group(Actor.Account actor, String classroom, String id, Optional<String> group) {
    return database.write(sql ->
        find(sql, actor, classroom, id, Enrolments::row)
            .map(row -> setGroup(sql, row, group, actor.id(), classrooms.now()))
            .isPresent());
  }

  static int setGroup(
      DSLContext sql, long enrolment, Optional<String> group, long author, Instant now) {
    return sql.insertInto(ENROLMENT_GROUP)
        .set(ENROLMENT_GROUP.ENROLMENT_ID, enrolment)
        .set(ENROLMENT_GROUP.NAME, group.orElse(null))
        .set(ENROLMENT_GROUP.SET_BY, author)
        .set(ENROLMENT_GROUP.SET_AT, now)
        .execute();
  }

  /** The account behind an enrolment of somebody who is in. */
  static Optional<Long> account(DSLContext sql, Actor.Account actor, String classroom, String id) {
    return find(
            sql,
            actor,
            classroom,
            id,
            row ->
                State.of(row.get("state", String.class)) == State.ADMITTED
                    ? Optional.of(row.get(ENROLMENT.ACCOUNT_ID))
                    : Optional.<Long>empty())
        .flatMap(account -> account);
  }

  /**
   * The secret of a link with which somebody in the class sets a new password, once. They see on
   * their account’s page when it was made, and by whom.
   *
   * @return empty unless a learner of that enrolment is in a class that the actor teaches
   */
  public Optional<Secret> issueLink(Actor.Account actor, String classroom, String id) {
    return database.write(sql ->
        account(sql, actor, classroom, id)
            .flatMap(account -> recoveries.issueLink(sql, actor, account)));
  }
}
