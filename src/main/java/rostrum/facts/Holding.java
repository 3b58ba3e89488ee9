package rostrum.facts;

import java.util.Optional;

/**
 * That a person has a post.
 *
 * @param roster the id of the list that states it, or empty where running text does
 * @param from when it began, if stated; of a list, its date
 * @param until when it ended, if stated
 */
public record Holding(
    String name,
    Person person,
    Post post,
    Optional<String> roster,
    Optional<PartialDate> from,
    Optional<PartialDate> until,
    Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "holding:" + name;
  }
}
