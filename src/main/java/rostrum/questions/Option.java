package rostrum.questions;

import java.util.List;

/**
 * An answer to choose.
 *
 * @param why it is right, or why it is not
 * @param evidence where the article says so
 */
public record Option(String text, boolean correct, String why, List<Evidence> evidence) {}
