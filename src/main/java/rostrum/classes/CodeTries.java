package rostrum.classes;

import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Limits;
import rostrum.storage.Database;

/**
 * Slows down whoever guesses codes of classes: twenty wrong ones an hour of one account or one
 * browser, and, since a browser forgets its cookie easily, three hundred of all browsers at one
 * address that are not signed in. A class behind one address types its code rightly, and who is
 * signed in never waits for neighbours.
 */
public final class CodeTries {
  private static final int MOST_OF_ONE = 20;
  private static final int MOST_OF_VISITORS = 300;

  private final Database database;
  private final Limits limits;

  public CodeTries(Database database, Limits limits) {
    this.database = database;
    this.limits = limits;
  }

  /**
   * How long until another code is looked at.
   *
   * @param address from which the actor comes
   * @return empty if it is now, else above zero
   */
  public Optional<Duration> wait(Actor actor, String address) {
    return database.read(sql ->
        switch (actor) {
          case Actor.Visitor visitor ->
              limits
                  .wait(sql, one(actor), MOST_OF_ONE)
                  .or(() -> limits.wait(sql, all(address), MOST_OF_VISITORS));
          case Actor.Account account -> limits.wait(sql, one(actor), MOST_OF_ONE);
          case Actor.Operator() -> Optional.empty();
        });
  }

  /** A code opened nothing. */
  public void wrong(Actor actor, String address) {
    database.write(sql -> counted(sql, actor, address));
  }

  private Optional<Duration> counted(DSLContext sql, Actor actor, String address) {
    return actor instanceof Actor.Visitor
        ? limits
            .count(sql, one(actor), MOST_OF_ONE)
            .or(() -> limits.count(sql, all(address), MOST_OF_VISITORS))
        : limits.count(sql, one(actor), MOST_OF_ONE);
  }

  private static String one(Actor actor) {
    return "wrong codes of "
        + switch (actor) {
          case Actor.Visitor(String browser) -> "browser " + browser;
          case Actor.Account account -> "account " + account.id();
          case Actor.Operator() -> "the operator";
        };
  }

  private static String all(String address) {
    return "wrong codes from " + address;
  }
}
