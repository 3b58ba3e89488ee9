package rostrum.review;

import java.util.List;

/**
 * What came of computing cards from the log.
 *
 * @param cards how many there are
 * @param deviations those that stood otherwise
 */
public record Recomputed(int cards, List<Deviation> deviations) {

  /**
   * A card that stands otherwise than its log says.
   *
   * @param row its id in the database
   */
  public record Deviation(long row, Card stored, Card recomputed) {}
}
