package rostrum.classes;

import java.util.Optional;

/**
 * Somebody who teaches in a class.
 *
 * @param isActor whether it is who asks
 */
public record Instructor(
    long account, Optional<String> name, Optional<String> email, boolean isActor) {}
