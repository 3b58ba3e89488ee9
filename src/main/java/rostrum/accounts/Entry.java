package rostrum.accounts;

import java.util.Optional;

/**
 * Somebody who has just come in, or would have but for the code that is asked for next.
 *
 * @param session what the browser is to bring from now on; empty if a code is asked for first
 * @param code a new recovery code, to be shown this once
 */
public record Entry(Actor.Account account, Optional<Secret> session, Optional<Secret> code) {}
