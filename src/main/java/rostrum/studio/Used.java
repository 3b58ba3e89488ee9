package rostrum.studio;

import java.util.List;
import java.util.Optional;
import rostrum.attempts.Usages.Usage;
import rostrum.statistics.PracticeFacility;
import rostrum.statistics.PracticeFacility.Exposure;

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

  static Used of(List<Usage> usages) {
    PracticeFacility facility =
        PracticeFacility.of(
            usages.stream()
                .map(usage -> new Exposure(usage.learner(), usage.at(), usage.isRight()))
                .toList());
    return new Used(
        usages.size(), facility.n(), facility.facility().map(share -> Math.round(share * HUNDRED)));
  }

  public boolean isCounted() {
    return learners >= FEWEST_TO_COUNT;
  }
}
