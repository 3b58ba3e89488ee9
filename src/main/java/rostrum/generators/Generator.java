package rostrum.generators;

import java.util.stream.Stream;

/** A family of questions: what it can ask about a course's facts, and what it cannot prove. */
public interface Generator {

  /** The family's name: the same in ids, exports and pages. */
  String family();

  /**
   * Everything that it can ask, what matters most first: where a fact is asked often enough by
   * others, the rest is left out.
   */
  Stream<Outcome> outcomes(Course course);
}
