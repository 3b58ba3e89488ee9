package rostrum.accounts;

import java.util.Locale;

/** What came of something that asked for a password or another secret. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Reason reason) implements Outcome<T> {}

  /** Why not. */
  enum Reason {
    /** What was given is not right; it is not said which part of it. */
    WRONG,

    /** Another account has the address. */
    TAKEN,

    /** It went wrong too often, and nothing is looked at for a while. */
    MANY,

    /** So many made an account from there that a browser which is new here has to wait. */
    CROWDED,

    /** Too many people are at the door at this moment. */
    BUSY;

    /** The word that ends its message’s key. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static <T> Outcome<T> refused(Reason reason) {
    return new Refused<>(reason);
  }
}
