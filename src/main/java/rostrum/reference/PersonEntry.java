package rostrum.reference;

import java.util.List;
import java.util.Optional;

/**
 * What the article says of somebody.
 *
 * @param stated the posts, by the places that state them
 * @param named the sentence that names a person of whom no post is stated
 */
public record PersonEntry(
    String id, String name, Optional<String> hangul, List<Stated> stated, Optional<Quote> named) {}
