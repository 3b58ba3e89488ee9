package rostrum.assignments;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Marks as they are printed. */
public final class Marks {
  private static final int DECIMALS = 2;

  private Marks() {}

  /** With at most two decimals, and none that say nothing: 14, 14.5, 14.33. */
  public static String text(double mark) {
    return text(BigDecimal.valueOf(mark));
  }

  public static String text(BigDecimal mark) {
    BigDecimal rounded = mark.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
