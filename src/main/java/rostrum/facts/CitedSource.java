package rostrum.facts;

import java.util.List;
import java.util.Set;

/**
 * What footnotes cite. Every footnote belongs to exactly one, so the sources of a course are a
 * closed list.
 *
 * @param title as an option shows it
 * @param notes numbers of the footnotes that cite it
 * @param near names of sources from which it cannot be told apart beyond argument
 */
public record CitedSource(
    String name, String title, List<Integer> notes, Set<String> near, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "source:" + name;
  }

  public boolean isNear(CitedSource other) {
    return near.contains(other.name) || other.near.contains(name);
  }
}
