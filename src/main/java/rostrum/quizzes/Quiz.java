package rostrum.quizzes;

import java.time.Instant;
import java.util.Optional;

/**
 * A quiz as somebody sees it.
 *
 * @param id its name in addresses
 * @param course slug
 * @param revision counted from 1
 * @param owner what its owner is called, if they have a name and are still here
 * @param isOwn whether whoever looks may change it
 * @param isShared whether other instructors see it
 * @param changedAt UTC
 */
public record Quiz(
    String id,
    String course,
    int revision,
    Draft draft,
    Optional<String> owner,
    boolean isOwn,
    boolean isShared,
    Instant changedAt) {}
