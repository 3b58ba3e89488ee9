package rostrum.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import rostrum.accounts.Tries.Subject;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * How somebody signed in has codes asked for after their password, or no more. Either ends all
 * sessions but the one that asks.
 */
public final class OwnSecondFactor {
  private final Database database;
  private final OwnAccount own;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Tries tries;
  private final Refusals refusals;
  private final Clock clock;

  public OwnSecondFactor(
      Database database,
      OwnAccount own,
      SecondFactors factors,
      Sessions sessions,
      Tries tries,
      Clock clock) {
    this.database = database;
    this.own = own;
    this.factors = factors;
    this.sessions = sessions;
    this.tries = tries;
    this.refusals = new Refusals(database);
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

  /**
   * Confirms the key with a code of the phone; the codes for paper are shown this once.
   *
   * @param asking what the browser that asks holds
   */
  public Outcome<List<Secret>> confirm(
      Actor.Account actor, Caller caller, String code, Secret asking) {
    return told(
        actor,
        tries.attempt(
            Subject.secondFactor(actor.id()),
            caller.address(),
            () -> database.write(sql -> confirmed(sql, actor, code, asking))));
  }

  private Optional<List<Secret>> confirmed(
      DSLContext sql, Actor.Account actor, String code, Secret asking) {
    Optional<List<Secret>> paper = factors.confirm(sql, actor.id(), code, clock.instant());
    if (paper.isPresent()) {
      changed(sql, actor, asking, Deed.SECOND_FACTOR_ON);
    }
    return paper;
  }

  private void changed(DSLContext sql, Actor.Account actor, Secret asking, Deed deed) {
    sessions.endOthers(sql, actor, asking);
    Ledger.append(sql, act(deed, actor));
  }

  private Act act(Deed deed, Actor.Account actor) {
    return Act.of(clock.instant(), deed, actor.author()).about(About.account(actor.id()));
  }

  private <T> Outcome<T> told(Actor.Account actor, Outcome<T> outcome) {
    return refusals.told(outcome, "second-factor", sql -> act(Deed.CONFIRMATION_REFUSED, actor));
  }

  /**
   * Switches it off, for who has password and code.
   *
   * @param asking what the browser that asks holds
   */
  public Outcome<Boolean> remove(
      Actor.Account actor, Caller caller, String password, String code, Secret asking) {
    return told(
        actor,
        tries.attempt(
            Subject.secondFactor(actor.id()),
            caller.address(),
            () ->
                switch (own.confirmed(
                    actor, caller, password, () -> sql -> removed(sql, actor, code, asking))) {
                  case Outcome.Done<Boolean>(Boolean wasRight) ->
                      Optional.of(wasRight).filter(right -> right);
                  case Outcome.Refused<Boolean> refused -> Optional.empty();
                }));
  }

  private boolean removed(DSLContext sql, Actor.Account actor, String code, Secret asking) {
    boolean isRight = factors.use(sql, actor.id(), code, clock.instant());
    if (isRight) {
      SecondFactors.remove(sql, actor.id());
      changed(sql, actor, asking, Deed.SECOND_FACTOR_OFF);
    }
    return isRight;
  }
}
