package rostrum.generators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a fact may be asked: a bank that asks the same thing in every family is no larger for
 * it. Families are served in the order of the list, so those that have little to ask stand first.
 */
final class Quota {
  static final int MOST_A_FACT = 3;

  private final Map<String, Integer> asked = new HashMap<>();
  private final List<Unproven> over = new ArrayList<>();

  /** The drafts that stay within the quota, in their order. */
  List<Drafted> within(List<Drafted> drafts) {
    return drafts.stream().filter(this::admits).toList();
  }

  /** The drafts that did not. */
  List<Unproven> over() {
    return List.copyOf(over);
  }

  private boolean admits(Drafted draft) {
    Basis basis = draft.basis();
    boolean room =
        basis.facts().stream().allMatch(fact -> asked.getOrDefault(fact, 0) < MOST_A_FACT);
    if (room) {
      basis.facts().forEach(fact -> asked.merge(fact, 1, Integer::sum));
    } else {
      over.add(
          new Unproven(
              basis.family(),
              basis.about(),
              "proven, but a fact that it rests on is asked " + MOST_A_FACT + " times already"));
    }
    return room;
  }
}
