package rostrum.accounts;

import static rostrum.storage.schema.Tables.HALF_ENTRY;
import static rostrum.storage.schema.Tables.SECOND_FACTOR;
import static rostrum.storage.schema.Tables.SECOND_FACTOR_CODE;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.storage.Database;

/**
 * What is asked after the password of whoever wants it so: a code that a phone shows and that is
 * good once, or one of ten on paper. Who has given the password and not yet the code is half in: a
 * row that names the browser, on whichever server it comes next.
 */
public final class SecondFactors {
  private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
  private static final int CODES = 10;
  private static final Duration HALF_LASTS = Duration.ofMinutes(10);
  private static final Duration PROPOSAL_LASTS = Duration.ofMinutes(30);
  private static final Condition IS_CONFIRMED = SECOND_FACTOR.CONFIRMED_AT.isNotNull();

  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final KeyWrap wrap;

  /**
   * @param wrap closes the keys up that are stored
   */
  public SecondFactors(Database database, KeyWrap wrap) {
    this.database = database;
    this.wrap = wrap;
  }

  /**
   * Whether and how an account asks for codes.
   *
   * @param codes how many of those on paper are left
   */
  public record State(Instant since, int codes) {}

  /**
   * Somebody who has given the password.
   *
   * @param place fingerprint of account and address
   * @param renewsCode whether a new recovery code is due once they are in
   */
  record Half(long account, String place, boolean renewsCode) {}

  /** Empty if the account asks for no codes. */
  public Optional<State> of(Actor.Account actor) {
    return database.read(sql ->
        sql.select(SECOND_FACTOR.CONFIRMED_AT, SECOND_FACTOR.ID)
            .from(SECOND_FACTOR)
            .where(SECOND_FACTOR.ACCOUNT_ID.eq(actor.id()), IS_CONFIRMED)
            .fetchOptional(row ->
                new State(
                    row.value1(),
                    sql.fetchCount(
                        SECOND_FACTOR_CODE,
                        SECOND_FACTOR_CODE.SECOND_FACTOR_ID.eq(row.value2())))));
  }

  static boolean areAsked(DSLContext sql, long account) {
    return sql.fetchExists(SECOND_FACTOR, SECOND_FACTOR.ACCOUNT_ID.eq(account), IS_CONFIRMED);
  }

  /**
   * A new key in place of one that was never confirmed.
   *
   * @return empty if the account has a key that counts
   */
  Optional<SharedKey> propose(DSLContext tx, long account, Instant now) {
    if (areAsked(tx, account)) {
      return Optional.empty();
    }
    remove(tx, account);
    SharedKey key = SharedKey.random(random);
    tx.insertInto(SECOND_FACTOR)
        .set(SECOND_FACTOR.ACCOUNT_ID, account)
        .set(SECOND_FACTOR.SECRET, wrap.close(key.stored(), account))
        .set(SECOND_FACTOR.PROPOSED_AT, now)
        .execute();
    return Optional.of(key);
  }

  /** The key that the actor has not confirmed yet, for as long as that makes sense. */
  public Optional<SharedKey> proposed(Actor.Account actor, Instant now) {
    return database.read(sql -> proposed(sql, actor.id(), now));
  }

  private Optional<SharedKey> proposed(DSLContext sql, long account, Instant now) {
    return sql.select(SECOND_FACTOR.SECRET)
        .from(SECOND_FACTOR)
        .where(
            SECOND_FACTOR.ACCOUNT_ID.eq(account),
            SECOND_FACTOR.CONFIRMED_AT.isNull(),
            SECOND_FACTOR.PROPOSED_AT.gt(now.minus(PROPOSAL_LASTS)))
        .fetchOptional(SECOND_FACTOR.SECRET)
        .flatMap(stored -> key(stored, account));
  }

  /**
   * Has codes asked for from now on.
   *
   * @return the codes for paper, to be shown this once; empty if that is no code of the key
   */
  Optional<List<Secret>> confirm(DSLContext tx, long account, String typed, Instant now) {
    return proposed(tx, account, now)
        .flatMap(key -> key.step(digits(typed), now))
        .map(step -> {
          long factor =
              tx.update(SECOND_FACTOR)
                  .set(SECOND_FACTOR.CONFIRMED_AT, now)
                  .set(SECOND_FACTOR.LAST_STEP, step)
                  .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                  .returningResult(SECOND_FACTOR.ID)
                  .fetchSingle(SECOND_FACTOR.ID);
          return codes(tx, factor);
        });
  }

  private List<Secret> codes(DSLContext tx, long factor) {
    List<Secret> codes = Stream.generate(() -> Secret.forTyping(random)).limit(CODES).toList();
    codes.forEach(code ->
        tx.insertInto(SECOND_FACTOR_CODE)
            .set(SECOND_FACTOR_CODE.SECOND_FACTOR_ID, factor)
            .set(SECOND_FACTOR_CODE.SECRET_HASH, code.hash())
            .execute());
    return codes;
  }

  private static String digits(String typed) {
    return typed.replaceAll("[\\s-]", "");
  }

  /**
   * Uses a code up.
   *
   * @param typed from the phone or from paper; white space, hyphens and case do not matter
   * @return whether it was one
   */
  boolean use(DSLContext tx, long account, String typed, Instant now) {
    return usePaper(tx, account, Secret.typed(typed)) || usePhone(tx, account, digits(typed), now);
  }

  private static boolean usePaper(DSLContext tx, long account, Secret code) {
    return tx.deleteFrom(SECOND_FACTOR_CODE)
            .where(
                SECOND_FACTOR_CODE.SECRET_HASH.eq(code.hash()),
                SECOND_FACTOR_CODE.SECOND_FACTOR_ID.in(
                    DSL.select(SECOND_FACTOR.ID)
                        .from(SECOND_FACTOR)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account), IS_CONFIRMED)))
            .execute()
        == 1;
  }

  private boolean usePhone(DSLContext tx, long account, String code, Instant now) {
    return tx.select(SECOND_FACTOR.SECRET)
        .from(SECOND_FACTOR)
        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account), IS_CONFIRMED)
        .fetchOptional(SECOND_FACTOR.SECRET)
        .flatMap(stored -> key(stored, account))
        .flatMap(key -> key.step(code, now))
        .filter(step ->
            tx.update(SECOND_FACTOR)
                    .set(SECOND_FACTOR.LAST_STEP, step)
                    .where(SECOND_FACTOR.ACCOUNT_ID.eq(account), SECOND_FACTOR.LAST_STEP.lt(step))
                    .execute()
                == 1)
        .isPresent();
  }

  /** A key that cannot be opened fits no code, as if the phone were lost. */
  private Optional<SharedKey> key(String stored, long account) {
    Optional<String> opened = wrap.open(stored, account);
    if (opened.isEmpty()) {
      LOG.error("the key of account {} was closed up with another secret", account);
    }
    return opened.map(SharedKey::of);
  }

  /**
   * What a start found.
   *
   * @param closed keys that lay open until now
   * @param lost keys that this secret does not open
   * @param open keys that go on lying open, for want of a secret
   */
  public record Closing(int closed, int lost, int open) {}

  /** Closes up what was stored before there was a secret. */
  public Closing closeAll(Actor.Operator actor) {
    return database.write(sql -> {
      int closed = 0;
      int lost = 0;
      int open = 0;
      for (var row : sql.selectFrom(SECOND_FACTOR).orderBy(SECOND_FACTOR.ID).fetch()) {
        String stored = row.get(SECOND_FACTOR.SECRET);
        long account = row.get(SECOND_FACTOR.ACCOUNT_ID);
        if (KeyWrap.isClosed(stored)) {
          lost += wrap.open(stored, account).isEmpty() ? 1 : 0;
        } else if (wrap.closes()) {
          closed +=
              sql.update(SECOND_FACTOR)
                  .set(SECOND_FACTOR.SECRET, wrap.close(stored, account))
                  .where(
                      SECOND_FACTOR.ID.eq(row.get(SECOND_FACTOR.ID)),
                      SECOND_FACTOR.SECRET.eq(stored))
                  .execute();
        } else {
          open++;
        }
      }
      return new Closing(closed, lost, open);
    });
  }

  /** No codes are asked for any more, and whoever was half in starts anew. */
  static void remove(DSLContext tx, long account) {
    endHalves(tx, account);
    tx.deleteFrom(SECOND_FACTOR_CODE)
        .where(
            SECOND_FACTOR_CODE.SECOND_FACTOR_ID.in(
                DSL.select(SECOND_FACTOR.ID)
                    .from(SECOND_FACTOR)
                    .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))))
        .execute();
    tx.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.ACCOUNT_ID.eq(account)).execute();
  }

  /** Whoever gave the password in this browser is asked for the code next. */
  static void ask(DSLContext tx, Actor.Visitor browser, Half half, Instant now) {
    tx.deleteFrom(HALF_ENTRY)
        .where(
            HALF_ENTRY
                .VISITOR_HASH
                .eq(browser.tokenHash())
                .or(HALF_ENTRY.BEGUN_AT.le(now.minus(HALF_LASTS))))
        .execute();
    tx.insertInto(HALF_ENTRY)
        .set(HALF_ENTRY.VISITOR_HASH, browser.tokenHash())
        .set(HALF_ENTRY.ACCOUNT_ID, half.account())
        .set(HALF_ENTRY.PLACE_HASH, half.place())
        .set(HALF_ENTRY.RENEWS_CODE, half.renewsCode())
        .set(HALF_ENTRY.BEGUN_AT, now)
        .execute();
  }

  /** Who is half in with this browser. */
  static Optional<Half> half(DSLContext sql, Actor.Visitor browser, Instant now) {
    return sql.selectFrom(HALF_ENTRY)
        .where(
            HALF_ENTRY.VISITOR_HASH.eq(browser.tokenHash()),
            HALF_ENTRY.BEGUN_AT.gt(now.minus(HALF_LASTS)))
        .fetchOptional(row ->
            new Half(
                row.get(HALF_ENTRY.ACCOUNT_ID),
                row.get(HALF_ENTRY.PLACE_HASH),
                row.get(HALF_ENTRY.RENEWS_CODE)));
  }

  /** After another password, whoever gave the one before gives the new one. */
  static void endHalves(DSLContext tx, long account) {
    tx.deleteFrom(HALF_ENTRY).where(HALF_ENTRY.ACCOUNT_ID.eq(account)).execute();
  }
}
