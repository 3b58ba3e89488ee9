package rostrum.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;
import rostrum.facts.PartialDate;

/**
 * The days that a date may mean: one, those of a month or those of a year.
 *
 * @param last not before the first
 */
record Span(LocalDate first, LocalDate last) {

  static Span of(PartialDate date) {
    String text = date.text();
    return switch (text.length()) {
      case 4 -> of(Year.parse(text));
      case 7 -> of(YearMonth.parse(text));
      default -> new Span(LocalDate.parse(text), LocalDate.parse(text));
    };
  }

  /** A date as questions of this language write it. */
  static Optional<Span> read(String text, Locale locale) {
    boolean endsWithDigit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    if (!endsWithDigit) {
      return Optional.empty();
    }
    return parsed(text, "d MMMM yyyy", locale, LocalDate::from)
        .map(day -> new Span(day, day))
        .or(() -> parsed(text, "MMMM yyyy", locale, YearMonth::from).map(Span::of))
        .or(() -> parsed(text, "yyyy", locale, Year::from).map(Span::of));
  }

  private static <T> Optional<T> parsed(
      String text, String pattern, Locale locale, TemporalQuery<T> query) {
    try {
      return Optional.of(DateTimeFormatter.ofPattern(pattern, locale).parse(text, query));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    } catch (DateTimeException e) {
      throw new IllegalStateException("the pattern " + pattern + " has what it asks for", e);
    }
  }

  private static Span of(Year year) {
    return new Span(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static Span of(YearMonth month) {
    return new Span(month.atDay(1), month.atEndOfMonth());
  }

  boolean isBefore(Span other) {
    return last.isBefore(other.first);
  }

  boolean overlaps(Span other) {
    return !isBefore(other) && !other.isBefore(this);
  }

  /** Whether all of the other lies in it. */
  boolean contains(Span other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** How exact it is, in a word. */
  String exactness() {
    return first.equals(last)
        ? "day"
        : YearMonth.from(first).equals(YearMonth.from(last)) ? "month" : "year";
  }
}
