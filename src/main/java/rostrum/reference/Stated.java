package rostrum.reference;

import java.util.List;
import java.util.Optional;

/**
 * What one place says of who holds what.
 *
 * @param head the list and its date: "Table 1, January 2021"; empty for running text
 */
public record Stated(Cite cite, Optional<String> head, List<Line> lines) {

  /**
   * A post.
   *
   * @param people who holds it, where the entry is not of one person
   * @param when "January–February 2021", or empty
   * @param later who has it afterwards
   * @param before who had it
   */
  public record Line(
      String post, List<Name> people, String when, Optional<Name> later, Optional<Name> before) {}

  /** Somebody with an entry. */
  public record Name(String id, String name) {}
}
