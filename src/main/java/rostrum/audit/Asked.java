package rostrum.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rostrum.facts.FactBase;
import rostrum.questions.Item;

/**
 * Finds what an item is about from its own words: something is asked only if the item names it as
 * its fact or subject and its stem says it.
 */
record Asked(FactBase facts) {

  /** The fact of this sort that the item rests on and that its stem speaks of. */
  <T extends rostrum.facts.Fact> Optional<T> fact(
      Item item, List<T> all, Function<T, String> inStem) {
    return longest(
        all.stream().filter(fact -> item.facts().contains(fact.id())).toList(), item, inStem);
  }

  /**
   * The subject of this sort that the stem names; where one name is part of another, the longer.
   */
  <T> Optional<T> subject(
      Item item, List<T> all, Function<T, String> subject, Function<T, String> inStem) {
    return longest(
        all.stream().filter(one -> item.subjects().contains(subject.apply(one))).toList(),
        item,
        inStem);
  }

  private static <T> Optional<T> longest(
      List<T> candidates, Item item, Function<T, String> inStem) {
    return candidates.stream()
        .filter(one -> Wording.says(item.stem(), inStem.apply(one)))
        .max(Comparator.comparingInt(one -> inStem.apply(one).length()));
  }

  /** What has this name, word for word. */
  static <T> Optional<T> named(List<T> all, Function<T, String> name, String text) {
    return all.stream().filter(one -> name.apply(one).equals(text)).findFirst();
  }
}
