package rostrum.accounts;

import java.time.ZoneId;
import java.util.Optional;
import rostrum.ledger.Author;

/** Who acts. Every method of a store takes one, and shows and changes only what it may. */
public sealed interface Actor {

  /**
   * A browser without an account.
   *
   * @param tokenHash SHA-256 of its cookie, in hexadecimal
   */
  record Visitor(String tokenHash) implements Actor {}

  /**
   * Somebody signed in.
   *
   * @param zone in which instants are shown, if chosen
   */
  record Account(long id, Role role, Optional<ZoneId> zone) implements Actor {}

  /** Whoever runs the program: only the command line and background work construct one. */
  record Operator() implements Actor {}

  /** Who this is to the ledger. */
  default Author author() {
    return switch (this) {
      case Visitor visitor -> new Author.Visitor();
      case Account account -> new Author.Account(account.id());
      case Operator operator -> new Author.Operator();
    };
  }

  /**
   * In which this actor's days are counted and hours are shown.
   *
   * @param usual for who has not chosen one
   */
  default ZoneId zoneOr(ZoneId usual) {
    return this instanceof Account account ? account.zone().orElse(usual) : usual;
  }
}
