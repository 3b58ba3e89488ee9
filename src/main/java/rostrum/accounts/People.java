package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ACCOUNT_ROLE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/** Everybody who has an account, for administrators; to anybody else there is nobody. */
public final class People {
  /** How many are listed at a time. */
  public static final int MOST = 100;

  private static final Field<Instant> ROLE_SINCE =
      DSL.field(
          DSL.select(DSL.max(ACCOUNT_ROLE.SET_AT))
              .from(ACCOUNT_ROLE)
              .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)));

  private final Database database;
  private final Sessions sessions;
  private final Clock clock;

  public People(Database database, Sessions sessions, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A page of those whose name or address holds some words.
   *
   * @param all how many there are, of whom at most {@link #MOST} are listed
   */
  public record Found(List<Person> people, int all) {}

  /**
   * Looks for people, the last to come first.
   *
   * @param words in name or address, in any case; empty for everybody
   */
  public Found find(Actor.Account actor, String words) {
    Condition which = mayDo(actor).and(holds(words));
    return database.read(sql -> {
      List<Record> first =
          sql.select(ACCOUNT.fields())
              .select(ROLE_SINCE.as("role_since"))
              .from(ACCOUNT)
              .where(which)
              .orderBy(ACCOUNT.ID.desc())
              .limit(MOST + 1)
              .fetch(row -> row);
      return new Found(
          first.stream().limit(MOST).map(row -> person(sql, row, actor)).toList(),
          first.size() <= MOST ? first.size() : sql.fetchCount(ACCOUNT, which));
    });
  }

  private static Condition mayDo(Actor.Account actor) {
    return actor.role().includes(Role.ADMIN) ? DSL.trueCondition() : DSL.falseCondition();
  }

  /** What is looked for is made small once, and not for each of many accounts. */
  private static Condition holds(String words) {
    Field<String> small = DSL.val(words.toLowerCase(Locale.ROOT));
    return words.isEmpty()
        ? DSL.trueCondition()
        : DSL.position(DSL.lower(ACCOUNT.NAME), small)
            .gt(0)
            .or(DSL.position(DSL.lower(ACCOUNT.EMAIL), small).gt(0));
  }

  private Person person(DSLContext sql, Record row, Actor.Account actor) {
    long id = row.get(ACCOUNT.ID);
    Role role = Role.of(row.get(ACCOUNT.ROLE));
    return new Person(
        id,
        Optional.ofNullable(row.get(ACCOUNT.NAME)),
        Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
        role,
        row.get(ACCOUNT.CREATED_AT),
        Optional.ofNullable(row.get("role_since", Instant.class)),
        sessions.alive(sql, id, role),
        id == actor.id());
  }

  /**
   * Gives somebody else another role, and ends their sessions, which last as long as a role says.
   *
   * @param role one of {@link Role#ofAccounts}
   * @return whether they have it; nobody changes their own
   */
  public boolean setRole(Actor.Account actor, long account, Role role) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.write(sql ->
        other(sql, actor, account)
            .map(before -> {
              if (before != role) {
                change(sql, actor, account, role, now);
              }
              return before;
            })
            .isPresent());
  }

  private void change(DSLContext sql, Actor.Account actor, long account, Role role, Instant now) {
    sql.update(ACCOUNT).set(ACCOUNT.ROLE, role.slug()).where(ACCOUNT.ID.eq(account)).execute();
    sql.insertInto(ACCOUNT_ROLE)
        .set(ACCOUNT_ROLE.ACCOUNT_ID, account)
        .set(ACCOUNT_ROLE.ROLE, role.slug())
        .set(ACCOUNT_ROLE.SET_BY, actor.id())
        .set(ACCOUNT_ROLE.SET_AT, now)
        .execute();
    sessions.endAll(sql, actor, account);
    Ledger.append(
        sql,
        Act.of(now, Deed.ROLE_GIVEN, actor.author())
            .about(About.account(account))
            .detail(role.slug()));
  }

  private static Optional<Role> other(DSLContext sql, Actor.Account actor, long account) {
    return sql.select(ACCOUNT.ROLE)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account), ACCOUNT.ID.ne(actor.id()), mayDo(actor))
        .fetchOptional(ACCOUNT.ROLE)
        .map(Role::of);
  }

  /**
   * Signs somebody else out everywhere.
   *
   * @return whether there is such an account
   */
  public boolean endSessions(Actor.Account actor, long account) {
    return database.write(sql ->
        other(sql, actor, account).map(role -> sessions.endAll(sql, actor, account)).isPresent());
  }
}
