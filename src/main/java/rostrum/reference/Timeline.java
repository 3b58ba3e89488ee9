package rostrum.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rostrum.facts.Event;
import rostrum.facts.FactBase;
import rostrum.facts.PartialDate;

/**
 * The dated events on an axis that runs down the page, year by year. A year without an event takes
 * the same height wherever it stands.
 *
 * @param years those with an event, in order
 */
public record Timeline(List<Year> years) {
  private static final double YEAR_HEIGHT = 7;
  private static final double MOST_GAP_HEIGHT = 260;
  private static final int DAYS_A_MONTH = 31;

  /**
   * A year with events.
   *
   * @param gap how many years without an event came before, 0 or more
   * @param gapHeight in CSS pixels, to one scale on the whole page
   */
  public record Year(String year, int gap, long gapHeight, List<Moment> moments) {

    /** The marks on the strip of its twelve months. */
    public List<Mark> marks() {
      return moments.stream().map(Moment::mark).distinct().toList();
    }
  }

  /**
   * An event.
   *
   * @param precision "year", "month" or "day": as exact as the article is
   */
  public record Moment(
      String id, String date, String precision, Mark mark, String says, Cite cite) {}

  /**
   * Its stretch of the year, on a strip of 120 units, 10 a month.
   *
   * @param width 120 for a year, 10 for a month, 1 for a day
   */
  public record Mark(String precision, String x, int width) {}

  static Timeline of(FactBase facts, Citations citations, Dates dates) {
    Map<Integer, List<Event>> byYear =
        facts.events().stream()
            .sorted(Comparator.comparing(event -> event.date().text()))
            .collect(Collectors.groupingBy(Timeline::year, TreeMap::new, Collectors.toList()));
    List<Integer> years = List.copyOf(byYear.keySet());
    int empty =
        IntStream.range(1, years.size()).map(at -> years.get(at) - years.get(at - 1) - 1).sum();
    double height = Math.min(YEAR_HEIGHT, MOST_GAP_HEIGHT / Math.max(1, empty));
    List<Year> set = new ArrayList<>();
    for (int at = 0; at < years.size(); at++) {
      int gap = at == 0 ? 0 : years.get(at) - years.get(at - 1) - 1;
      set.add(
          new Year(
              Integer.toString(years.get(at)),
              gap,
              Math.round(gap * height),
              byYear.getOrDefault(years.get(at), List.of()).stream()
                  .map(event -> moment(event, citations, dates))
                  .toList()));
    }
    return new Timeline(List.copyOf(set));
  }

  private static int year(Event event) {
    return Integer.parseInt(event.date().text().substring(0, 4));
  }

  private static Moment moment(Event event, Citations citations, Dates dates) {
    return new Moment(
        event.name(),
        dates.on(event.date()),
        mark(event.date()).precision(),
        mark(event.date()),
        event.says(),
        citations.of(event.attested()));
  }

  private static Mark mark(PartialDate date) {
    String[] parts = date.text().split("-");
    if (parts.length == 1) {
      return new Mark("year", "0", 120);
    }
    int month = Integer.parseInt(parts[1]) - 1;
    if (parts.length == 2) {
      return new Mark("month", Integer.toString(10 * month), 10);
    }
    long tenths = Math.round(100.0 * (Integer.parseInt(parts[2]) - 1) / DAYS_A_MONTH);
    return new Mark("day", (100L * month + tenths) / 10 + "." + (100L * month + tenths) % 10, 1);
  }

  public int events() {
    return years.stream().mapToInt(year -> year.moments().size()).sum();
  }
}
