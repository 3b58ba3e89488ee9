package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Fact;
import rostrum.facts.Weight;

/**
 * Pairs of one sort, of which questions are made: sets in which every right side is provably false
 * for every left side but its own.
 *
 * @param stem of each question
 * @param asOf the date of the answers, if they can change with time
 * @param closed id of the closed list that proves what is false, if a single one does
 */
record Matches<T extends Fact>(
    String stem,
    Optional<String> asOf,
    Optional<String> closed,
    Relation<T> relation,
    List<Match<T>> all) {
  private static final int LEAST = 3;
  private static final int MOST_DECOYS = 2;
  private static final double CORE = .3;

  /**
   * Two sides that belong together.
   *
   * @param fact that says so
   * @param why the same in a sentence
   * @param subjects what both sides are about
   * @param because ids of the facts by which no other right side belongs to this left one
   */
  record Match<T extends Fact>(
      String left, String right, T fact, String why, List<String> subjects, List<String> because) {}

  /** What is known of the facts that make pairs. */
  interface Relation<T> {
    /** Whether the right side that the first gives is provably false for the other’s left side. */
    boolean isFalse(T right, T left);

    /** How easily the right sides are taken for each other, 0 to 1. */
    double likeness(T one, T other);
  }

  /** The pairs of a question, and further right sides, which belong to none of them. */
  record Sides<T extends Fact>(List<Match<T>> pairs, List<Match<T>> decoys) {}

  /**
   * The best sets, those first that are alike and that everybody should know. No pair stands in two
   * of them, and the same facts give the same sets, whatever their order.
   *
   * @param pairs how many a set has at most; it has three or more
   * @param most how many sets at most
   */
  List<Sides<T>> sets(int pairs, int most) {
    List<Sides<T>> sets = new ArrayList<>();
    List<Match<T>> free = new ArrayList<>(byId(all));
    Optional<Sides<T>> best = best(free, pairs);
    while (sets.size() < most && best.isPresent()) {
      sets.add(best.get());
      free.removeAll(best.get().pairs());
      best = best(free, pairs);
    }
    return sets;
  }

  private Optional<Sides<T>> best(List<Match<T>> free, int pairs) {
    return free.stream()
        .map(seed -> grown(seed, free, pairs))
        .filter(set -> set.size() >= LEAST)
        .map(set -> new Sides<>(byId(set), decoys(set)))
        .filter(set -> !set.decoys().isEmpty())
        .max(
            Comparator.comparingInt((Sides<T> set) -> set.pairs().size())
                .thenComparingDouble(set -> worth(set.pairs())));
  }

  private List<Match<T>> grown(Match<T> seed, List<Match<T>> free, int pairs) {
    List<Match<T>> set = new ArrayList<>(List.of(seed));
    Optional<Match<T>> next = Optional.of(seed);
    while (set.size() < pairs && next.isPresent()) {
      next =
          free.stream()
              .filter(match -> set.stream().allMatch(other -> areApart(match, other)))
              .max(
                  Comparator.comparingDouble(
                      match -> worth(Stream.concat(set.stream(), Stream.of(match)).toList())));
      next.ifPresent(set::add);
    }
    return set;
  }

  private List<Match<T>> byId(List<Match<T>> set) {
    return set.stream().sorted(Comparator.comparing(match -> match.fact().id())).toList();
  }

  private double worth(List<Match<T>> set) {
    double worth = 0;
    for (Match<T> one : set) {
      worth += one.fact().attested().weight() == Weight.CORE ? CORE : 0;
      for (Match<T> other : set) {
        worth += one.equals(other) ? 0 : relation.likeness(one.fact(), other.fact()) / 2;
      }
    }
    return worth;
  }

  private List<Match<T>> decoys(List<Match<T>> set) {
    List<Match<T>> likely =
        byId(all).stream()
            .filter(match -> set.stream().allMatch(pair -> isWrong(match, pair)))
            .sorted(Comparator.comparingDouble(match -> -likeness(match, set)))
            .toList();
    List<Match<T>> decoys = new ArrayList<>();
    for (Match<T> match : likely) {
      if (decoys.size() < MOST_DECOYS
          && decoys.stream().noneMatch(other -> overlap(match.right(), other.right()))) {
        decoys.add(match);
      }
    }
    return decoys;
  }

  /** How easily this right side is taken for those of the set, 0 to 1. */
  double likeness(Match<T> match, List<Match<T>> set) {
    return set.stream()
        .mapToDouble(pair -> relation.likeness(match.fact(), pair.fact()))
        .average()
        .orElse(0);
  }

  private boolean areApart(Match<T> one, Match<T> other) {
    return isWrong(one, other)
        && isWrong(other, one)
        && !overlap(one.left(), other.left())
        && Style.sameCase(one.left(), other.left());
  }

  /** Whether the right side of the first can stand beside the pair, and is false for its left. */
  private boolean isWrong(Match<T> match, Match<T> pair) {
    return relation.isFalse(match.fact(), pair.fact())
        && !overlap(match.right(), pair.right())
        && Style.alike(match.right(), pair.right());
  }

  private static boolean overlap(String one, String other) {
    return FittingSets.overlap(FittingSets.words(one), FittingSets.words(other));
  }
}
