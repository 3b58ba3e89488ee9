package rostrum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import rostrum.questions.Item;

/**
 * A check of one item.
 *
 * @param kinds the kinds of question that it is about
 * @param concerns whether it is about this item of these kinds
 * @param faults what is wrong, each in a few words; none if the item passes
 */
record Check(
    String id,
    Level level,
    Set<Kind> kinds,
    Predicate<Item> concerns,
    Function<Item, List<String>> faults) {

  static Check block(String id, Set<Kind> kinds, Function<Item, List<String>> faults) {
    return new Check(id, Level.BLOCK, kinds, item -> true, faults);
  }

  static Check warn(String id, Set<Kind> kinds, Function<Item, List<String>> faults) {
    return new Check(id, Level.WARN, kinds, item -> true, faults);
  }

  /** The same check, of those items only. */
  Check where(Predicate<Item> concerned) {
    return new Check(id, level, kinds, concerned, faults);
  }

  /** What it finds in a bank. */
  Verdict over(List<Item> items) {
    int concerned = 0;
    List<String> failing = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (Item item : items) {
      if (Kind.of(item).map(kinds::contains).orElse(false) && concerns.test(item)) {
        concerned++;
        List<String> found = faults.apply(item);
        if (!found.isEmpty()) {
          failing.add(item.id());
          details.add(item.id() + ": " + String.join("; ", found));
        }
      }
    }
    return new Verdict(id, level.slug(), failing.size(), concerned, failing, details);
  }

  /** The fault, if there is one. */
  static List<String> unless(boolean passes, String fault) {
    return passes ? List.of() : List.of(fault);
  }
}
