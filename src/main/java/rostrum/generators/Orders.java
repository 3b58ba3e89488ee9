package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.facts.Event;

/**
 * Sets of events to be put in order. No two of a set may have happened on the same day, stand in
 * the same sentence or be said in the same words, an event stands in at most two sets, and two sets
 * share at most half of their events. Sets of one section, of dates that are close, and of several
 * sections take turns.
 */
final class Orders {
  static final int MOST_AN_EVENT = 2;
  private static final int USUAL = 4;
  private static final int LEAST = 3;
  private static final int ENOUGH = 12;
  private static final int SECTION = 1_000_000;

  private final List<Event> events;
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final List<List<Event>> made = new ArrayList<>();

  private Orders(List<Event> events) {
    this.events = events;
    for (Event event : events) {
      left.put(event.name(), MOST_AN_EVENT);
      words.put(event.name(), FittingSets.words(event.says()));
    }
  }

  /** What makes a set a good one. */
  private enum Rule {
    ONE_SECTION,
    CLOSE,
    SEVERAL_SECTIONS;

    boolean admits(List<Event> set) {
      return this != ONE_SECTION || sections(set) == 1;
    }

    /** Less is better: the days from the first to the last, or the sections first. */
    long cost(List<Event> set) {
      long days =
          set.getLast().date().first().toEpochDay() - set.getFirst().date().first().toEpochDay();
      return this == SEVERAL_SECTIONS ? days - SECTION * sections(set) : days;
    }

    private static long sections(List<Event> set) {
      return set.stream().map(event -> event.attested().section()).distinct().count();
    }
  }

  /**
   * The sets, each earliest first: of four events, or of three where there would not be a dozen
   * otherwise. The same events give the same sets, whatever their order.
   */
  static List<List<Event>> of(List<Event> events) {
    Orders orders =
        new Orders(
            events.stream()
                .sorted(
                    Comparator.comparing((Event event) -> event.date().first())
                        .thenComparing(Event::id))
                .toList());
    orders.make();
    return List.copyOf(orders.made);
  }

  private void make() {
    Rule[] rules = Rule.values();
    int failed = 0;
    for (int turn = 0; failed < rules.length; turn++) {
      Optional<List<Event>> set = best(rules[turn % rules.length]);
      if (set.isPresent()) {
        failed = 0;
        made.add(set.get());
        set.get().forEach(event -> left.merge(event.name(), -1, Integer::sum));
      } else {
        failed++;
      }
    }
  }

  private Optional<List<Event>> best(Rule rule) {
    int places = left.values().stream().mapToInt(Integer::intValue).sum();
    boolean room = places - USUAL >= LEAST * (ENOUGH - made.size() - 1);
    Optional<List<Event>> usual = room ? best(rule, USUAL) : Optional.empty();
    return usual.or(() -> best(rule, LEAST));
  }

  /** Among the sets of events that stood in the fewest so far, the one with the least cost. */
  private Optional<List<Event>> best(Rule rule, int size) {
    List<List<Event>> sets = new ArrayList<>();
    collect(rule, size, new ArrayList<>(), 0, sets);
    return sets.stream()
        .min(
            Comparator.comparingInt((List<Event> set) -> -set.stream().mapToInt(this::left).sum())
                .thenComparingLong(rule::cost));
  }

  private void collect(Rule rule, int size, List<Event> taken, int start, List<List<Event>> found) {
    if (taken.size() == size) {
      if (rule.admits(taken) && made.stream().allMatch(other -> areApart(taken, other))) {
        found.add(List.copyOf(taken));
      }
      return;
    }
    for (int next = start; next < events.size(); next++) {
      Event event = events.get(next);
      if (left(event) > 0 && follows(taken, event)) {
        taken.add(event);
        collect(rule, size, taken, next + 1, found);
        taken.removeLast();
      }
    }
  }

  /** In how many more sets the event may stand. */
  private int left(Event event) {
    return left.getOrDefault(event.name(), 0);
  }

  private boolean follows(List<Event> taken, Event event) {
    return taken.isEmpty()
        || (taken.getLast().date().isBefore(event.date())
            && taken.stream()
                .noneMatch(other -> shareWords(other, event) || shareSentence(other, event)));
  }

  /** Whether what is said of one is a part of what is said of the other, word for word. */
  private boolean shareWords(Event one, Event other) {
    return FittingSets.overlap(
        words.getOrDefault(one.name(), ""), words.getOrDefault(other.name(), ""));
  }

  private static boolean shareSentence(Event one, Event other) {
    return one.attested().evidence().stream().anyMatch(other.attested().evidence()::contains);
  }

  private static boolean areApart(List<Event> one, List<Event> other) {
    Set<String> names =
        other.stream().map(Event::id).collect(Collectors.toCollection(HashSet::new));
    long shared = one.stream().map(Event::id).filter(names::contains).count();
    return 2 * shared <= Math.min(one.size(), other.size());
  }
}
