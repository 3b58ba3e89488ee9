package rostrum.questions;

import java.math.BigDecimal;

/**
 * A number that is asked for.
 *
 * @param tolerance absolute: how far from the value a number may be and still be right, 0 or more
 * @param unit what is counted or measured, or empty
 */
public record Quantity(BigDecimal value, BigDecimal tolerance, String unit) {

  /** Whether a number is right. */
  public boolean admits(BigDecimal number) {
    return number.subtract(value).abs().compareTo(tolerance) <= 0;
  }
}
