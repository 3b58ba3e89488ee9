package rostrum.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.attempts.Attempt;
import rostrum.attempts.Slot;
import rostrum.attempts.Step;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Score;

/**
 * Something to look at again after a session.
 *
 * @param right the words of the right answer, where it was one of several options
 * @param chosen the words of the option that was taken for it, if one was
 * @param address of the answer, where both are told apart
 */
public record Lapse(String stem, Optional<String> right, Optional<String> chosen, String address) {

  /**
   * Each question of a sitting once, as it was answered last.
   *
   * @param takenBack positions whose answers do not count
   */
  static List<Lapse> of(Attempt attempt, Set<Integer> takenBack) {
    Map<String, Slot> last = new LinkedHashMap<>();
    attempt.slots().stream()
        .filter(slot -> slot.isSettled() && !takenBack.contains(slot.position()))
        .filter(slot -> score(slot).result() != Score.Result.RIGHT)
        .forEach(slot -> last.put(slot.item().id(), slot));
    return last.values().stream().map(slot -> of(attempt, slot)).toList();
  }

  private static Score score(Slot slot) {
    return slot.step().map(Step::score).orElseThrow();
  }

  private static Lapse of(Attempt attempt, Slot slot) {
    Item item = slot.item();
    List<Integer> chosen =
        slot.step().map(step -> Parts.chosen(Parts.answer(step.response()))).orElse(List.of());
    boolean isOne = chosen.size() == 1 && !item.options().get(chosen.getFirst()).correct();
    return new Lapse(
        item.title(),
        item.options().stream().filter(Option::correct).map(Option::text).findFirst(),
        isOne ? Optional.of(item.options().get(chosen.getFirst()).text()) : Optional.empty(),
        ReviewPages.address(attempt, slot.position()));
  }
}
