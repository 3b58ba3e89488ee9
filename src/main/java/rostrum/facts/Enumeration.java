package rostrum.facts;

import java.util.List;
import java.util.Set;

/**
 * A list in running text.
 *
 * @param asks what its members are, as a plural noun phrase: "industries considered basic"
 * @param kind members of lists of one kind are alike
 * @param closed whether it names all there are: "such as" is not closed, and proves no negative
 * @param members as printed, in printed order
 * @param near names of lists whose members could be argued to belong to this one too
 */
public record Enumeration(
    String name,
    String asks,
    String kind,
    boolean closed,
    List<String> members,
    Set<String> near,
    Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "enumeration:" + name;
  }

  public boolean isNear(Enumeration other) {
    return near.contains(other.name) || other.near.contains(name);
  }
}
