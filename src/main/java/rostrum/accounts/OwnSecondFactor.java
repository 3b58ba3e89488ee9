package rostrum.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import rostrum.accounts.Tries.Subject;
import rostrum.storage.Database;

/** How somebody signed in has codes asked for after their password, or no more. */
public final class OwnSecondFactor {
  private final Database database;
  private final OwnAccount own;
  private final SecondFactors factors;
  private final Tries tries;
  private final Clock clock;

  public OwnSecondFactor(
      Database database, OwnAccount own, SecondFactors factors, Tries tries, Clock clock) {
    this.database = database;
    this.own = own;
    this.factors = factors;
    this.tries = tries;
    this.clock = clock;
  }

  /** The key that waits to be confirmed. */
  public Optional<SharedKey> proposed(Actor.Account actor) {
    return factors.proposed(actor, clock.instant());
  }

  /**
   * A new key, to be shown until it is confirmed.
   *
   * @return done with nothing if the account has a key that counts
   */
  public Outcome<Optional<SharedKey>> propose(Actor.Account actor, Caller caller, String password) {
    return own.confirmed(
        actor, caller, password, () -> sql -> factors.propose(sql, actor.id(), clock.instant()));
  }

  /** Confirms the key with a code of the phone; the codes for paper are shown this once. */
  public Outcome<List<Secret>> confirm(Actor.Account actor, Caller caller, String code) {
    return tries.attempt(
        Subject.secondFactor(actor.id()),
        caller.address(),
        () -> database.write(sql -> factors.confirm(sql, actor.id(), code, clock.instant())));
  }

  /** Switches it off, for who has password and code. */
  public Outcome<Boolean> remove(Actor.Account actor, Caller caller, String password, String code) {
    return tries.attempt(
        Subject.secondFactor(actor.id()),
        caller.address(),
        () ->
            switch (own.confirmed(
                actor, caller, password, () -> sql -> removed(sql, actor.id(), code))) {
              case Outcome.Done<Boolean>(Boolean wasRight) ->
                  Optional.of(wasRight).filter(right -> right);
              case Outcome.Refused<Boolean> refused -> Optional.empty();
            });
  }

  private boolean removed(DSLContext sql, long account, String code) {
    boolean isRight = factors.use(sql, account, code, clock.instant());
    if (isRight) {
      SecondFactors.remove(sql, account);
    }
    return isRight;
  }
}
