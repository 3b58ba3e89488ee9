package rostrum.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rostrum.statistics.OptionAnalysis.Choice;
import rostrum.statistics.OptionAnalysis.SetOption;

/**
 * Who chose an option. Shares are 0…1.
 *
 * @param key whether choosing it earns marks; a distractor otherwise
 * @param chosen how many attempts chose it
 * @param share of all attempts
 * @param lower share of the third of attempts with the lowest rest, as {@link Thirds} cuts it
 * @param middle share of the middle third
 * @param upper share of the third with the highest rest
 * @param meanRest of those who chose it, in marks; empty if nobody did
 * @param pointBiserial Pearson’s correlation of having chosen it with the rest, −1…1; empty if all
 *     or none chose it, or the rest does not vary
 */
public record OptionStatistics(
    String name,
    boolean key,
    int chosen,
    double share,
    double lower,
    double middle,
    double upper,
    Optional<Double> meanRest,
    Optional<Double> pointBiserial) {

  static OptionStatistics of(SetOption option, List<Choice> choices, Thirds thirds) {
    String name = option.name();
    List<BigDecimal> taken =
        choices.stream()
            .map(choice -> choice.options().contains(name) ? BigDecimal.ONE : BigDecimal.ZERO)
            .toList();
    List<BigDecimal> rests = choices.stream().map(Choice::rest).toList();
    List<BigDecimal> ofChoosers =
        choices.stream()
            .filter(choice -> choice.options().contains(name))
            .map(Choice::rest)
            .toList();
    return new OptionStatistics(
        name,
        option.fraction() > 0,
        ofChoosers.size(),
        (double) ofChoosers.size() / choices.size(),
        thirds.share(name, 0),
        thirds.share(name, 1),
        thirds.share(name, 2),
        ofChoosers.isEmpty()
            ? Optional.empty()
            : Optional.of(Scatter.mean(ofChoosers).doubleValue()),
        Scatter.correlation(taken, rests));
  }
}
