package rostrum.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of each option of a choice question. The rest of an attempt is what it got for all
 * the other questions, in marks.
 *
 * @param options in the order in which they were given
 * @param attempts how many took the test, at least 1; who chose nothing is one of them
 */
public record OptionAnalysis(List<OptionStatistics> options, int attempts) {

  public OptionAnalysis {
    options = List.copyOf(options);
  }

  /**
   * An option as it was set.
   *
   * @param fraction of the question’s mark that choosing it earns, −1…1; above 0 for a key
   */
  public record SetOption(String name, double fraction) {}

  /**
   * One attempt at the question.
   *
   * @param options names of those chosen, none if it was left out
   * @param rest its mark for the rest of the test
   */
  public record Choice(Set<String> options, BigDecimal rest) {

    public Choice {
      options = Set.copyOf(options);
    }
  }

  /**
   * @param choices one for each attempt, in any order
   * @throws IllegalArgumentException if there is none, or one of what is not an option
   */
  public static OptionAnalysis of(List<SetOption> options, List<Choice> choices) {
    List<String> names = options.stream().map(SetOption::name).toList();
    if (choices.isEmpty()
        || !choices.stream().allMatch(choice -> names.containsAll(choice.options()))) {
      throw new IllegalArgumentException("an analysis needs choices among " + names);
    }
    Thirds thirds = Thirds.of(choices);
    return new OptionAnalysis(
        options.stream().map(option -> OptionStatistics.of(option, choices, thirds)).toList(),
        choices.size());
  }

  /**
   * What blind guessing earns on average where one option is chosen: the mean of the fractions,
   * −1…1 as a share of the question’s mark; empty without options.
   */
  public static OptionalDouble randomGuessScore(List<SetOption> options) {
    return options.stream().mapToDouble(SetOption::fraction).average();
  }

  /** What whoever wrote the question should look at. */
  public List<Finding> findings() {
    return options.stream()
        .flatMap(option -> Stream.of(keyAgainst(option), idle(option)).flatMap(Optional::stream))
        .toList();
  }

  /** The distractor that most chose, if more did than chose the key. */
  public Optional<Misleading> misleading() {
    int right =
        options.stream().filter(OptionStatistics::key).mapToInt(OptionStatistics::chosen).sum();
    return options.stream()
        .filter(option -> !option.key() && option.chosen() > right)
        .max(Comparator.comparingInt(OptionStatistics::chosen))
        .map(option -> new Misleading(option.name(), option.chosen(), right, attempts));
  }

  /** Whether nobody chose a distractor, or more chose it than the key. */
  public boolean isWeak(OptionStatistics option) {
    return !option.key()
        && (option.chosen() == 0
            || misleading().filter(one -> one.option().equals(option.name())).isPresent());
  }

  private Optional<Finding> keyAgainst(OptionStatistics option) {
    return option
        .pointBiserial()
        .filter(r -> option.key() && r < 0)
        .map(r -> Finding.keyAgainst(option.name(), r, attempts));
  }

  private Optional<Finding> idle(OptionStatistics option) {
    return option.key() || option.chosen() > 0
        ? Optional.empty()
        : Optional.of(Finding.distractorIdle(option.name(), attempts));
  }
}
