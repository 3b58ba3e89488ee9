package rostrum.questions;

import java.util.List;

/**
 * Does the article say so?
 *
 * @param options two: that it says so, and that it says otherwise
 */
public record TrueFalse(String id, String stem, Grounds grounds, List<Option> options)
    implements Question {

  public TrueFalse {
    Options.oneRight(options);
    if (options.size() != 2) {
      throw new IllegalArgumentException("yes or no, not " + options);
    }
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
