package rostrum.facts;

import java.util.List;

/**
 * That a search of the whole article found every fact of a sort: each place with one of the words
 * carries one, or was looked at and states none.
 *
 * @param of the sort: {@code reasons}, {@code inferences} or {@code institutions}
 * @param words that were searched for, as whole words in any case
 * @param besides places that state none
 */
public record Survey(
    String name, String of, List<String> words, List<Besides> besides, Attested attested)
    implements Fact {

  /**
   * A place that was looked at.
   *
   * @param anchor of the passage in its section
   * @param why it states no fact of the sort
   */
  public record Besides(String section, String anchor, String why) {}

  @Override
  public String id() {
    return "survey:" + name;
  }
}
