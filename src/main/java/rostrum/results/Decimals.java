package rostrum.results;

import java.util.Locale;
import java.util.Optional;

/** Statistics as they are printed. */
public final class Decimals {
  static final String UNDEFINED = "–";

  private Decimals() {}

  /** With two decimals and a real minus; a dash where there is none. */
  static String of(Optional<Double> number) {
    return number
        .map(value -> String.format(Locale.ENGLISH, "%.2f", value))
        .map(text -> text.equals("-0.00") ? "0.00" : text.replace('-', '−'))
        .orElse(UNDEFINED);
  }

  /** A share as a whole percentage. */
  public static long percent(double share) {
    return Math.round(100 * share);
  }
}
