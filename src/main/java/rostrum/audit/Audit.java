package rostrum.audit;

import java.util.ArrayList;
import java.util.List;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;

/**
 * Runs every check over a bank. What needs answers of learners is not among them: too few data is
 * not a pass.
 */
public final class Audit {
  private Audit() {}

  /**
   * Checks a bank.
   *
   * @param items as they are exported, their options in the order in which they are shown
   */
  public static List<Verdict> run(List<Item> items, FactBase facts, Article article) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ItemChecks.Check check : new ItemChecks(facts, article).all()) {
      List<Item> concerned = items.stream().filter(check.applies()).toList();
      List<String> failing =
          concerned.stream().filter(check.passes().negate()).map(Item::id).toList();
      verdicts.add(
          new Verdict(check.id(), check.level().slug(), failing.size(), concerned.size(), failing));
    }
    verdicts.addAll(new BankChecks(items, facts, article).all());
    return List.copyOf(verdicts);
  }
}
