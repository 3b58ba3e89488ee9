package rostrum.progress;

import java.util.Locale;

/** How far a place of the article has come with a learner’s answers. */
public enum Standing {
  /** No question that rests on it was answered yet. */
  NEVER_ASKED,
  /** Answered, and not remembered, or not by every card that rests on it. */
  ASKED,
  /** Every card that rests on it is remembered, and there is one. */
  REMEMBERED;

  /** The word that pages use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
