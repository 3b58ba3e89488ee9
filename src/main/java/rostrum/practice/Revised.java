package rostrum.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.questions.Difference;
import rostrum.questions.Item;

/**
 * That a question was changed after it was answered, and what a reader would see of that.
 *
 * @param differences none where only its proof or standing was changed
 */
public record Revised(List<Difference> differences) {
  private static final Set<String> UNSEEN = Set.of("proof", "standing");

  static Optional<Revised> of(Item answered, Optional<Item> newest) {
    return newest
        .map(now ->
            Difference.between(answered, now).stream()
                .filter(difference -> !UNSEEN.contains(difference.part()))
                .toList())
        .filter(differences -> !differences.isEmpty())
        .map(Revised::new);
  }
}
