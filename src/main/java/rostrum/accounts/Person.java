package rostrum.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * An account, as an administrator sees it.
 *
 * @param sessions how many are alive
 * @param roleSince when an administrator gave them their role, if one did
 * @param isActor whether it is the administrator’s own
 */
public record Person(
    long id,
    Optional<String> name,
    Optional<String> email,
    Role role,
    Instant since,
    Optional<Instant> roleSince,
    int sessions,
    boolean isActor) {}
