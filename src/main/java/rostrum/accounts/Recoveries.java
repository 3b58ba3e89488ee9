package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.RECOVERY;
import static rostrum.storage.schema.Tables.RECOVERY_USE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Author;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * What lets somebody in who has lost the password, without any mail: a recovery code that they have
 * printed, or a link that whoever runs this, or teaches them, hands over. Each is good once. Of
 * each kind the newest alone counts; a link for a day, a code until there is another.
 */
public final class Recoveries {
  /** For how long a link is good. */
  public static final Duration LINK_LASTS = Duration.ofHours(24);

  private static final String CODE = "code";
  private static final String LINK = "link";
  private static final String LIFTING = "without-second-factor";
  private static final Condition UNUSED =
      DSL.notExists(
          DSL.selectOne().from(RECOVERY_USE).where(RECOVERY_USE.RECOVERY_ID.eq(RECOVERY.ID)));

  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Clock clock;

  public Recoveries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A new link's secret in place of the one before.
   *
   * @param liftsSecondFactor whether it also has no codes asked for any more: for whoever has lost
   *     phone and paper
   * @return empty if nobody has the address
   */
  public Optional<Secret> issueLink(
      Actor.Operator operator, EmailAddress email, boolean liftsSecondFactor) {
    Secret secret = Secret.forSession(random);
    Instant now = clock.instant();
    return database.write(sql ->
        sql.select(ACCOUNT.ID)
            .from(ACCOUNT)
            .where(ACCOUNT.EMAIL_FOLDED.eq(email.folded()))
            .fetchOptional(ACCOUNT.ID)
            .map(account -> {
              link(sql, account, secret, now)
                  .set(RECOVERY.LIFTS_SECOND_FACTOR, liftsSecondFactor)
                  .execute();
              Act made = made(Deed.LINK_MADE, operator.author(), account, now);
              Ledger.append(sql, liftsSecondFactor ? made.detail(LIFTING) : made);
              return secret;
            }));
  }

  /**
   * A new link's secret in place of the one before, inside the caller’s transaction, which made
   * sure that the issuer may have it. Its author is kept, and shown to whom it lets in.
   *
   * @return empty unless the account is a learner’s with an address
   */
  public Optional<Secret> issueLink(DSLContext tx, Actor.Account issuer, long learner) {
    boolean isLearner =
        tx.fetchExists(
            ACCOUNT,
            ACCOUNT.ID.eq(learner),
            ACCOUNT.ROLE.eq(Role.LEARNER.slug()),
            ACCOUNT.EMAIL.isNotNull());
    if (!isLearner) {
      return Optional.empty();
    }
    Secret secret = Secret.forSession(random);
    Instant now = clock.instant();
    link(tx, learner, secret, now).set(RECOVERY.ISSUED_BY, issuer.id()).execute();
    Ledger.append(tx, made(Deed.LINK_MADE, issuer.author(), learner, now));
    return Optional.of(secret);
  }

  private static Act made(Deed deed, Author author, long account, Instant now) {
    return Act.of(now, deed, author).about(About.account(account));
  }

  /** The links that were made for an account, the newest first. */
  public List<IssuedLink> links(Actor.Account actor) {
    return database.read(sql ->
        sql.select(RECOVERY.CREATED_AT, ACCOUNT.NAME)
            .from(RECOVERY)
            .leftJoin(ACCOUNT)
            .on(ACCOUNT.ID.eq(RECOVERY.ISSUED_BY))
            .where(RECOVERY.ACCOUNT_ID.eq(actor.id()), RECOVERY.KIND.eq(LINK))
            .orderBy(RECOVERY.ID.desc())
            .fetch(row -> new IssuedLink(row.value1(), Optional.ofNullable(row.value2()))));
  }

  /** A new code in place of the one before, for its owner's eyes. */
  Secret issueCode(DSLContext tx, long account, Instant now) {
    Secret secret = Secret.forTyping(random);
    add(tx, account, CODE, secret, now).execute();
    Ledger.append(tx, made(Deed.RECOVERY_CODE_MADE, new Author.Account(account), account, now));
    return secret;
  }

  private static InsertSetMoreStep<?> link(
      DSLContext tx, long account, Secret secret, Instant now) {
    return add(tx, account, LINK, secret, now).set(RECOVERY.EXPIRES_AT, now.plus(LINK_LASTS));
  }

  private static InsertSetMoreStep<?> add(
      DSLContext tx, long account, String kind, Secret secret, Instant now) {
    return tx.insertInto(RECOVERY)
        .set(RECOVERY.ACCOUNT_ID, account)
        .set(RECOVERY.KIND, kind)
        .set(RECOVERY.SECRET_HASH, secret.hash())
        .set(RECOVERY.CREATED_AT, now);
  }

  /** When the code that is still good was made. */
  static Optional<Instant> openCode(DSLContext sql, long account) {
    return sql.select(RECOVERY.CREATED_AT)
        .from(RECOVERY)
        .where(RECOVERY.ACCOUNT_ID.eq(account), RECOVERY.KIND.eq(CODE), newest(), UNUSED)
        .fetchOptional(RECOVERY.CREATED_AT);
  }

  /**
   * Uses a code up.
   *
   * @param typed white space, hyphens and case do not matter
   * @return the account; empty if it is not the code of whoever has this address
   */
  static Optional<Actor.Account> useCode(
      DSLContext tx, EmailAddress email, String typed, Instant now) {
    return use(tx, CODE, Secret.typed(typed), isOf(email), now);
  }

  private static Condition isOf(EmailAddress email) {
    return RECOVERY.ACCOUNT_ID.in(
        DSL.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.EMAIL_FOLDED.eq(email.folded())));
  }

  /**
   * Uses a link up.
   *
   * @return the account; empty if the link is not good, or not any more
   */
  static Optional<Actor.Account> useLink(DSLContext tx, Secret link, Instant now) {
    return use(tx, LINK, link, DSL.noCondition(), now);
  }

  private static Optional<Actor.Account> use(
      DSLContext tx, String kind, Secret secret, Condition further, Instant now) {
    return open(tx, kind, secret, further, now)
        .map(row -> {
          end(tx, row.id(), now);
          if (row.liftsSecondFactor()) {
            SecondFactors.remove(tx, row.account());
            Act off =
                made(Deed.SECOND_FACTOR_OFF, new Author.Account(row.account()), row.account(), now);
            Ledger.append(tx, off.detail(LINK));
          }
          return Accounts.account(tx, row.account());
        });
  }

  /** Whether a link would let somebody in. */
  public boolean isGood(Secret link) {
    return database.read(
        sql -> open(sql, LINK, link, DSL.noCondition(), clock.instant()).isPresent());
  }

  /** Whether a code would let in whoever has the address. */
  boolean isGood(EmailAddress email, String typed) {
    return database.read(
        sql -> open(sql, CODE, Secret.typed(typed), isOf(email), clock.instant()).isPresent());
  }

  private record Row(long id, long account, boolean liftsSecondFactor) {}

  private static Optional<Row> open(
      DSLContext sql, String kind, Secret secret, Condition further, Instant now) {
    return sql.select(RECOVERY.ID, RECOVERY.ACCOUNT_ID, RECOVERY.LIFTS_SECOND_FACTOR)
        .from(RECOVERY)
        .where(
            RECOVERY.KIND.eq(kind),
            RECOVERY.SECRET_HASH.eq(secret.hash()),
            RECOVERY.EXPIRES_AT.isNull().or(RECOVERY.EXPIRES_AT.gt(now)),
            further,
            newest(),
            UNUSED)
        .fetchOptional(row -> new Row(row.value1(), row.value2(), row.value3()));
  }

  /** After a new password no link of before is good any more. */
  static void endLinks(DSLContext tx, long account, Instant now) {
    List<Long> open =
        tx.select(RECOVERY.ID)
            .from(RECOVERY)
            .where(RECOVERY.ACCOUNT_ID.eq(account), RECOVERY.KIND.eq(LINK), UNUSED)
            .fetch(RECOVERY.ID);
    open.forEach(id -> end(tx, id, now));
  }

  private static void end(DSLContext tx, long id, Instant now) {
    tx.insertInto(RECOVERY_USE)
        .set(RECOVERY_USE.RECOVERY_ID, id)
        .set(RECOVERY_USE.USED_AT, now)
        .execute();
  }

  private static Condition newest() {
    rostrum.storage.schema.tables.Recovery other = RECOVERY.as("other");
    return RECOVERY.ID.eq(
        DSL.select(DSL.max(other.ID))
            .from(other)
            .where(other.ACCOUNT_ID.eq(RECOVERY.ACCOUNT_ID), other.KIND.eq(RECOVERY.KIND)));
  }
}
