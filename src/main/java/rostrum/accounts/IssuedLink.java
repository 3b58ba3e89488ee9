package rostrum.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * That a link for a new password was made for somebody.
 *
 * @param by who made it; nothing if that was whoever runs the program, or they left
 */
public record IssuedLink(Instant at, Optional<String> by) {}
