package rostrum.accounts;

import java.util.Set;

/** Who comes to nothing before a code is asked for after their password, as the operator says. */
public final class SecondFactorRule {
  private final Set<Role> guarded;
  private final SecondFactors factors;

  public SecondFactorRule(Set<Role> guarded, SecondFactors factors) {
    this.guarded = Set.copyOf(guarded);
    this.factors = factors;
  }

  /** Whether somebody has still to set it up. */
  public boolean isDue(Actor.Account account) {
    return guarded.contains(account.role()) && factors.of(account).isEmpty();
  }
}
