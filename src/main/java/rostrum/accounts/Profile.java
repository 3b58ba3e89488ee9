package rostrum.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an account says of its owner.
 *
 * @param zone in which instants are shown, if chosen
 * @param password when it was set, if there is one
 * @param code when the recovery code that is still good was made, if there is one
 */
public record Profile(
    Optional<String> name,
    Optional<String> email,
    Role role,
    Optional<ZoneId> zone,
    Instant since,
    Optional<Instant> password,
    Optional<Instant> code) {}
