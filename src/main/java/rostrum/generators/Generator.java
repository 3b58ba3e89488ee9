package rostrum.generators;

import java.util.stream.Stream;

/** A family of questions: what it can ask about a course's facts, and what it cannot prove. */
public interface Generator {

  /** The family's name: the same in ids, exports and pages. */
  String family();

  Stream<Outcome> outcomes(Course course);
}
