package rostrum.assignments;

import java.time.Instant;

/**
 * That an attempt was handed in.
 *
 * @param isAutomatic whether its time was up
 * @param at UTC; when its time was up, that very moment
 */
public record Submission(boolean isAutomatic, Instant at) {}
