package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CONSOLE_TOKEN;
import static rostrum.storage.schema.Tables.CONSOLE_TOKEN_USE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rostrum.ledger.Act;
import rostrum.ledger.Author;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * How whoever runs the server becomes its administrator: each start prints a token, which signs in
 * once. The first that is used makes the administrator’s account; each later one signs in to that
 * account, so that a session which ran out is no dead end. A start makes the tokens of all earlier
 * ones void, also those of another server on the same database.
 */
public final class ConsoleTokens {
  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Clock clock;

  public ConsoleTokens(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new token in place of the one before, for the operator’s eyes. */
  public Secret issue(Actor.Operator operator) {
    Secret token = Secret.forTyping(random);
    Instant now = clock.instant();
    return database.write(sql -> {
      sql.insertInto(CONSOLE_TOKEN)
          .set(CONSOLE_TOKEN.TOKEN_HASH, token.hash())
          .set(CONSOLE_TOKEN.CREATED_AT, now)
          .execute();
      Ledger.append(sql, Act.of(now, Deed.CONSOLE_TOKEN_MADE, operator.author()));
      return token;
    });
  }

  /** Whether somebody has become the administrator. Anybody may know. */
  public boolean areUsed() {
    return database.read(ConsoleTokens::administrator).isPresent();
  }

  /**
   * Uses a token up, inside the caller’s transaction. The administrator’s account is made the first
   * time.
   *
   * @param typed white space, hyphens and case do not matter
   * @return the administrator; empty if that is not the token of the last start, or it was used
   */
  public Optional<Actor.Account> use(DSLContext tx, String typed) {
    Instant now = clock.instant();
    return unused(tx, Secret.typed(typed))
        .map(token -> {
          long account = administrator(tx).orElseGet(() -> create(tx, now));
          tx.insertInto(CONSOLE_TOKEN_USE)
              .set(CONSOLE_TOKEN_USE.CONSOLE_TOKEN_ID, token)
              .set(CONSOLE_TOKEN_USE.ACCOUNT_ID, account)
              .set(CONSOLE_TOKEN_USE.USED_AT, now)
              .execute();
          return Accounts.account(tx, account);
        });
  }

  /** The newest token’s id, if it is this one and was never used. */
  private static Optional<Long> unused(DSLContext sql, Secret token) {
    return sql.select(CONSOLE_TOKEN.ID)
        .from(CONSOLE_TOKEN)
        .where(
            CONSOLE_TOKEN.TOKEN_HASH.eq(token.hash()),
            CONSOLE_TOKEN.ID.eq(DSL.select(DSL.max(CONSOLE_TOKEN.ID)).from(CONSOLE_TOKEN)))
        .andNotExists(
            DSL.selectOne()
                .from(CONSOLE_TOKEN_USE)
                .where(CONSOLE_TOKEN_USE.CONSOLE_TOKEN_ID.eq(CONSOLE_TOKEN.ID)))
        .fetchOptional(CONSOLE_TOKEN.ID);
  }

  private static Optional<Long> administrator(DSLContext sql) {
    return sql.select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.ROLE.eq(Role.ADMIN.slug()))
        .orderBy(ACCOUNT.ID)
        .limit(1)
        .fetchOptional(ACCOUNT.ID);
  }

  private static long create(DSLContext sql, Instant now) {
    long id =
        sql.insertInto(ACCOUNT)
            .set(ACCOUNT.ROLE, Role.ADMIN.slug())
            .set(ACCOUNT.CREATED_AT, now)
            .returningResult(ACCOUNT.ID)
            .fetchSingle(ACCOUNT.ID);
    Actor.Account made = Accounts.account(sql, id);
    Accounts.recordMaking(sql, new Author.Visitor(), made, now);
    return id;
  }
}
