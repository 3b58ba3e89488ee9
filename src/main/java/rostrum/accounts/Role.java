package rostrum.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may at least do; each includes those before it. */
public enum Role {
  VISITOR,
  LEARNER,
  INSTRUCTOR,
  ADMIN,
  OPERATOR;

  /** The word that the database, the route table and pages use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that an account can have, the least first. */
  public static List<Role> ofAccounts() {
    return List.of(LEARNER, INSTRUCTOR, ADMIN);
  }

  /** The role of an account of that word, if it is one. */
  public static Optional<Role> ofAccount(String slug) {
    return ofAccounts().stream().filter(role -> role.slug().equals(slug)).findFirst();
  }

  /** The role of that word; the word must be one. */
  static Role of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  public boolean includes(Role least) {
    return compareTo(least) >= 0;
  }
}
