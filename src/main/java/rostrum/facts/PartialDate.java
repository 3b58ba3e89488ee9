package rostrum.facts;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** A day, a month or a year, as far as the source says: {@code YYYY[-MM[-DD]]}. */
public record PartialDate(String text) {

  /**
   * @throws IllegalArgumentException if the text is no date of this form
   */
  public PartialDate {
    try {
      switch (text.length()) {
        case 4 -> Year.parse(text);
        case 7 -> YearMonth.parse(text);
        default -> LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a date like 2021, 2021-01 or 2021-01-11", e);
    }
  }

  public static Optional<PartialDate> parse(String text) {
    try {
      return Optional.of(new PartialDate(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As a reader of this language would write it: "January 2021". */
  public String in(Locale locale) {
    return switch (text.length()) {
      case 4 -> text;
      case 7 -> YearMonth.parse(text).format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
      default -> LocalDate.parse(text).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    };
  }
}
