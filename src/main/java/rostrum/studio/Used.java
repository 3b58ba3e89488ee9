package rostrum.studio;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rostrum.attempts.Use;
import rostrum.statistics.PracticeFacility;

/**
 * How often a question was answered in practice and reviews. Fewer learners than five are not
 * counted aloud, for what one of them did is nobody’s to see.
 *
 * @param answers of all learners
 * @param learners how many gave them
 * @param percent how many of them were right at their first answer; empty with fewer than 30
 */
public record Used(int answers, int learners, Optional<Long> percent) {
  private static final int FEWEST_TO_COUNT = 5;
  private static final int HUNDRED = 100;

  static Used of(Use use) {
    PracticeFacility facility = new PracticeFacility(use.learners(), use.right());
    return new Used(
        use.answers(), facility.n(), facility.facility().map(share -> Math.round(share * HUNDRED)));
  }

  /** Item by item. */
  static Map<String, Used> of(Map<String, Use> uses) {
    return uses.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, use -> of(use.getValue())));
  }

  public boolean isCounted() {
    return learners >= FEWEST_TO_COUNT;
  }
}
