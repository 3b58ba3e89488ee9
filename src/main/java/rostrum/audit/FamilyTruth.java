package rostrum.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;

/**
 * How the items of a family are judged, by the sort of their first fact: {@code event} of {@code
 * event:opening}.
 */
public final class FamilyTruth {
  private final Map<String, BiFunction<FactBase, Article, Function<Item, List<Judged>>>> sorts;

  private FamilyTruth(
      Map<String, BiFunction<FactBase, Article, Function<Item, List<Judged>>>> sorts) {
    this.sorts = Map.copyOf(sorts);
  }

  /** Items on facts of this sort, judged by what needs the text as well. */
  static <T> FamilyTruth on(
      String sort, BiFunction<FactBase, Article, T> made, BiFunction<T, Item, List<Judged>> judge) {
    return new FamilyTruth(
        Map.of(
            sort,
            (facts, article) -> {
              T truth = made.apply(facts, article);
              return item -> judge.apply(truth, item);
            }));
  }

  /** Items on facts of this sort, judged by facts alone. */
  static <T> FamilyTruth on(
      String sort, Function<FactBase, T> made, BiFunction<T, Item, List<Judged>> judge) {
    return on(sort, (facts, _) -> made.apply(facts), judge);
  }

  /** The same for a family that asks about facts of other sorts too. */
  public FamilyTruth or(FamilyTruth other) {
    Map<String, BiFunction<FactBase, Article, Function<Item, List<Judged>>>> both =
        new HashMap<>(sorts);
    both.putAll(other.sorts);
    return new FamilyTruth(both);
  }

  /** Judges for one course, by the sort of fact. */
  Map<String, Function<Item, List<Judged>>> over(FactBase facts, Article article) {
    Map<String, Function<Item, List<Judged>>> judges = new HashMap<>();
    sorts.forEach((sort, made) -> judges.put(sort, made.apply(facts, article)));
    return judges;
  }
}
