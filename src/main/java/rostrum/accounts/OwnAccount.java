package rostrum.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import rostrum.accounts.Tries.Subject;
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
    this.hashes = hashes;
    this.clock = clock;
  }

  /** Gives the account another address. */
  public Outcome<EmailAddress> changeEmail(
      Actor.Account actor, Caller caller, EmailAddress email, String password) {
    Outcome<Boolean> outcome =
        confirmed(actor, caller, password, () -> sql -> Accounts.setEmail(sql, actor.id(), email));
    return switch (outcome) {
      case Outcome.Done<Boolean>(Boolean wasFree) ->
          wasFree ? new Outcome.Done<>(email) : Outcome.refused(Outcome.Reason.TAKEN);
      case Outcome.Refused<Boolean>(Outcome.Reason reason) -> Outcome.refused(reason);
    };
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
   * Removes the account and everything that hangs on it.
   *
   * @return how many rows that were
   */
  public Outcome<Integer> delete(Actor.Account actor, Caller caller, String password) {
    return confirmed(actor, caller, password, () -> sql -> belongings.delete(sql, actor));
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
    return tries.attempt(
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
  }

  /** The same as at the door, or a thief of a session could guess on here. */
  private static Subject subject(Accounts.Credentials own, Actor.Account actor) {
    return own.email()
        .flatMap(EmailAddress::of)
        .map(Subject::password)
        .orElseGet(() -> new Subject("account " + actor.id(), true));
  }
}
