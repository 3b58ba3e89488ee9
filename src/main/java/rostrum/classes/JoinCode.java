package rostrum.classes;

import java.time.Instant;
import rostrum.accounts.Secret;

/**
 * With what learners come into a class by themselves.
 *
 * @param text as it is read out: three groups of four letters and digits, 60 bits
 * @param needsApproval whether somebody who teaches admits each of them
 * @param since when it was made
 */
public record JoinCode(String text, boolean needsApproval, Instant since) {
  private static final int LETTERS = 14;

  /** The first three groups of a secret that is made for typing. */
  static String of(Secret secret) {
    return secret.text().substring(0, LETTERS);
  }
}
