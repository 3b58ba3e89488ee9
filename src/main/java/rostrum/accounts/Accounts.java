package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.PASSWORD;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Author;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/** Who has an account: their names, addresses and the hashes of their passwords. */
public final class Accounts {
  private final Database database;

  public Accounts(Database database) {
    this.database = database;
  }

  /**
   * What is compared when somebody signs in.
   *
   * @param hash of the password, if there is one
   */
  record Credentials(Actor.Account account, Optional<String> email, Optional<String> hash) {}

  /** What the actor's account says of its owner. */
  public Profile profile(Actor.Account actor) {
    return database.read(sql ->
        sql.select(ACCOUNT.fields())
            .select(PASSWORD.SET_AT)
            .from(ACCOUNT)
            .leftJoin(PASSWORD)
            .on(PASSWORD.ACCOUNT_ID.eq(ACCOUNT.ID))
            .where(ACCOUNT.ID.eq(actor.id()))
            .fetchSingle(row ->
                new Profile(
                    Optional.ofNullable(row.get(ACCOUNT.NAME)),
                    Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
                    Role.of(row.get(ACCOUNT.ROLE)),
                    zone(row),
                    row.get(ACCOUNT.CREATED_AT),
                    Optional.ofNullable(row.get(PASSWORD.SET_AT)),
                    Recoveries.openCode(sql, actor.id()))));
  }

  /**
   * Changes what the actor is called, and where their days turn.
   *
   * @param name 1–100 characters
   */
  public void describe(Actor.Account actor, String name, Optional<ZoneId> zone) {
    database.write(sql ->
        sql.update(ACCOUNT)
            .set(ACCOUNT.NAME, name)
            .set(ACCOUNT.ZONE, zone.map(ZoneId::getId).orElse(null))
            .where(ACCOUNT.ID.eq(actor.id()))
            .execute());
  }

  /**
   * Adds an account of any role.
   *
   * @return empty if another has the address
   */
  public Optional<Actor.Account> add(
      Actor.Operator operator,
      Registration registration,
      Role role,
      PasswordHashes hashes,
      Instant now) {
    String hash = hashes.of(registration.password());
    return database.write(sql ->
        add(sql, registration, role, hash, now)
            .map(account -> {
              recordMaking(sql, operator.author(), account, now);
              return account;
            }));
  }

  Optional<Credentials> of(EmailAddress email) {
    return database.read(sql -> find(sql, ACCOUNT.EMAIL_FOLDED.eq(email.folded())));
  }

  /** Whose address it is. */
  static Optional<Long> id(DSLContext sql, EmailAddress email) {
    return sql.select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.EMAIL_FOLDED.eq(email.folded()))
        .fetchOptional(ACCOUNT.ID);
  }

  Credentials of(Actor.Account actor) {
    return database.read(sql -> find(sql, ACCOUNT.ID.eq(actor.id()))).orElseThrow();
  }

  /** Whether somebody's credentials are still what was compared. */
  boolean stand(DSLContext tx, Credentials compared) {
    return find(tx, ACCOUNT.ID.eq(compared.account().id())).filter(compared::equals).isPresent();
  }

  static Actor.Account account(DSLContext tx, long id) {
    return find(tx, ACCOUNT.ID.eq(id)).orElseThrow().account();
  }

  private static Optional<Credentials> find(DSLContext sql, Condition which) {
    return sql.select(ACCOUNT.ID, ACCOUNT.ROLE, ACCOUNT.ZONE, ACCOUNT.EMAIL, PASSWORD.HASH)
        .from(ACCOUNT)
        .leftJoin(PASSWORD)
        .on(PASSWORD.ACCOUNT_ID.eq(ACCOUNT.ID))
        .where(which)
        .fetchOptional(row ->
            new Credentials(
                new Actor.Account(row.get(ACCOUNT.ID), Role.of(row.get(ACCOUNT.ROLE)), zone(row)),
                Optional.ofNullable(row.get(ACCOUNT.EMAIL)),
                Optional.ofNullable(row.get(PASSWORD.HASH))));
  }

  private static Optional<ZoneId> zone(Record row) {
    return Optional.ofNullable(row.get(ACCOUNT.ZONE)).map(ZoneId::of);
  }

  /**
   * Adds an account, of which the caller has yet to record that it was made.
   *
   * @return empty if another has the address
   */
  static Optional<Actor.Account> add(
      DSLContext tx, Registration registration, Role role, String hash, Instant now) {
    if (isTaken(tx, registration.email())) {
      return Optional.empty();
    }
    long id =
        tx.insertInto(ACCOUNT)
            .set(ACCOUNT.ROLE, role.slug())
            .set(ACCOUNT.NAME, registration.name())
            .set(ACCOUNT.EMAIL, registration.email().text())
            .set(ACCOUNT.EMAIL_FOLDED, registration.email().folded())
            .set(ACCOUNT.ZONE, registration.zone().map(ZoneId::getId).orElse(null))
            .set(ACCOUNT.CREATED_AT, now)
            .returningResult(ACCOUNT.ID)
            .fetchSingle(ACCOUNT.ID);
    setPassword(tx, id, hash, now);
    return Optional.of(new Actor.Account(id, role, registration.zone()));
  }

  static void recordMaking(DSLContext tx, Author author, Actor.Account made, Instant now) {
    Ledger.append(
        tx,
        Act.of(now, Deed.ACCOUNT_MADE, author)
            .about(About.account(made.id()))
            .detail(made.role().slug()));
  }

  /**
   * Gives an account another address.
   *
   * @return whether it was free, or the account's own
   */
  static boolean setEmail(DSLContext tx, long account, EmailAddress email) {
    boolean isFree =
        !tx.fetchExists(ACCOUNT, ACCOUNT.EMAIL_FOLDED.eq(email.folded()), ACCOUNT.ID.ne(account));
    return isFree
        && tx.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email.text())
                .set(ACCOUNT.EMAIL_FOLDED, email.folded())
                .where(ACCOUNT.ID.eq(account))
                .execute()
            == 1;
  }

  /** The hash of the password before is gone then, and whoever was half in with it is out. */
  static void setPassword(DSLContext tx, long account, String hash, Instant now) {
    SecondFactors.endHalves(tx, account);
    tx.deleteFrom(PASSWORD).where(PASSWORD.ACCOUNT_ID.eq(account)).execute();
    tx.insertInto(PASSWORD)
        .set(PASSWORD.ACCOUNT_ID, account)
        .set(PASSWORD.HASH, hash)
        .set(PASSWORD.SET_AT, now)
        .execute();
  }

  private static boolean isTaken(DSLContext tx, EmailAddress email) {
    return tx.fetchExists(ACCOUNT, ACCOUNT.EMAIL_FOLDED.eq(email.folded()));
  }
}
