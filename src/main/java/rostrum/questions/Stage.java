package rostrum.questions;

import java.util.List;

/** One place of an order. */
public record Stage(String text, List<Evidence> evidence) {}
