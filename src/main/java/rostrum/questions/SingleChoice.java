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
    Options.oneRight(options);
  }

  @Override
  public Response answer() {
    return Options.key(options);
  }

  @Override
  public Score gradeAnswer(Response answer) {
    return Options.one(options, answer);
  }
}
