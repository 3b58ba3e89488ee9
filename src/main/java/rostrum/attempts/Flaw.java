package rostrum.attempts;

import java.util.Locale;

/** Why a form that was sent is no answer yet. */
public enum Flaw {
  NOTHING_CHOSEN,
  NOTHING_TYPED,
  NOT_EACH_PLACE_ONCE,
  NO_NUMBER,
  TOO_LONG,
  NOTHING_WRITTEN,
  TOO_MUCH_WRITTEN,
  NOTHING_ATTACHED,
  NOT_IN_ARTICLE;

  /** The word in keys of messages. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
