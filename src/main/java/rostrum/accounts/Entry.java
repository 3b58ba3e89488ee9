package rostrum.accounts;

import java.util.Optional;

/**
 * Somebody who has just come in.
 *
 * @param session what the browser is to bring from now on
 * @param code a new recovery code, to be shown this once
 */
public record Entry(Actor.Account account, Secret session, Optional<Secret> code) {}
