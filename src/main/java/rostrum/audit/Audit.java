package rostrum.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;

/**
 * Runs every check over a bank. What needs answers of learners (facility, discrimination, options
 * that nobody chooses) is not among them: too few data is not a pass, a bank can be checked before
 * anybody has answered, and what answers show only ever warns. Those belong to statistics.
 */
public final class Audit {
  private Audit() {}

  /** Checks a bank beside whose text the editor says nothing. */
  public static List<Verdict> run(
      Map<String, FamilyTruth> families, List<Item> items, FactBase facts, Article article) {
    return run(families, items, facts, article, List.of());
  }

  /**
   * Checks a bank.
   *
   * @param families how each is judged, by its name
   * @param items as they are exported, their options in the order in which they are shown
   * @param remarks what the editor says beside the text
   */
  public static List<Verdict> run(
      Map<String, FamilyTruth> families,
      List<Item> items,
      FactBase facts,
      Article article,
      List<Remark> remarks) {
    Set<Item> unreadable = unreadable(items).keySet();
    List<Item> readable = items.stream().filter(item -> !unreadable.contains(item)).toList();
    List<Verdict> verdicts = new ArrayList<>(ofItems(families, items, facts, article));
    verdicts.addAll(new BankChecks(families.keySet(), readable, facts, article, remarks).all());
    verdicts.addAll(new SessionChecks(facts).over(readable, SessionChecks.drawn(readable, facts)));
    return List.copyOf(verdicts);
  }

  /** Checks items one by one, whatever bank they are in. */
  public static List<Verdict> ofItems(
      Map<String, FamilyTruth> families, List<Item> items, FactBase facts, Article article) {
    Map<Item, String> unreadable = unreadable(items);
    List<Item> readable = items.stream().filter(item -> !unreadable.containsKey(item)).toList();
    return new ItemChecks(families, facts, article)
        .all().stream()
            .map(check ->
                check.id().equals(ItemChecks.ONE_KEY)
                    ? withUnreadable(check.over(readable), unreadable)
                    : check.over(readable))
            .toList();
  }

  /** Items that are no question of any kind: no other check can say anything of them. */
  private static Map<Item, String> unreadable(List<Item> items) {
    Map<Item, String> unreadable = new LinkedHashMap<>();
    for (Item item : items) {
      try {
        item.question();
      } catch (IllegalArgumentException | IllegalStateException e) {
        unreadable.put(item, item.id() + ": " + e.getMessage());
      }
    }
    return unreadable;
  }

  private static Verdict withUnreadable(Verdict verdict, Map<Item, String> unreadable) {
    List<String> failing = new ArrayList<>(verdict.items());
    unreadable.keySet().forEach(item -> failing.add(item.id()));
    List<String> details = new ArrayList<>(verdict.details());
    details.addAll(unreadable.values());
    return new Verdict(
        verdict.check(),
        verdict.level(),
        failing.size(),
        verdict.of() + unreadable.size(),
        List.copyOf(failing),
        List.copyOf(details));
  }
}
