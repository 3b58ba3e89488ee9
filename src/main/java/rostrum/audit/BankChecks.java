package rostrum.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.facts.FactBase;
import rostrum.facts.Person;
import rostrum.lessons.Article;
import rostrum.questions.Draw;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;

/** The checks that look at the bank as a whole, and at sessions drawn from it with a fixed seed. */
final class BankChecks {
  private static final long SEED = 2021;
  private static final int SESSIONS = 1_000;
  private static final int SESSION = 10;
  private static final int DELIVERIES = 100;
  private static final double LEAST_EXPOSURE = .15;
  private static final double MOST_EXPOSURE = .35;
  private static final int FEW_SHOWINGS = 8;
  private static final double Z_95 = 1.96;
  private static final int MOST_A_FACT = 3;

  private final List<Item> items;
  private final FactBase facts;
  private final Article article;

  BankChecks(List<Item> items, FactBase facts, Article article) {
    this.items = items;
    this.facts = facts;
    this.article = article;
  }

  List<Verdict> all() {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(longest());
    verdicts.add(position());
    verdicts.add(exposure());
    verdicts.add(itemsPerFact());
    verdicts.add(distinct());
    verdicts.addAll(sessions());
    return verdicts;
  }

  /**
   * Over the bank the key is the single longest option about one time in k, within 1.96 standard
   * deviations.
   */
  private Verdict longest() {
    List<Item> choices = items.stream().filter(item -> !item.options().isEmpty()).toList();
    double expected = 0;
    double variance = 0;
    int longest = 0;
    for (Item item : choices) {
      double chance = 1.0 / item.options().size();
      expected += chance;
      variance += chance * (1 - chance);
      int key = ItemChecks.key(item).length();
      longest +=
          item.options().stream().filter(option -> option.text().length() >= key).count() == 1
              ? 1
              : 0;
    }
    boolean even = Math.abs(longest - expected) <= Z_95 * Math.sqrt(variance);
    return whole("longest", even, choices.size());
  }

  /** χ² of the key's position over options delivered in shuffled order, against the 1 % value. */
  private Verdict position() {
    RandomGenerator random = random();
    OptionOrder order = OptionOrder.of(article);
    Map<Integer, int[]> counts = new HashMap<>();
    int delivered = 0;
    for (Item item : items) {
      if (item.options().isEmpty() || order.isOfSections(item.options())) {
        continue;
      }
      int key = item.options().stream().map(Option::correct).toList().indexOf(true);
      for (int time = 0; time < DELIVERIES; time++) {
        int[] positions = counts.computeIfAbsent(item.options().size(), size -> new int[size]);
        positions[order.shown(item.options(), random).indexOf(key)]++;
        delivered++;
      }
    }
    boolean even = counts.values().stream().allMatch(BankChecks::isEven);
    return whole("position", even, delivered);
  }

  private static boolean isEven(int[] counts) {
    double expected = java.util.Arrays.stream(counts).sum() / (double) counts.length;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    return chiSquare <= CRITICAL_AT_1_PERCENT[counts.length - 1];
  }

  /** Quantiles of the χ² distribution at 99 % for 0 to 5 degrees of freedom (Pearson’s tables). */
  private static final double[] CRITICAL_AT_1_PERCENT = {0, 6.635, 9.210, 11.345, 13.277, 15.086};

  /** How often a person's name that is shown as an option is the key. */
  private Verdict exposure() {
    Set<String> names = new HashSet<>(facts.persons().stream().map(Person::name).toList());
    Map<String, Integer> shown = new HashMap<>();
    Map<String, Integer> keyed = new HashMap<>();
    for (Item item : items) {
      for (Option option : item.options()) {
        if (names.contains(option.text())) {
          shown.merge(option.text(), 1, Integer::sum);
          keyed.merge(option.text(), option.correct() ? 1 : 0, Integer::sum);
        }
      }
    }
    Set<String> failing = new LinkedHashSet<>();
    shown.forEach((name, times) -> {
      double share = keyed.getOrDefault(name, 0) / (double) times;
      boolean enough = times >= FEW_SHOWINGS;
      if (enough && (share < LEAST_EXPOSURE || share > MOST_EXPOSURE)) {
        failing.add(name);
      }
    });
    List<String> ids =
        items.stream()
            .filter(item -> failing.contains(ItemChecks.key(item)))
            .map(Item::id)
            .toList();
    return new Verdict("exposure", Level.BLOCK.slug(), failing.size(), shown.size(), ids);
  }

  private Verdict itemsPerFact() {
    Map<String, List<String>> asked = new HashMap<>();
    Set<String> lists = new HashSet<>();
    facts.rosters().forEach(roster -> lists.add(roster.id()));
    for (Item item : items) {
      for (String fact : item.facts()) {
        if (!lists.contains(fact)) {
          asked.computeIfAbsent(fact, id -> new ArrayList<>()).add(item.id());
        }
      }
    }
    List<List<String>> over =
        asked.values().stream().filter(ids -> ids.size() > MOST_A_FACT).toList();
    return new Verdict(
        "items-a-fact",
        Level.BLOCK.slug(),
        over.size(),
        asked.size(),
        over.stream().flatMap(List::stream).sorted().toList());
  }

  private Verdict distinct() {
    Set<String> seen = new HashSet<>();
    List<String> again =
        items.stream()
            .filter(item -> !seen.add(item.stem() + "\n" + ItemChecks.key(item)))
            .map(Item::id)
            .toList();
    return new Verdict("distinct", Level.BLOCK.slug(), again.size(), items.size(), again);
  }

  /** In sessions as a learner would draw them nothing is given away, and nothing is asked twice. */
  private List<Verdict> sessions() {
    RandomGenerator random = random();
    Leaks leaks = new Leaks(facts);
    Draw draw = new Draw(leaks);
    Set<String> leaking = new LinkedHashSet<>();
    Set<String> twins = new LinkedHashSet<>();
    int leaky = 0;
    int twinned = 0;
    for (int session = 0; session < SESSIONS; session++) {
      List<Item> drawn = draw.session(items, SESSION, item -> 0, random);
      boolean leaked = false;
      boolean twin = false;
      for (Item one : drawn) {
        for (Item other : drawn) {
          if (!one.equals(other) && leaks.givesAway(one, other)) {
            leaked = true;
            leaking.add(one.id());
          }
          if (!one.equals(other) && (Leaks.areTwins(one, other) || leaks.sharesFact(one, other))) {
            twin = true;
            twins.add(one.id());
          }
        }
      }
      leaky += leaked ? 1 : 0;
      twinned += twin ? 1 : 0;
    }
    return List.of(
        new Verdict("leaks", Level.BLOCK.slug(), leaky, SESSIONS, List.copyOf(leaking)),
        new Verdict("twins", Level.WARN.slug(), twinned, SESSIONS, List.copyOf(twins)));
  }

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }

  private static Verdict whole(String check, boolean passes, int of) {
    return new Verdict(check, Level.BLOCK.slug(), passes ? 0 : 1, of, List.of());
  }
}
