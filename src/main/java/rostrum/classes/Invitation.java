package rostrum.classes;

import java.time.Instant;
import java.util.Optional;
import rostrum.accounts.Secret;

/**
 * Somebody whom a roster names and who has not come yet.
 *
 * @param id in its address
 * @param until when the newest link ends
 */
public record Invitation(
    String id, String name, String email, Optional<String> group, Instant until) {

  /** An invitation with its new link’s secret, which is shown once. */
  public record Issued(Invitation invitation, Secret secret) {}
}
