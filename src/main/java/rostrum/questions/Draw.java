package rostrum.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Draws the questions of a session: what is wanted most first, then what every reader should know,
 * then by chance; never two that give each other away. While there is anything else, at most four
 * in ten are from tables, at most three in ten of one family, and three in ten or more ask for more
 * than to remember.
 */
public final class Draw {
  private static final double MOST_FROM_TABLES = .4;
  private static final double MOST_OF_A_FAMILY = .3;
  private static final double LEAST_ABOVE_REMEMBER = .3;

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
    return more(List.of(), bank, most, wish, random);
  }

  /**
   * What is missing to a session of which some questions are set already: those that are drawn to
   * them, without them.
   *
   * @param most how many questions at most, with those that are set
   */
  public List<Item> more(
      List<Item> set, List<Item> bank, int most, ToIntFunction<Item> wish, RandomGenerator random) {
    List<Item> order = new ArrayList<>(bank);
    order.sort(Comparator.comparing(Item::id));
    Collections.shuffle(order, Random.from(random));
    order.sort(Comparator.comparingInt(wish).thenComparing(item -> !item.weight().equals("core")));
    Session session = new Session(most, set);
    session.take(order, session::isMixed);
    session.take(order, session::hasRoomForTable);
    session.take(order, item -> true);
    List<Item> drawn = session.drawn.subList(set.size(), session.drawn.size());
    Collections.shuffle(drawn, Random.from(random));
    return List.copyOf(drawn);
  }

  /** What is drawn so far. */
  private final class Session {
    private final int most;
    private final List<Item> drawn;

    Session(int most, List<Item> set) {
      this.most = most;
      this.drawn = new ArrayList<>(set);
    }

    void take(List<Item> order, Predicate<Item> admits) {
      for (Item item : order) {
        if (drawn.size() < most
            && admits.test(item)
            && drawn.stream().noneMatch(other -> other.id().equals(item.id()))
            && drawn.stream().allMatch(other -> leaks.together(item, other))) {
          drawn.add(item);
        }
      }
    }

    boolean isMixed(Item item) {
      return hasRoomForTable(item)
          && count(other -> other.family().equals(item.family()))
              < Math.max(1, most * MOST_OF_A_FAMILY)
          && (isAboveRemember(item) || count(other -> !isAboveRemember(other)) < mostRemembered());
    }

    boolean hasRoomForTable(Item item) {
      return !isFromTable(item) || count(Draw::isFromTable) < mostFromTables(most);
    }

    private long mostRemembered() {
      return most - (long) Math.ceil(most * LEAST_ABOVE_REMEMBER);
    }

    private long count(Predicate<Item> which) {
      return drawn.stream().filter(which).count();
    }
  }

  /** How many of so many questions are from tables while there is anything else. */
  public static int mostFromTables(int questions) {
    return (int) (questions * MOST_FROM_TABLES);
  }

  /** Whether a question asks for more than to remember. */
  public static boolean isAboveRemember(Item item) {
    return !item.bloom().equals(Bloom.REMEMBER.slug());
  }

  /** Whether a question rests on a table. */
  public static boolean isFromTable(Item item) {
    return item.evidence().stream().anyMatch(evidence -> evidence.table().isPresent());
  }
}
