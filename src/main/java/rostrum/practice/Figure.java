package rostrum.practice;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as the page prints them. */
final class Figure {
  /** Below it a comma would make a year look like an amount. */
  private static final BigDecimal LEAST_GROUPED = BigDecimal.valueOf(10_000);

  private Figure() {}

  /** A number with its unit: "50,000 flats", "1990". */
  static String text(BigDecimal value, String unit) {
    return unit.isEmpty() ? text(value) : text(value) + "\u00a0" + unit;
  }

  /** A number: thousands are set apart from five digits on. */
  static String text(BigDecimal value) {
    if (value.abs().compareTo(LEAST_GROUPED) < 0) {
      return value.toPlainString();
    }
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }
}
