package rostrum.facts;

import java.util.List;
import java.util.Set;
import rostrum.lessons.Passage;

/**
 * Two accounts, or more, that the article gives of one thing.
 *
 * @param differs completes "they disagree on …"
 * @param accounts two or more, in the order of the article
 * @param near names of disagreements that could be argued to be on the same
 */
public record Disagreement(
    String name, String differs, List<Account> accounts, Set<String> near, Attested attested)
    implements Fact {

  /**
   * One of the accounts.
   *
   * @param place the sentence, cell or heading that gives it
   * @param words its telling part, to the letter
   * @param says a clause
   */
  public record Account(Passage place, String words, String says) {}

  @Override
  public String id() {
    return "disagreement:" + name;
  }

  public boolean isNear(Disagreement other) {
    return near.contains(other.name) || other.near.contains(name);
  }
}
