package rostrum.accounts;

import java.util.Optional;

/**
 * Whose session it is.
 *
 * @param name what they are called, if they said
 */
public record SignedIn(Actor.Account account, Optional<String> name) {}
