package rostrum.questions;

import java.util.List;

/**
 * Several options are right, and not all.
 *
 * @param options in the order in which they were made
 */
public record MultipleChoice(String id, String stem, Grounds grounds, List<Option> options)
    implements Question {

  public MultipleChoice {
    long right = options.stream().filter(Option::correct).count();
    if (right < 2 || right >= options.size()) {
      throw new IllegalArgumentException("two options or more are right, and not all: " + options);
    }
  }

  @Override
  public Response answer() {
    return Options.key(options);
  }

  /** Right minus wrong choices over the number of right options, never below 0. */
  @Override
  public Score gradeAnswer(Response answer) {
    List<Integer> chosen = Options.chosen(options, answer);
    long keys = options.stream().filter(Option::correct).count();
    long right = chosen.stream().filter(option -> options.get(option).correct()).count();
    long wrong = chosen.size() - right;
    return new Score(Math.max(0, right - wrong) / (double) keys);
  }
}
