package rostrum.questions;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type and read them: {@code 50,000}, {@code 50 000}, {@code 30.70 billion USD}.
 */
public final class Numbers {
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([ ,’'\u00a0\u202f]\\d{3})+(\\.\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");

  private Numbers() {}

  /**
   * The number that a text is.
   *
   * @param unit may stand behind or before it
   * @return empty if it is no number
   */
  public static Optional<BigDecimal> read(String text, String unit) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    String named = unit.strip().toLowerCase(Locale.ROOT);
    if (!named.isEmpty() && rest.endsWith(named)) {
      rest = rest.substring(0, rest.length() - named.length()).strip();
    } else if (!named.isEmpty() && rest.startsWith(named)) {
      rest = rest.substring(named.length()).strip();
    }
    String sign = rest.startsWith("-") || rest.startsWith("−") ? "-" : "";
    String digits = rest.substring(sign.length()).strip();
    if (GROUPED.matcher(digits).matches() || PLAIN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(sign + digits.replaceAll("[^0-9.]", "")));
    }
    return Optional.empty();
  }

  /** As a reader of this language would write it, with as many decimals as it has: "50,000". */
  public static String in(Locale locale, BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int decimals = Math.max(0, number.scale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
