package rostrum.statistics;

import rostrum.words.Messages;

/**
 * A distractor that more chose than the key.
 *
 * @param option its name
 * @param chosen how many chose it
 * @param right how many chose the key, or any of several; fewer
 * @param attempts of all, at least 1
 */
public record Misleading(String option, int chosen, int right, int attempts) {

  /**
   * Whether it would win among all learners alike: of those who chose one of the two, more than
   * half took it, with 95 % confidence.
   */
  public boolean sure() {
    return Interval.wilson(chosen, chosen + right).low() > 0.5;
  }

  /** In words, for whoever teaches. */
  public String say(Messages words) {
    return words.say(
        "finding.distractor-misleads" + (sure() ? ".sure" : ".unsure"),
        attempts,
        option,
        chosen,
        right);
  }
}
