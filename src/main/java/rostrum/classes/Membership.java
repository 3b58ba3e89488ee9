package rostrum.classes;

import java.util.List;
import java.util.Optional;

/**
 * A class as a learner in it sees it.
 *
 * @param isAdmitted or still waiting
 * @param instructors what those who teach it are called
 */
public record Membership(
    Classroom classroom, boolean isAdmitted, Optional<String> group, List<String> instructors) {

  /** The names of who teaches it, as one reads them. */
  public String teachers() {
    return String.join(", ", instructors);
  }
}
