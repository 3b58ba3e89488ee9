package rostrum.facts;

import java.util.List;

/**
 * A printed table of who holds what. If it is closed, then what a row does not name the table does
 * not say of that person: the only ground on which a holding is ever proven not to stand in it.
 *
 * @param citedAs how a question names it: "Table 1"
 * @param persons in printed order
 * @param groups the posts that the first column gives to everybody under a head
 */
public record Roster(
    String name,
    String table,
    String citedAs,
    PartialDate asOf,
    boolean closed,
    List<Person> persons,
    List<Post> groups,
    Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "list:" + name;
  }
}
