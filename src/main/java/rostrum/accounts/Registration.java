package rostrum.accounts;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What somebody says to get an account.
 *
 * @param name 1–100 characters
 * @param password one that {@link PasswordRule} takes
 */
public record Registration(
    String name, EmailAddress email, Optional<ZoneId> zone, String password) {

  /** The longest name that is stored, in characters. */
  public static final int LONGEST_NAME = 100;

  @Override
  public String toString() {
    return "Registration[…]";
  }
}
