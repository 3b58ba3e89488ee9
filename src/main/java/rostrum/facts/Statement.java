package rostrum.facts;

import java.util.Optional;
import java.util.Set;

/**
 * Something that the article says in somebody's voice.
 *
 * @param says a clause without its attribution
 * @param note the footnote that is given for it, if one is
 * @param near names of statements that could be argued to say the same
 */
public record Statement(
    String name, String says, Optional<Integer> note, Set<String> near, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "statement:" + name;
  }

  public boolean isNear(Statement other) {
    return near.contains(other.name) || other.near.contains(name);
  }
}
