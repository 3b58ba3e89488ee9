package rostrum.accounts;

import java.util.Optional;

/**
 * Who is at the door.
 *
 * @param address of the machine, as far as it is known
 * @param browser what it is called, for the list of sessions: “Firefox, Linux”
 */
public record Caller(Actor.Visitor visitor, String address, Optional<String> browser) {}
