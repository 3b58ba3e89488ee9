package rostrum.questions;

import java.util.List;

/** Two things that belong together. */
public record Pair(String left, String right, List<Evidence> evidence) {}
