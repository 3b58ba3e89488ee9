package rostrum.classes;

import java.time.Instant;
import java.util.Optional;

/**
 * An accommodation as it was set.
 *
 * @param by who set it, if they are still here and have a name
 */
public record Granted(Accommodation accommodation, Instant at, Optional<String> by) {}
