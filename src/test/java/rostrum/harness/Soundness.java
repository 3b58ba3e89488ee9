package rostrum.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import rostrum.Fixtures;
import rostrum.audit.Audit;
import rostrum.audit.Verdict;
import rostrum.bank.EveryFamily;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.courses.RandomEdit;
import rostrum.courses.RandomPack;
import rostrum.generators.Drafted;
import rostrum.generators.Families.Generated;
import rostrum.questions.Bloom;
import rostrum.questions.Draw;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;

/**
 * What must hold whatever stands in a pack and whatever is drawn: no unsound question comes out of
 * packs made at random or of the shipped one after any edit, no session breaks a rule, and no
 * position is favoured. Arguments: packs, edits, sessions.
 */
public final class Soundness {
  private static final int SESSION = 10;
  private static final int CHOICES = 4;

  private Soundness() {}

  public static void main(String[] arguments) {
    Packs packs = packs(Integer.parseInt(arguments[0]));
    System.out.printf(
        "%s packs made at random: %d questions in %d families, %d unsound%n",
        arguments[0], packs.questions(), packs.families().size(), packs.unsound().size());
    packs.unsound().forEach(System.out::println);
    Edits edits = edits(Integer.parseInt(arguments[1]));
    System.out.printf(
        "%s edits of the shipped pack: %d unsound%n", arguments[1], edits.unsound().size());
    edits.unsound().forEach(System.out::println);
    System.out.println("| edit | times | stale: least | median | most |");
    System.out.println("|---|---|---|---|---|");
    edits
        .stale()
        .forEach((kind, counts) -> {
          List<Integer> sorted = counts.stream().sorted().toList();
          System.out.printf(
              "| %s | %d | %d | %d | %d |%n",
              kind,
              sorted.size(),
              sorted.getFirst(),
              sorted.get(sorted.size() / 2),
              sorted.getLast());
        });
    Sessions sessions = sessions(Integer.parseInt(arguments[2]));
    System.out.printf(
        "%s sessions of %d: %d broke a rule; key positions %s, χ² = %.2f with 3 degrees of freedom,"
            + " Cramér’s V = %.4f%n",
        arguments[2],
        SESSION,
        sessions.broken().size(),
        Arrays.toString(sessions.positions()),
        sessions.chiSquare(),
        sessions.effect());
    sessions.broken().stream().limit(20).forEach(System.out::println);
    boolean good =
        packs.unsound().isEmpty() && edits.unsound().isEmpty() && sessions.broken().isEmpty();
    System.exit(good ? 0 : 1);
  }

  /** What came of packs made at random. */
  record Packs(int questions, Set<String> families, List<String> unsound) {}

  static Packs packs(int count) {
    List<String> unsound = new ArrayList<>();
    Set<String> families = new TreeSet<>();
    int questions = 0;
    for (long seed = 0; seed < count; seed++) {
      CoursePack pack = RandomPack.of(seed).pack();
      List<Item> bank = Fixtures.exported(pack, seed);
      questions += bank.size();
      bank.forEach(item -> families.add(item.family()));
      unsound.addAll(unsound("seed " + seed, pack, bank));
    }
    return new Packs(questions, families, unsound);
  }

  /**
   * What came of edits.
   *
   * @param stale for each kind of edit how many questions each made stale
   */
  record Edits(List<String> unsound, Map<String, List<Integer>> stale) {}

  static Edits edits(int count) {
    PackText shipped = new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER));
    List<Item> before = Fixtures.stored(Fixtures.congress(), Fixtures.SEED);
    List<String> unsound = new ArrayList<>();
    Map<String, List<Integer>> stale = new TreeMap<>();
    for (long seed = 0; seed < count; seed++) {
      RandomEdit edit = RandomEdit.of(shipped, Fixtures.congress().facts(), seed);
      CoursePack pack = edit.pack().pack();
      Generated generated = Fixtures.generated(pack, Fixtures.SEED);
      List<Item> bank = Fixtures.exported(pack, generated, Fixtures.SEED);
      unsound.addAll(unsound(edit.kind() + ", " + edit.what(), pack, bank));
      Map<String, Drafted> drafts =
          generated.drafts().stream()
              .collect(Collectors.toMap(draft -> draft.id(pack.slug()), draft -> draft));
      long touched =
          before.stream()
              .filter(item ->
                  !drafts.containsKey(item.id())
                      || !drafts.get(item.id()).admits(pack.slug(), item))
              .count();
      stale.computeIfAbsent(edit.kind(), kind -> new ArrayList<>()).add((int) touched);
    }
    return new Edits(unsound, stale);
  }

  private static List<String> unsound(String where, CoursePack pack, List<Item> bank) {
    return Audit.ofItems(EveryFamily.truths(), bank, pack.facts(), pack.article()).stream()
        .filter(Verdict::isBlocking)
        .flatMap(verdict ->
            verdict.details().stream().map(what -> where + ": " + verdict.check() + " " + what))
        .toList();
  }

  /**
   * What came of sessions.
   *
   * @param positions how often the key of a question of four options stood at each place
   */
  record Sessions(List<String> broken, int[] positions) {

    /** Against an even share. */
    double chiSquare() {
      double expected = Arrays.stream(positions).sum() / (double) positions.length;
      return Arrays.stream(positions)
          .mapToDouble(count -> (count - expected) * (count - expected) / expected)
          .sum();
    }

    /** Cramér’s V: 0 is no effect, 1 the strongest. */
    double effect() {
      return Math.sqrt(chiSquare() / Arrays.stream(positions).sum() / (positions.length - 1));
    }
  }

  static Sessions sessions(int count) {
    List<Item> bank = Fixtures.congressBank();
    Leaks leaks = new Leaks(Fixtures.congress().facts());
    Draw draw = new Draw(leaks);
    OptionOrder order = OptionOrder.of(Fixtures.congress().article());
    List<String> broken = new ArrayList<>();
    int[] positions = new int[CHOICES];
    for (int seed = 0; seed < count; seed++) {
      RandomGenerator random = Fixtures.random(seed);
      List<Item> drawn = draw.session(bank, SESSION, item -> 0, random);
      broken.addAll(broken(seed, drawn, leaks));
      for (Item item : drawn) {
        long right = item.options().stream().filter(Option::correct).count();
        if (item.options().size() == CHOICES && right == 1 && !order.isNatural(item)) {
          int key = item.options().stream().map(Option::correct).toList().indexOf(true);
          positions[order.shown(item, random).indexOf(key)]++;
        }
      }
    }
    return new Sessions(broken, positions);
  }

  private static List<String> broken(int seed, List<Item> drawn, Leaks leaks) {
    List<String> broken = new ArrayList<>();
    Set<String> facts = new HashSet<>();
    for (Item item : drawn) {
      for (String fact : item.facts()) {
        if (!facts.add(fact)) {
          broken.add("session " + seed + " asks " + fact + " twice");
        }
      }
      for (Item other : drawn) {
        if (!item.id().equals(other.id()) && leaks.givesAway(item, other)) {
          broken.add("session " + seed + ": " + item.id() + " gives away " + other.id());
        }
        if (!item.id().equals(other.id()) && Leaks.areTwins(item, other)) {
          broken.add("session " + seed + ": " + item.id() + " is a twin of " + other.id());
        }
      }
    }
    long table =
        drawn.stream()
            .filter(item -> item.evidence().stream().anyMatch(piece -> piece.table().isPresent()))
            .count();
    long above = drawn.stream().filter(item -> !item.bloom().equals(Bloom.REMEMBER.slug())).count();
    if (drawn.size() < SESSION || table > .4 * SESSION || above < .3 * SESSION) {
      broken.add(
          "session %d: %d questions, %d from the table, %d above remembering"
              .formatted(seed, drawn.size(), table, above));
    }
    return broken;
  }
}
