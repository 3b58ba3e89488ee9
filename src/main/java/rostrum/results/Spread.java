package rostrum.results;

import java.util.List;
import java.util.stream.IntStream;
import rostrum.assignments.Earned;

/**
 * How marks are spread: so many learners from one mark to the next.
 *
 * @param width of the bar, in hundredths of the longest
 * @param isLast whether what ends the range belongs to it
 */
public record Spread(String from, String to, boolean isLast, long learners, long width) {
  private static final int MOST = 10;

  /**
   * In steps of one mark, or of as many whole marks as make no more than eleven ranges.
   *
   * @param totals 0 to {@code most} each
   */
  static List<Spread> of(List<Double> totals, double most) {
    int step = (int) Math.max(1, Math.ceil(most / MOST));
    int last = (int) Math.floor(most / step);
    List<Long> counts =
        IntStream.rangeClosed(0, last)
            .mapToObj(
                at -> totals.stream().filter(total -> (int) Math.floor(total / step) == at).count())
            .toList();
    long longest = Math.max(1, counts.stream().mapToLong(count -> count).max().orElse(1));
    return IntStream.rangeClosed(0, last)
        .mapToObj(at ->
            new Spread(
                Earned.text(at * step),
                Earned.text(at == last ? most : (at + 1) * step),
                at == last,
                counts.get(at),
                100 * counts.get(at) / longest))
        .toList();
  }

  /** Whether the range is a single mark. */
  public boolean isOne() {
    return from.equals(to);
  }
}
