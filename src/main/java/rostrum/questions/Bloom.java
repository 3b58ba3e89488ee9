package rostrum.questions;

import java.util.Locale;

/**
 * What a question asks of the mind: the levels of the revised taxonomy of Anderson and Krathwohl.
 */
public enum Bloom {
  REMEMBER,
  UNDERSTAND,
  APPLY,
  ANALYZE,
  EVALUATE;

  /** The word that exports use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
