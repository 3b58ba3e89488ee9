package rostrum.assignments;

import java.util.Optional;

/**
 * Who sits quizzes in a class.
 *
 * @param id name in addresses, and all that is left of whoever left for good
 * @param name empty if there is none, or the account is gone
 * @param isHere whether there is still an account
 */
public record Participant(
    String id, Optional<String> name, Optional<String> email, boolean isHere) {}
