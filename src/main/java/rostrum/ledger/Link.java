package rostrum.ledger;

/**
 * An entry in its place.
 *
 * @param head where the chain has come to with it, as its row says
 */
public record Link(Written written, Head head) {}
