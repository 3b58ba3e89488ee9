package rostrum.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import rostrum.accounts.Tries.Subject;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * What somebody signed in does with their own account that would let another in, or cannot be taken
 * back: it asks for the password once more, as long as there is one.
 */
public final class OwnAccount {
  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Accounts accounts;
  private final Recoveries recoveries;
  private final Sessions sessions;
  private final Belongings belongings;
  private final Tries tries;
  private final Refusals refusals;
  private final PasswordHashes hashes;
  private final Clock clock;

  public OwnAccount(
      Database database,
      Accounts accounts,
      Recoveries recoveries,
      Sessions sessions,
      Belongings belongings,
      Tries tries,
      PasswordHashes hashes,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.recoveries = recoveries;
    this.sessions = sessions;
    this.belongings = belongings;
    this.tries = tries;
    this.refusals = new Refusals(database);
    this.hashes = hashes;
    this.clock = clock;
  }

  /** Gives the account another address. */
  public Outcome<EmailAddress> changeEmail(
      Actor.Account actor, Caller caller, EmailAddress email, String password) {
    Outcome<Boolean> outcome =
        confirmed(actor, caller, password, () -> sql -> changed(sql, actor, email));
    return switch (outcome) {
      case Outcome.Done<Boolean>(Boolean wasFree) ->
          wasFree ? new Outcome.Done<>(email) : Outcome.refused(Outcome.Reason.TAKEN);
      case Outcome.Refused<Boolean>(Outcome.Reason reason) -> Outcome.refused(reason);
    };
  }

  private boolean changed(DSLContext sql, Actor.Account actor, EmailAddress email) {
    boolean wasFree = Accounts.setEmail(sql, actor.id(), email);
    if (wasFree) {
      Ledger.append(sql, act(Deed.ADDRESS_CHANGED, actor));
    }
    return wasFree;
  }

  private Act act(Deed deed, Actor.Account actor) {
    return Act.of(clock.instant(), deed, actor.author()).about(About.account(actor.id()));
  }

  /**
   * Sets another password. Every session ends, and links that were handed over with it; the browser
   * that asks gets a new session.
   */
  public Outcome<Secret> changePassword(
      Actor.Account actor, Caller caller, String password, String next) {
    return confirmed(
        actor,
        caller,
        password,
        () -> {
          String hash = hashes.of(next);
          return sql -> changed(sql, actor, caller, hash);
        });
  }

  private Secret changed(DSLContext sql, Actor.Account actor, Caller caller, String hash) {
    Instant now = clock.instant();
    Accounts.setPassword(sql, actor.id(), hash, now);
    Recoveries.endLinks(sql, actor.id(), now);
    sessions.endAll(sql, actor);
    Secret session = Secret.forSession(random);
    String place = subject(accounts.of(actor), actor).place(caller.address());
    Sessions.start(sql, session, actor.id(), caller.browser(), place, now);
    Ledger.append(sql, act(Deed.PASSWORD_CHANGED, actor).from(place));
    return session;
  }

  /** A new recovery code in place of the one before, to be shown this once. */
  public Outcome<Secret> renewCode(Actor.Account actor, Caller caller, String password) {
    return confirmed(
        actor,
        caller,
        password,
        () -> sql -> recoveries.issueCode(sql, actor.id(), clock.instant()));
  }

  /**
   * Signs the actor out in another browser.
   *
   * @param id from the list of {@link Sessions#open}
   */
  public Outcome<Integer> endSession(
      Actor.Account actor, Caller caller, String password, String id) {
    return confirmed(actor, caller, password, () -> sql -> sessions.end(sql, actor, id));
  }

  /**
   * Signs the actor out in all other browsers.
   *
   * @param asking what the browser that asks holds
   */
  public Outcome<Integer> endOtherSessions(
      Actor.Account actor, Caller caller, String password, Secret asking) {
    return confirmed(actor, caller, password, () -> sql -> sessions.endOthers(sql, actor, asking));
  }

  /** Everything about the actor, to be taken along; recorded once an hour. */
  public List<Belongings.Kept> everything(Actor.Account actor) {
    return database.write(sql -> {
      Ledger.appendUpTo(sql, 1, act(Deed.EVERYTHING_TAKEN, actor));
      return belongings.of(actor);
    });
  }

  /**
   * Removes the account and everything that hangs on it.
   *
   * @return how many rows that were
   */
  public Outcome<Integer> delete(Actor.Account actor, Caller caller, String password) {
    return confirmed(
        actor,
        caller,
        password,
        () ->
            sql -> {
              int rows = belongings.delete(sql, actor);
              Ledger.append(sql, Belongings.deletion(actor, actor.id(), clock.instant()));
              return rows;
            });
  }

  /**
   * @param change is prepared outside the transaction, which shall not wait for a hash
   */
  <T> Outcome<T> confirmed(
      Actor.Account actor,
      Caller caller,
      String password,
      Supplier<Function<DSLContext, T>> change) {
    Accounts.Credentials own = accounts.of(actor);
    Outcome<T> outcome =
        tries.attempt(
            subject(own, actor),
            caller.address(),
            () -> {
              if (own.hash().isPresent() && !hashes.fits(password, own.hash())) {
                return Optional.empty();
              }
              Function<DSLContext, T> prepared = change.get();
              return database.write(sql ->
                  accounts.stand(sql, own) ? Optional.of(prepared.apply(sql)) : Optional.empty());
            });
    return refusals.told(outcome, "password", sql -> act(Deed.CONFIRMATION_REFUSED, actor));
  }

  /** The same as at the door, or a thief of a session could guess on here. */
  private static Subject subject(Accounts.Credentials own, Actor.Account actor) {
    return own.email()
        .flatMap(EmailAddress::of)
        .map(Subject::password)
        .orElseGet(() -> new Subject("account " + actor.id(), true));
  }
}
