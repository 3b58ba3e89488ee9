package rostrum.generators;

/** What a family makes of a fact. */
public sealed interface Outcome permits Drafted, Unproven {}
