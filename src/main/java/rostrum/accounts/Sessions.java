package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.SESSION_END;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rostrum.storage.Database;

/** Who is signed in. A session lasts as long as its holder keeps coming; only its hash is known. */
public final class Sessions {
  private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;

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

  /**
   * Whose session this is, if it is alive; that it was seen is written once a minute.
   *
   * @param secret what the browser’s cookie holds
   */
  public Optional<Actor.Account> of(Secret secret) {
    Instant now = clock.instant();
    Optional<Seen> seen = database.read(sql -> find(sql, secret)).filter(found -> found.lives(now));
    if (seen.filter(found -> !found.at().plus(BETWEEN_TOUCHES).isAfter(now)).isPresent()) {
      database.write(sql ->
          sql.update(SESSION)
              .set(SESSION.SEEN_AT, now)
              .where(is(secret), SESSION.SEEN_AT.lt(now))
              .execute());
    }
    return seen.map(Seen::account);
  }

  private static Optional<Seen> find(DSLContext sql, Secret secret) {
    return sql.select(ACCOUNT.ID, ACCOUNT.ROLE, ACCOUNT.ZONE, SESSION.SEEN_AT)
        .from(SESSION)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
        .where(is(secret))
        .andNotExists(
            DSL.selectOne().from(SESSION_END).where(SESSION_END.TOKEN_HASH.eq(SESSION.TOKEN_HASH)))
        .fetchOptional(row ->
            new Seen(
                new Actor.Account(
                    row.get(ACCOUNT.ID),
                    Role.of(row.get(ACCOUNT.ROLE)),
                    Optional.ofNullable(row.get(ACCOUNT.ZONE)).map(ZoneId::of)),
                row.get(SESSION.SEEN_AT)));
  }

  /** Starts a session inside the caller’s transaction. */
  static void start(DSLContext tx, Secret secret, long account, Instant now) {
    tx.insertInto(SESSION)
        .set(SESSION.TOKEN_HASH, secret.hash())
        .set(SESSION.ACCOUNT_ID, account)
        .set(SESSION.CREATED_AT, now)
        .set(SESSION.SEEN_AT, now)
        .execute();
  }

  /** Ends a session of the actor’s own; one that has ended, or is another’s, stays as it is. */
  public void end(Actor.Account actor, Secret secret) {
    Instant now = clock.instant();
    database.write(sql -> {
      boolean isOwn = find(sql, secret).filter(seen -> seen.isOf(actor)).isPresent();
      return isOwn
          ? sql.insertInto(SESSION_END)
              .set(SESSION_END.TOKEN_HASH, secret.hash())
              .set(SESSION_END.ENDED_BY, actor.id())
              .set(SESSION_END.ENDED_AT, now)
              .execute()
          : 0;
    });
  }

  private static Condition is(Secret secret) {
    return SESSION.TOKEN_HASH.eq(secret.hash());
  }

  /**
   * @param at when its holder came last
   */
  private record Seen(Actor.Account account, Instant at) {
    boolean lives(Instant now) {
      return at.plus(patience(account.role())).isAfter(now);
    }

    boolean isOf(Actor.Account actor) {
      return account.id() == actor.id();
    }
  }
}
