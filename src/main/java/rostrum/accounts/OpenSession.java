package rostrum.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser in which somebody is signed in, for their own eyes.
 *
 * @param id names it, and lets nobody in
 * @param browser what it is called, if it said
 * @param seen when it came last, to the minute
 * @param isThis whether it is the one that asks
 */
public record OpenSession(
    String id, Optional<String> browser, Instant since, Instant seen, boolean isThis) {}
