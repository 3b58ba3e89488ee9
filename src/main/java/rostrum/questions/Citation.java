package rostrum.questions;

import java.util.List;

/**
 * The second step of a question: which of these sentences proves the answer?
 *
 * @param options at most five sentences, one of which is the right one
 * @param share of the mark that the second step earns, 0 to 1
 */
public record Citation(List<Cited> options, double share) {
  public static final double HALF = .5;
  private static final int MOST_OPTIONS = 5;

  /** A sentence offered as proof. */
  public record Cited(String section, String quote, boolean correct) {}

  public Citation {
    if (options.size() > MOST_OPTIONS || options.stream().filter(Cited::correct).count() != 1) {
      throw new IllegalArgumentException("one of at most five sentences proves it, not " + options);
    }
  }

  /** The number of the sentence that proves it, counted from 0. */
  public int right() {
    return options.stream().map(Cited::correct).toList().indexOf(true);
  }
}
