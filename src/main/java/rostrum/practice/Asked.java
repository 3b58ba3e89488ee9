package rostrum.practice;

import java.util.List;
import java.util.stream.IntStream;
import rostrum.attempts.Attempt;
import rostrum.attempts.Slot;
import rostrum.questions.OptionOrder;

/**
 * A question as a learner sees it before answering: nothing here tells right from wrong.
 *
 * @param position counted from 1
 * @param dontKnow what the form calls "I don’t know"
 */
public record Asked(
    int position, int of, int answered, String stem, List<Choice> options, String dontKnow) {

  /**
   * An option to choose.
   *
   * @param digit the key that chooses it
   * @param id what the form calls it
   */
  public record Choice(int digit, String id, String text) {}

  static Asked of(Attempt attempt, Slot slot, OptionOrder order) {
    List<Integer> shown = attempt.shown(slot, order);
    List<Choice> options =
        IntStream.range(0, shown.size())
            .mapToObj(place ->
                new Choice(
                    place + 1,
                    attempt.optionId(slot, shown.get(place)),
                    slot.item().options().get(shown.get(place)).text()))
            .toList();
    return new Asked(
        slot.position(),
        attempt.slots().size(),
        attempt.answered(),
        slot.item().stem(),
        options,
        attempt.dontKnowId(slot));
  }
}
