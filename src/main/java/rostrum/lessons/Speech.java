package rostrum.lessons;

import java.util.Optional;

/**
 * Who is speaking, and what kind of statement it is.
 *
 * @param speaker present where the voice is not the author's
 */
public record Speech(Voice voice, Claim claim, Optional<Speaker> speaker) {}
