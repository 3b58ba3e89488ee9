package rostrum.generators;

/**
 * A question that is not asked because its proof fails.
 *
 * @param about the id of a fact or a subject
 * @param reason in a sentence, for whoever edits the pack
 */
public record Unproven(String family, String about, String reason) implements Outcome {}
