package rostrum.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rostrum.statistics.OptionAnalysis.Choice;

/**
 * Attempts cut into three by their rest, each of exactly a third of them. Attempts with the same
 * rest that lie across a cut belong to both sides, each in the same part; so neither a tie nor a
 * remainder is decided by the order in which attempts happen to stand, and the mean of the three
 * shares is the share of all.
 */
final class Thirds {
  private final SortedMap<BigDecimal, List<Choice>> byRest;
  private final int attempts;

  private Thirds(SortedMap<BigDecimal, List<Choice>> byRest, int attempts) {
    this.byRest = byRest;
    this.attempts = attempts;
  }

  static Thirds of(List<Choice> choices) {
    return new Thirds(
        choices.stream()
            .collect(Collectors.groupingBy(Choice::rest, TreeMap::new, Collectors.toList())),
        choices.size());
  }

  /**
   * The share of a third that chose an option, 0…1.
   *
   * @param third 0 the lowest, 2 the highest
   */
  double share(String option, int third) {
    double share = 0;
    int below = 0;
    for (List<Choice> tied : byRest.values()) {
      int above = below + tied.size();
      // In thirds of an attempt, so that the cuts are whole numbers.
      int from = Math.max(3 * below, third * attempts);
      int to = Math.min(3 * above, (third + 1) * attempts);
      long chosen = tied.stream().filter(choice -> choice.options().contains(option)).count();
      share += (double) chosen * Math.max(0, to - from) / ((double) tied.size() * attempts);
      below = above;
    }
    return share;
  }
}
