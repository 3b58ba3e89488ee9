package rostrum.classes;

import static rostrum.storage.schema.Tables.ACCOMMODATION;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.ENROLMENT_GROUP;
import static rostrum.storage.schema.Tables.ENROLMENT_STATE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Author;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
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
  public static final Field<String> GROUP =
      DSL.field(
          DSL.select(ENROLMENT_GROUP.NAME)
              .from(ENROLMENT_GROUP)
              .where(ENROLMENT_GROUP.ENROLMENT_ID.eq(ENROLMENT.ID))
              .orderBy(ENROLMENT_GROUP.ID.desc())
              .limit(1));

  /** Whether the row’s enrolment is that of somebody who is in. */
  public static final Condition IS_IN = STATE.eq(State.ADMITTED.slug());

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

  /** An enrolment with its row and that of its account. */
  private record Found(long row, long account, Enrolment enrolment) {
    State state() {
      return enrolment.state();
    }
  }

  /** Everybody who was ever in a class, by group and name. */
  public List<Enrolment> in(Actor.Account actor, String classroom) {
    return database.read(sql -> all(sql, actor, CLASSROOM.PUBLIC_ID.eq(classroom))).stream()
        .map(Found::enrolment)
        .toList();
  }

  /** One of them. */
  public Optional<Enrolment> find(Actor.Account actor, String classroom, String id) {
    return database.read(sql -> find(sql, actor, classroom, id)).map(Found::enrolment);
  }

  private static Optional<Found> find(
      DSLContext sql, Actor.Account actor, String classroom, String id) {
    return all(sql, actor, CLASSROOM.PUBLIC_ID.eq(classroom).and(ENROLMENT.PUBLIC_ID.eq(id)))
        .stream()
        .findFirst();
  }

  private static List<Found> all(DSLContext sql, Actor.Account actor, Condition which) {
    return sql.select(ENROLMENT.ID, ENROLMENT.PUBLIC_ID, ENROLMENT.ACCOUNT_ID)
        .select(ACCOUNT.NAME, ACCOUNT.EMAIL)
        .select(STATE.as("state"), SINCE.as("since"), GROUP.as("in_group"))
        .select(ACCOMMODATION.fields())
        .from(ENROLMENT)
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(ENROLMENT.ACCOUNT_ID))
        .leftJoin(ACCOMMODATION)
        .on(ACCOMMODATION.ID.eq(Accommodations.NEWEST))
        .where(which, Classrooms.isTaughtBy(actor))
        .orderBy(GROUP.asc().nullsLast(), ACCOUNT.NAME.asc().nullsLast(), ENROLMENT.ID)
        .fetch(
            row -> new Found(row.get(ENROLMENT.ID), row.get(ENROLMENT.ACCOUNT_ID), enrolment(row)));
  }

  private static Enrolment enrolment(Record row) {
    return new Enrolment(
        row.get(ENROLMENT.PUBLIC_ID),
        Optional.ofNullable(row.get(ACCOUNT.NAME)),
        Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
        State.of(row.get("state", String.class)),
        Optional.ofNullable(row.get("in_group", String.class)),
        row.get("since", Instant.class),
        Optional.ofNullable(row.get(ACCOMMODATION.ID))
            .map(newest -> Accommodations.accommodation(row)));
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
        State.ADMITTED,
        before -> before == State.WAITING ? State.ADMITTED : before);
  }

  /** Takes out who is in, or turns down who waits. */
  public boolean remove(Actor.Account actor, String classroom, String id) {
    return change(
        actor,
        classroom,
        id,
        State.REMOVED,
        before -> before == State.LEFT ? State.LEFT : State.REMOVED);
  }

  /**
   * @return whether somebody stands as wanted after it
   */
  private boolean change(
      Actor.Account actor, String classroom, String id, State wanted, UnaryOperator<State> next) {
    return database.write(sql ->
        find(sql, actor, classroom, id)
            .map(found -> {
              State after = next.apply(found.state());
              if (after != found.state()) {
                set(sql, found.row(), after, null, actor.id(), classrooms.now());
              }
              return after == wanted;
            })
            .orElse(false));
  }

  /** Takes a removal back: everything is as it was before. */
  public boolean bringBack(Actor.Account actor, String classroom, String id) {
    return database.write(sql ->
        find(sql, actor, classroom, id)
            .map(found -> {
              if (found.state() == State.REMOVED) {
                State before = beforeRemoval(sql, found.row());
                set(sql, found.row(), before, null, actor.id(), classrooms.now());
              }
              return found.state() != State.LEFT;
            })
            .orElse(false));
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
    sql.select(ENROLMENT.ACCOUNT_ID, CLASSROOM.PUBLIC_ID)
        .from(ENROLMENT)
        .join(CLASSROOM)
        .on(CLASSROOM.ID.eq(ENROLMENT.CLASSROOM_ID))
        .where(ENROLMENT.ID.eq(enrolment))
        .forEach(row ->
            Ledger.append(
                sql,
                Act.of(now, Deed.ENROLMENT_CHANGED, new Author.Account(author))
                    .about(About.account(row.value1()))
                    .inside(About.classroom(row.value2()))
                    .detail(state.slug())));
  }

  /**
   * Puts somebody into a group, or into none.
   *
   * @param group 1–60 characters
   * @return whether there is such an enrolment in a class that the actor teaches
   */
  public boolean group(Actor.Account actor, String classroom, String id, Optional<String> group) {
    return database.write(sql ->
        find(sql, actor, classroom, id)
            .map(found -> setGroup(sql, found.row(), group, actor.id(), classrooms.now()))
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
    return find(sql, actor, classroom, id)
        .filter(found -> found.state() == State.ADMITTED)
        .map(Found::account);
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
