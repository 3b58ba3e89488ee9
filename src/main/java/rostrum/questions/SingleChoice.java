package rostrum.questions;

import java.util.List;

/**
 * Exactly one option is right.
 *
 * @param options in the order in which they were made
 */
public record SingleChoice(String id, String stem, Grounds grounds, List<Option> options)
    implements Question {

  public SingleChoice {
    if (options.stream().filter(Option::correct).count() != 1) {
      throw new IllegalArgumentException("one option is right, not " + options);
    }
  }

  /** The number of the right option, counted from 0. */
  public int rightOption() {
    return options.stream().map(Option::correct).toList().indexOf(true);
  }

  @Override
  public Response key() {
    return new Response.Chosen(List.of(rightOption()));
  }

  @Override
  public Score grade(Response response) {
    return switch (response) {
      case Response.DontKnow() -> Score.NOTHING;
      case Response.Chosen(List<Integer> chosen) -> {
        if (chosen.size() != 1 || chosen.getFirst() < 0 || chosen.getFirst() >= options.size()) {
          throw new IllegalArgumentException("no single option: " + chosen);
        }
        yield options.get(chosen.getFirst()).correct() ? Score.FULL : Score.NOTHING;
      }
    };
  }
}
