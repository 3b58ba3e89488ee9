package rostrum.ledger;

/** Who did something. */
public sealed interface Author {

  /** Somebody signed in, or who is signed in by this. */
  record Account(long id) implements Author {}

  /** Whoever runs the program. */
  record Operator() implements Author {}

  /** A browser without an account. */
  record Visitor() implements Author {}

  /** As it is stored. */
  default String slug() {
    return switch (this) {
      case Account account -> "account";
      case Operator operator -> "operator";
      case Visitor visitor -> "visitor";
    };
  }
}
