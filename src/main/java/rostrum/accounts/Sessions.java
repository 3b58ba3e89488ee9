package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.SESSION_END;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Author;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;
import rostrum.storage.Recall;

/**
 * Who is signed in. A session lasts as long as its holder keeps coming, up to a limit; only its
 * hash is known.
 */
public final class Sessions {
  private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);
  private static final Condition NOT_ENDED =
      DSL.notExists(
          DSL.selectOne().from(SESSION_END).where(SESSION_END.TOKEN_HASH.eq(SESSION.TOKEN_HASH)));

  private final Database database;
  private final Clock clock;
  private final Recall<String, Optional<Seen>> seen = new Recall<>(SESSION, SESSION_END, ACCOUNT);

  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** For how long somebody may be away without having to sign in anew. */
  public static Duration patience(Role role) {
    return switch (role) {
      case VISITOR, OPERATOR -> Duration.ZERO;
      case LEARNER -> Duration.ofDays(30);
      case INSTRUCTOR -> Duration.ofHours(8);
      case ADMIN -> Duration.ofMinutes(30);
    };
  }

  /** After how long somebody has to sign in anew, however often they come. */
  public static Duration longest(Role role) {
    return switch (role) {
      case VISITOR, OPERATOR -> Duration.ZERO;
      case LEARNER -> Duration.ofDays(365);
      case INSTRUCTOR -> Duration.ofDays(7);
      case ADMIN -> Duration.ofHours(12);
    };
  }

  /**
   * Whose session this is, if it is alive; that it was seen is written once a minute.
   *
   * @param secret what the browser’s cookie holds
   */
  public Optional<SignedIn> of(Secret secret) {
    Instant now = clock.instant();
    String hash = secret.hash();
    Optional<Seen> holder =
        database
            .read(sql -> seen.of(sql, hash, () -> find(sql, hash)))
            .filter(found -> found.lives(now));
    if (holder.filter(found -> !found.at().plus(BETWEEN_TOUCHES).isAfter(now)).isPresent()) {
      database.write(sql ->
          sql.update(SESSION)
              .set(SESSION.SEEN_AT, now)
              .where(SESSION.TOKEN_HASH.eq(hash), SESSION.SEEN_AT.lt(now))
              .execute());
    }
    return holder.map(Seen::who);
  }

  private static Optional<Seen> find(DSLContext sql, String hash) {
    return sql.select(ACCOUNT.ID, ACCOUNT.ROLE, ACCOUNT.ZONE, ACCOUNT.NAME)
        .select(SESSION.CREATED_AT, SESSION.SEEN_AT)
        .from(SESSION)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
        .where(SESSION.TOKEN_HASH.eq(hash), NOT_ENDED)
        .fetchOptional(row ->
            new Seen(
                new SignedIn(
                    new Actor.Account(
                        row.get(ACCOUNT.ID),
                        Role.of(row.get(ACCOUNT.ROLE)),
                        Optional.ofNullable(row.get(ACCOUNT.ZONE)).map(ZoneId::of)),
                    Optional.ofNullable(row.get(ACCOUNT.NAME))),
                row.get(SESSION.CREATED_AT),
                row.get(SESSION.SEEN_AT)));
  }

  /**
   * Starts a session inside the caller’s transaction.
   *
   * @param browser what it is called
   * @param place fingerprint of account and address
   */
  static void start(
      DSLContext tx,
      Secret secret,
      long account,
      Optional<String> browser,
      String place,
      Instant now) {
    tx.insertInto(SESSION)
        .set(SESSION.TOKEN_HASH, secret.hash())
        .set(SESSION.ACCOUNT_ID, account)
        .set(SESSION.BROWSER, browser.orElse(null))
        .set(SESSION.PLACE_HASH, place)
        .set(SESSION.CREATED_AT, now)
        .set(SESSION.SEEN_AT, now)
        .execute();
  }

  /**
   * Where the actor is signed in, the last to come first.
   *
   * @param asking what the browser that asks holds
   */
  public List<OpenSession> open(Actor.Account actor, Secret asking) {
    return database.read(sql ->
        sql.selectFrom(SESSION)
            .where(areAlive(actor.id(), actor.role()))
            .orderBy(SESSION.SEEN_AT.desc(), SESSION.TOKEN_HASH)
            .fetch(row ->
                new OpenSession(
                    row.get(SESSION.TOKEN_HASH),
                    Optional.ofNullable(row.get(SESSION.BROWSER)),
                    row.get(SESSION.CREATED_AT),
                    row.get(SESSION.SEEN_AT),
                    row.get(SESSION.TOKEN_HASH).equals(asking.hash()))));
  }

  /** How many sessions of an account of this role are alive, inside the caller’s transaction. */
  int alive(DSLContext tx, long account, Role role) {
    return tx.fetchCount(SESSION, areAlive(account, role));
  }

  private Condition areAlive(long account, Role role) {
    Instant now = clock.instant();
    return SESSION
        .ACCOUNT_ID
        .eq(account)
        .and(SESSION.SEEN_AT.gt(now.minus(patience(role))))
        .and(SESSION.CREATED_AT.gt(now.minus(longest(role))))
        .and(NOT_ENDED);
  }

  /** Ends a session of the actor’s own; one that has ended, or is another’s, stays as it is. */
  public void end(Actor.Account actor, Secret secret) {
    database.write(sql ->
        end(sql, actor.id(), actor.id(), SESSION.TOKEN_HASH.eq(secret.hash()), Deed.SIGNED_OUT));
  }

  /**
   * Ends a session of the actor’s own, wherever it is, inside the caller’s transaction; the same
   * holds.
   *
   * @param id from the list of {@link #open}
   */
  int end(DSLContext tx, Actor.Account actor, String id) {
    return end(tx, actor, SESSION.TOKEN_HASH.eq(id));
  }

  /** Ends all the actor’s sessions but one, inside the caller’s transaction. */
  int endOthers(DSLContext tx, Actor.Account actor, Secret kept) {
    return end(tx, actor, SESSION.TOKEN_HASH.ne(kept.hash()));
  }

  /** Ends all the actor’s sessions, inside the caller’s transaction. */
  int endAll(DSLContext tx, Actor.Account actor) {
    return end(tx, actor, DSL.noCondition());
  }

  /** Ends all sessions of another account, for an administrator, inside their transaction. */
  int endAll(DSLContext tx, Actor.Account administrator, long account) {
    return end(tx, account, administrator.id(), DSL.noCondition(), Deed.SESSIONS_ENDED);
  }

  private int end(DSLContext tx, Actor.Account actor, Condition which) {
    return end(tx, actor.id(), actor.id(), which, Deed.SESSIONS_ENDED);
  }

  private int end(DSLContext tx, long account, long author, Condition which, Deed deed) {
    Instant now = clock.instant();
    List<String> ending =
        tx.select(SESSION.TOKEN_HASH)
            .from(SESSION)
            .where(SESSION.ACCOUNT_ID.eq(account), which, NOT_ENDED)
            .fetch(SESSION.TOKEN_HASH);
    ending.forEach(session ->
        tx.insertInto(SESSION_END)
            .set(SESSION_END.TOKEN_HASH, session)
            .set(SESSION_END.ENDED_BY, author)
            .set(SESSION_END.ENDED_AT, now)
            .execute());
    if (!ending.isEmpty()) {
      Ledger.append(
          tx,
          Act.of(now, deed, new Author.Account(author))
              .about(About.account(account))
              .detail(ending.size()));
    }
    return ending.size();
  }

  /**
   * @param at when its holder came last
   */
  private record Seen(SignedIn who, Instant since, Instant at) {
    boolean lives(Instant now) {
      Role role = who.account().role();
      return at.plus(patience(role)).isAfter(now) && since.plus(longest(role)).isAfter(now);
    }
  }
}
