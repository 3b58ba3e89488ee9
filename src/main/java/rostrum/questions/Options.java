package rostrum.questions;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What all kinds that choose among options have in common. */
final class Options {
  private Options() {}

  static void oneRight(List<Option> options) {
    if (options.stream().filter(Option::correct).count() != 1) {
      throw new IllegalArgumentException("one option is right, not " + options);
    }
  }

  /** Every right option. */
  static Response key(List<Option> options) {
    return new Response.Chosen(
        IntStream.range(0, options.size())
            .filter(option -> options.get(option).correct())
            .boxed()
            .toList());
  }

  /** The score where a single option may be chosen. */
  static Score one(List<Option> options, Response answer) {
    List<Integer> chosen = chosen(options, answer);
    if (chosen.size() > 1) {
      throw new IllegalArgumentException("no single option: " + chosen);
    }
    return chosen.stream().anyMatch(option -> options.get(option).correct())
        ? Score.FULL
        : Score.NOTHING;
  }

  /**
   * The options that an answer chooses.
   *
   * @throws IllegalArgumentException if it chooses none of these, or one twice
   */
  static List<Integer> chosen(List<Option> options, Response answer) {
    if (answer instanceof Response.Chosen(List<Integer> chosen)
        && Set.copyOf(chosen).size() == chosen.size()
        && chosen.stream().allMatch(option -> option >= 0 && option < options.size())) {
      return chosen;
    }
    throw new IllegalArgumentException("no choice among " + options.size() + ": " + answer);
  }
}
