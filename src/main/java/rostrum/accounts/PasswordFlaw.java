package rostrum.accounts;

import java.util.Locale;

/** Why a password is not taken. */
public enum PasswordFlaw {
  SHORT,
  LONG,
  COMMON,
  OWN;

  /** The word that ends its message’s key. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
