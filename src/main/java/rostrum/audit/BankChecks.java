package rostrum.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.Person;
import rostrum.lessons.Article;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Pair;
import rostrum.questions.Stage;

/** The checks that look at the bank as a whole. */
final class BankChecks {
  private static final long SEED = 2021;
  private static final int DELIVERIES = 100;
  private static final double LEAST_EXPOSURE = .6;
  private static final double MOST_EXPOSURE = 1.4;
  private static final int FEW_SHOWINGS = 8;
  private static final double Z_95 = 1.96;
  private static final int MOST_A_FACT = 3;
  private static final double LEAST_ABOVE_REMEMBER = .3;

  private final Set<String> families;
  private final List<Item> items;
  private final FactBase facts;
  private final Article article;
  private final List<Remark> remarks;

  BankChecks(
      Set<String> families,
      List<Item> items,
      FactBase facts,
      Article article,
      List<Remark> remarks) {
    this.families = families;
    this.items = items;
    this.facts = facts;
    this.article = article;
    this.remarks = remarks;
  }

  List<Verdict> all() {
    return List.of(
        longest(),
        position(),
        exposure(),
        itemsPerFact(),
        distinct(),
        kinds(),
        families(),
        bloomShare(),
        editorNotes());
  }

  private Stream<Item> singleChoices() {
    return items.stream()
        .filter(item -> Kind.of(item).stream().anyMatch(Kind.SINGLE_CHOICE::equals));
  }

  /**
   * Over the bank the key is the single longest option about one time in k, within 1.96 standard
   * deviations.
   */
  private Verdict longest() {
    List<Item> choices = singleChoices().toList();
    double expected = 0;
    double variance = 0;
    int longest = 0;
    for (Item item : choices) {
      double chance = 1.0 / item.options().size();
      expected += chance;
      variance += chance * (1 - chance);
      int key = key(item).text().length();
      long asLong = item.options().stream().filter(option -> option.text().length() >= key).count();
      longest += asLong == 1 ? 1 : 0;
    }
    double most = Z_95 * Math.sqrt(variance);
    boolean even = Math.abs(longest - expected) <= most;
    return whole(
        "longest",
        Level.BLOCK,
        even,
        choices.size(),
        "%d keys are the longest option, %.1f ± %.1f expected".formatted(longest, expected, most));
  }

  /** χ² of the key's position over options delivered in shuffled order, against the 1 % value. */
  private Verdict position() {
    RandomGenerator random = SessionChecks.random(SEED);
    OptionOrder order = OptionOrder.of(article);
    Map<Integer, int[]> counts = new TreeMap<>();
    int delivered = 0;
    for (Item item : singleChoices().filter(item -> !order.isNatural(item)).toList()) {
      int key = item.options().indexOf(key(item));
      for (int time = 0; time < DELIVERIES; time++) {
        int[] positions = counts.computeIfAbsent(item.options().size(), size -> new int[size]);
        positions[order.shown(item, random).indexOf(key)]++;
        delivered++;
      }
    }
    List<Evenness> found = counts.values().stream().map(Evenness::of).toList();
    return new Verdict(
        "position",
        Level.BLOCK.slug(),
        found.stream().allMatch(Evenness::isEven) ? 0 : 1,
        delivered,
        List.of(),
        found.stream().map(Evenness::told).toList());
  }

  /**
   * How evenly something falls on places.
   *
   * @param chiSquare against equal counts
   * @param effect Cramér’s V, 0 (even) to 1 (always the same place)
   */
  record Evenness(int places, long count, double chiSquare, double effect) {
    /**
     * Quantiles of the χ² distribution at 99 % for 0 to 5 degrees of freedom (Pearson’s tables).
     */
    private static final double[] AT_1_PERCENT = {0, 6.635, 9.210, 11.345, 13.277, 15.086};

    static Evenness of(int[] counts) {
      long all = Arrays.stream(counts).sum();
      double expected = all / (double) counts.length;
      double chiSquare = 0;
      for (int count : counts) {
        chiSquare += (count - expected) * (count - expected) / expected;
      }
      double effect = Math.sqrt(chiSquare / (all * (counts.length - 1.0)));
      return new Evenness(counts.length, all, chiSquare, effect);
    }

    boolean isEven() {
      return places <= AT_1_PERCENT.length && chiSquare <= AT_1_PERCENT[places - 1];
    }

    String told() {
      return "%d options: χ² = %.2f with %d degrees of freedom, p %s .01, Cramér’s V = %.3f, n = %d"
          .formatted(places, chiSquare, places - 1, isEven() ? ">" : "≤", effect, count);
    }
  }

  /**
   * How often a person's name that is shown as an option is the key: between six and fourteen
   * tenths of what chance would make it, so 15 to 35 % with four options. Somebody shown fewer than
   * eight times is not counted.
   */
  private Verdict exposure() {
    Set<String> names = facts.persons().stream().map(Person::name).collect(Collectors.toSet());
    Map<String, Integer> shown = new TreeMap<>();
    Map<String, Integer> keyed = new HashMap<>();
    Map<String, Double> chance = new HashMap<>();
    for (Item item : singleChoices().toList()) {
      for (Option option : item.options()) {
        if (names.contains(option.text())) {
          shown.merge(option.text(), 1, Integer::sum);
          keyed.merge(option.text(), option.correct() ? 1 : 0, Integer::sum);
          chance.merge(option.text(), 1.0 / item.options().size(), Double::sum);
        }
      }
    }
    Map<String, String> failing = new TreeMap<>();
    shown.forEach((name, times) -> {
      int keys = keyed.getOrDefault(name, 0);
      double fair = chance.getOrDefault(name, 0.0);
      if (times >= FEW_SHOWINGS && (keys < LEAST_EXPOSURE * fair || keys > MOST_EXPOSURE * fair)) {
        failing.put(name, name + " is the key of %d of %d".formatted(keys, times));
      }
    });
    List<String> ids =
        singleChoices()
            .filter(item -> failing.containsKey(key(item).text()))
            .map(Item::id)
            .toList();
    return new Verdict(
        "exposure",
        Level.BLOCK.slug(),
        failing.size(),
        shown.size(),
        ids,
        List.copyOf(failing.values()));
  }

  private Verdict itemsPerFact() {
    Map<String, List<String>> asked = new TreeMap<>();
    items.forEach(item ->
        new HashSet<>(item.facts())
            .forEach(fact -> asked.computeIfAbsent(fact, id -> new ArrayList<>()).add(item.id())));
    List<Map.Entry<String, List<String>>> over =
        asked.entrySet().stream().filter(fact -> fact.getValue().size() > MOST_A_FACT).toList();
    return new Verdict(
        "items-a-fact",
        Level.BLOCK.slug(),
        over.size(),
        asked.size(),
        over.stream().flatMap(fact -> fact.getValue().stream()).distinct().sorted().toList(),
        over.stream().map(fact -> fact.getKey() + " is asked " + fact.getValue().size()).toList());
  }

  private Verdict distinct() {
    Set<String> seen = new HashSet<>();
    List<String> again =
        items.stream().filter(item -> !seen.add(content(item))).map(Item::id).toList();
    return new Verdict(
        "distinct", Level.BLOCK.slug(), again.size(), items.size(), again, List.of());
  }

  /** What is asked, and what the right answer is. */
  private static String content(Item item) {
    List<String> key = new ArrayList<>(List.of(item.stem()));
    item.options().stream().filter(Option::correct).map(Option::text).sorted().forEach(key::add);
    item.pairs().stream().map(Pair::left).sorted().forEach(key::add);
    item.sequence().stream().map(Stage::text).forEach(key::add);
    item.accepted().stream().map(List::getFirst).forEach(key::add);
    item.number().ifPresent(number -> key.add(number.value().toPlainString()));
    return String.join("\n", key);
  }

  private Verdict kinds() {
    Set<Kind> asked =
        items.stream().flatMap(item -> Kind.of(item).stream()).collect(Collectors.toSet());
    return missing(
        "kinds",
        Kind.EVERY.stream().map(Kind::slug).toList(),
        asked.stream().map(Kind::slug).toList());
  }

  private Verdict families() {
    return missing("families", families, items.stream().map(Item::family).toList());
  }

  private static Verdict missing(
      String check, java.util.Collection<String> all, List<String> asked) {
    Set<String> missing = new TreeSet<>(all);
    asked.forEach(missing::remove);
    return new Verdict(
        check,
        Level.WARN.slug(),
        missing.size(),
        all.size(),
        List.of(),
        missing.isEmpty() ? List.of() : List.of("none of " + String.join(", ", missing)));
  }

  private Verdict bloomShare() {
    long above = items.stream().filter(item -> !item.bloom().equals(Bloom.REMEMBER.slug())).count();
    return whole(
        "bloom-share",
        Level.WARN,
        above >= LEAST_ABOVE_REMEMBER * items.size(),
        items.size(),
        "%d of %d ask for more than to remember".formatted(above, items.size()));
  }

  /**
   * Items on a disagreement whose key an editor’s note beside the text gives away: it stands at two
   * of the accounts, or has the key’s words. An instructor can switch these notes off.
   */
  private Verdict editorNotes() {
    List<Item> concerned =
        items.stream()
            .filter(item -> item.facts().stream().anyMatch(id -> id.startsWith("disagreement:")))
            .toList();
    List<String> told =
        concerned.stream()
            .filter(item -> remarks.stream().anyMatch(remark -> tells(remark, item)))
            .map(Item::id)
            .toList();
    return new Verdict(
        "editor-notes", Level.WARN.slug(), told.size(), concerned.size(), told, List.of());
  }

  private static boolean tells(Remark remark, Item item) {
    List<Evidence> places = remark.places().stream().map(Evidence::of).toList();
    return item.evidence().stream().filter(places::contains).count() > 1
        || Wording.says(remark.text(), key(item).text());
  }

  private static Option key(Item item) {
    return item.options().stream().filter(Option::correct).findFirst().orElseThrow();
  }

  private static Verdict whole(String check, Level level, boolean passes, int of, String detail) {
    return new Verdict(check, level.slug(), passes ? 0 : 1, of, List.of(), List.of(detail));
  }
}
