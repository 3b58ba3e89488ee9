package rostrum.audit;

import java.util.Locale;

/** Whether a failing check keeps a bank from being used. */
public enum Level {
  BLOCK,
  WARN;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
