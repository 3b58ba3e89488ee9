package rostrum.facts;

import java.util.List;
import java.util.Set;
import rostrum.lessons.Passage;

/**
 * Every place of the article in which a phrase stands, found by searching all of it: a closed list.
 * A lesson that has no place here does not contain the phrase in any of its listed spellings.
 *
 * @param slogan the phrase's id
 * @param passages in the order of the article; none of them is empty
 * @param searched the lessons that were searched
 */
public record Places(
    String slogan, List<Passage> passages, List<String> searched, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "places:" + slogan;
  }

  /** The slugs of the lessons in which the phrase stands. */
  public Set<String> sections() {
    return Set.copyOf(passages.stream().map(Passage::section).toList());
  }
}
