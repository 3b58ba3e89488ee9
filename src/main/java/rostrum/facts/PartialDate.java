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

  /** How exactly a date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY;

    /** The word that message keys use. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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

  public Precision precision() {
    return switch (text.length()) {
      case 4 -> Precision.YEAR;
      case 7 -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }

  /** The first day that it may mean. */
  public LocalDate first() {
    return switch (precision()) {
      case YEAR -> Year.parse(text).atDay(1);
      case MONTH -> YearMonth.parse(text).atDay(1);
      case DAY -> LocalDate.parse(text);
    };
  }

  /** The last day that it may mean. */
  public LocalDate last() {
    return switch (precision()) {
      case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
      case MONTH -> YearMonth.parse(text).atEndOfMonth();
      case DAY -> LocalDate.parse(text);
    };
  }

  /** Whether all of it lies before the other: January 2021 is not before 5 January 2021. */
  public boolean isBefore(PartialDate other) {
    return last().isBefore(other.first());
  }

  /** Whether both may mean the same day, so that neither is wholly before the other. */
  public boolean overlaps(PartialDate other) {
    return !isBefore(other) && !other.isBefore(this);
  }

  /** As a reader of this language would write it: "January 2021". */
  public String in(Locale locale) {
    return switch (precision()) {
      case YEAR -> text;
      case MONTH -> YearMonth.parse(text).format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
      case DAY -> LocalDate.parse(text).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    };
  }
}
