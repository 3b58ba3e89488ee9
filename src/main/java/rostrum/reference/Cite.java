package rostrum.reference;

/**
 * The way to the very sentence, cell or note that says something.
 *
 * @param label where it stands: "Section III"
 * @param who who says it there, and what kind of statement it is
 */
public record Cite(String lesson, String anchor, String label, String who) {}
