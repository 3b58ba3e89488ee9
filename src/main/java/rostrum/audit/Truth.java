package rostrum.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;

/**
 * Answers items anew from facts and text, from their own words alone: what a proof says is not
 * believed, but for the query of a calculation. What is not understood is proven neither true nor
 * false, so that it fails.
 */
final class Truth {
  private final Map<String, Map<String, Function<Item, List<Judged>>>> judges = new HashMap<>();

  /**
   * @param families how each is judged, by its name
   */
  Truth(Map<String, FamilyTruth> families, FactBase facts, Article article) {
    families.forEach((family, truth) -> judges.put(family, truth.over(facts, article)));
  }

  /** Every answer that an item claims to be right or wrong; none if it is not understood. */
  List<Judged> judge(Item item) {
    String sort = item.facts().isEmpty() ? "" : item.facts().getFirst().split(":", 2)[0];
    Function<Item, List<Judged>> judge = judges.getOrDefault(item.family(), Map.of()).get(sort);
    return judge == null ? List.of() : judge.apply(item);
  }
}
