package rostrum.classes;

import java.util.List;
import java.util.Optional;

/**
 * What somebody learns of a class who holds a code for it.
 *
 * @param code as it stands in addresses
 * @param instructors what those who teach it are called
 * @param needsApproval whether somebody who teaches has to admit who comes
 * @param invited whom the code was handed to, if it is for one person only
 */
public record Threshold(
    String code,
    Classroom classroom,
    List<String> instructors,
    boolean needsApproval,
    Optional<Invited> invited) {

  /** The names of who teaches it, as one reads them. */
  public String teachers() {
    return String.join(", ", instructors);
  }

  /** Somebody as a roster names them. */
  public record Invited(String name, String email) {}
}
