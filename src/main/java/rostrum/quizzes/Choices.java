package rostrum.quizzes;

import java.util.Set;
import rostrum.questions.Item;

/**
 * What an instructor wants of a quiz. An empty set of sections, families or kinds admits all.
 *
 * @param sections slugs of lessons
 * @param count how many questions, 1 to {@value #MOST}
 * @param coreOnly whether only what every reader should know
 * @param graded whether it is to count, or is practice
 * @param families of generators
 * @param kinds words of interactions, such as single-choice
 * @param seed the same bank, choices and seed give the same paper
 */
public record Choices(
    Set<String> sections,
    int count,
    boolean coreOnly,
    boolean graded,
    Set<String> families,
    Set<String> kinds,
    Level level,
    long seed) {
  public static final int MOST = 60;
  private static final int USUAL = 20;

  /**
   * @throws IllegalArgumentException if the count is out of its bounds
   */
  public Choices {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("a quiz has 1 to " + MOST + " questions");
    }
    sections = Set.copyOf(sections);
    families = Set.copyOf(families);
    kinds = Set.copyOf(kinds);
  }

  /** Twenty questions on everything. */
  public static Choices usual(long seed) {
    return new Choices(Set.of(), USUAL, false, true, Set.of(), Set.of(), Level.ANY, seed);
  }

  public Choices withSeed(long seed) {
    return new Choices(sections, count, coreOnly, graded, families, kinds, level, seed);
  }

  /** The same for another number of questions. */
  public Choices withCount(int count) {
    return new Choices(sections, count, coreOnly, graded, families, kinds, level, seed);
  }

  /** Whether a question is one of those that are wanted. */
  public boolean admits(Item item) {
    return admits(sections, item.section())
        && admits(families, item.family())
        && admits(kinds, item.interaction())
        && (!coreOnly || item.weight().equals("core"))
        && level.admits(item);
  }

  private static boolean admits(Set<String> wanted, String one) {
    return wanted.isEmpty() || wanted.contains(one);
  }

  /** Whether anything is wanted beside sections, number, weight and use. */
  public boolean wantsMore() {
    return !families.isEmpty() || !kinds.isEmpty() || level != Level.ANY;
  }
}
