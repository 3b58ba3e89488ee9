package rostrum.quizzes;

import java.util.List;
import rostrum.questions.Draw;
import rostrum.questions.Item;

/**
 * What a paper is made of, as the line over it says.
 *
 * @param questions how many there are
 * @param fromTables how many of them rest on a table
 * @param mostFromTables how many of these are drawn at most
 * @param aboveRemember how many ask for more than to remember
 * @param unproven how many are an instructor’s own, without proof
 * @param outdated how many are of a version that is not asked any more
 * @param missing how many fewer these are than wanted
 */
public record Balance(
    int questions,
    int fromTables,
    int mostFromTables,
    int aboveRemember,
    int unproven,
    int outdated,
    int missing) {

  public static Balance of(Draft draft) {
    List<Item> items = draft.slots().stream().map(slot -> slot.question().item()).toList();
    return new Balance(
        items.size(),
        (int) items.stream().filter(Draw::isFromTable).count(),
        Draw.mostFromTables(items.size()),
        (int) items.stream().filter(Draw::isAboveRemember).count(),
        (int) items.stream().filter(item -> item.isByHand()).count(),
        (int) items.stream().filter(item -> !item.state().equals(Item.CURRENT)).count(),
        Math.max(0, draft.choices().count() - items.size()));
  }
}
