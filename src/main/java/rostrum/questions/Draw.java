package rostrum.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Draws the questions of a session: what is wanted most first, then what every reader should know,
 * then by chance; never two that give each other away, and at most four in ten from tables while
 * there is anything else.
 */
public final class Draw {
  private static final double MOST_FROM_TABLES = .4;

  private final Leaks leaks;

  public Draw(Leaks leaks) {
    this.leaks = leaks;
  }

  /**
   * A session. The same bank, wishes and random numbers give the same session.
   *
   * @param most how many questions at most; fewer where more would give each other away
   * @param wish how much a question is wanted, smaller first
   */
  public List<Item> session(
      List<Item> bank, int most, ToIntFunction<Item> wish, RandomGenerator random) {
    List<Item> order = new ArrayList<>(bank);
    order.sort(Comparator.comparing(Item::id));
    Collections.shuffle(order, Random.from(random));
    order.sort(Comparator.comparingInt(wish).thenComparing(item -> !item.weight().equals("core")));
    List<Item> drawn = new ArrayList<>();
    int fromTables = (int) (most * MOST_FROM_TABLES);
    take(order, drawn, most, fromTables);
    take(order, drawn, most, most);
    Collections.shuffle(drawn, Random.from(random));
    return List.copyOf(drawn);
  }

  private void take(List<Item> order, List<Item> drawn, int most, int fromTables) {
    for (Item item : order) {
      boolean room =
          drawn.size() < most
              && (!isFromTable(item)
                  || drawn.stream().filter(Draw::isFromTable).count() < fromTables);
      if (room
          && !drawn.contains(item)
          && drawn.stream().allMatch(other -> leaks.together(item, other))) {
        drawn.add(item);
      }
    }
  }

  private static boolean isFromTable(Item item) {
    return item.evidence().stream().anyMatch(evidence -> evidence.table().isPresent());
  }
}
