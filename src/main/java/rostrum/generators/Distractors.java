package rostrum.generators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.SingleChoice;

/**
 * Chooses distractors among the candidates that are proven false, for all drafts together: the
 * likeliest that fit in length and wording, such that over the bank a name is the key about as
 * often as chance would have it, and so is the longest option.
 */
final class Distractors {
  private static final int SWEEPS = 40;
  private static final double EXPOSURE_WEIGHT = 2.5;
  private static final double LENGTH_WEIGHT = 1.5;

  private final List<Seat> seats;
  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<String, Integer> shown = new HashMap<>();

  private Distractors(List<Seat> seats) {
    this.seats = seats;
    seats.forEach(seat -> keys.merge(seat.draft.key().text(), 1, Integer::sum));
  }

  /** The questions, and the drafts for which no set of distractors fits. */
  record Chosen(List<SingleChoice> questions, List<Unproven> unproven) {}

  static Chosen choose(String course, List<Draft> drafts, RandomGenerator random) {
    List<Seat> seats = new ArrayList<>();
    List<Unproven> unproven = new ArrayList<>();
    for (Draft draft : drafts) {
      List<List<Candidate>> fitting = FittingSets.of(draft);
      if (fitting.isEmpty()) {
        unproven.add(
            new Unproven(
                draft.basis().family(),
                draft.basis().about(),
                "no distractors of fitting length and wording"));
      } else {
        seats.add(new Seat(draft, fitting));
      }
    }
    wishLongest(seats, random);
    new Distractors(seats).settle();
    return new Chosen(
        seats.stream().map(seat -> Choice.question(course, seat.draft, seat.chosen)).toList(),
        unproven);
  }

  /** The fitting set that shares most with what a question has, and is likest to the key. */
  static Optional<List<Candidate>> nearest(Draft draft, Item asked) {
    Set<String> had = asked.options().stream().map(Option::text).collect(Collectors.toSet());
    return FittingSets.of(draft).stream()
        .max(
            Comparator.<List<Candidate>>comparingLong(
                    set -> set.stream().filter(one -> had.contains(one.text())).count())
                .thenComparingDouble(set -> set.stream().mapToDouble(Candidate::likeness).sum()));
  }

  /** A draft, the sets of distractors that fit it, and the one that it has at present. */
  private static final class Seat {
    private final Draft draft;
    private final List<List<Candidate>> fitting;
    private boolean keyLongest;
    private List<Candidate> chosen = List.of();

    Seat(Draft draft, List<List<Candidate>> fitting) {
      this.draft = draft;
      this.fitting = fitting;
    }

    boolean canBeLongest() {
      return fitting.stream().anyMatch(set -> isLongest(draft.key(), set));
    }

    boolean mustBeLongest() {
      return fitting.stream().allMatch(set -> isLongest(draft.key(), set));
    }
  }

  /**
   * Wishes that the key be the longest option in as many questions as chance would make it, among
   * those where it can.
   */
  private static void wishLongest(List<Seat> seats, RandomGenerator random) {
    double expected =
        seats.stream().mapToDouble(seat -> 1.0 / (seat.draft.mostDistractors() + 1)).sum();
    List<Seat> order = new ArrayList<>(seats);
    Collections.shuffle(order, Random.from(random));
    order.sort(Comparator.comparing((Seat seat) -> !seat.mustBeLongest()));
    int longest = 0;
    for (Seat seat : order) {
      if (longest < Math.round(expected) && seat.canBeLongest()) {
        seat.keyLongest = true;
        longest++;
      }
    }
  }

  private void settle() {
    boolean changed = true;
    for (int sweep = 0; changed && sweep < SWEEPS; sweep++) {
      changed = false;
      for (Seat seat : seats) {
        seat.chosen.forEach(candidate -> shown.merge(candidate.text(), -1, Integer::sum));
        List<Candidate> best =
            seat.fitting.stream()
                .max(Comparator.comparingDouble(set -> worth(seat, set)))
                .orElseThrow();
        changed |= !best.equals(seat.chosen);
        seat.chosen = best;
        best.forEach(candidate -> shown.merge(candidate.text(), 1, Integer::sum));
      }
    }
  }

  private double worth(Seat seat, List<Candidate> set) {
    double worth = isLongest(seat.draft.key(), set) == seat.keyLongest ? LENGTH_WEIGHT : 0;
    for (Candidate candidate : set) {
      double fair =
          Math.max(1, keys.getOrDefault(candidate.text(), 0)) * seat.draft.mostDistractors();
      double exposed = (shown.getOrDefault(candidate.text(), 0) + 1) / fair;
      worth += candidate.likeness() - EXPOSURE_WEIGHT * exposed * exposed;
    }
    return worth;
  }

  private static boolean isLongest(Candidate key, List<Candidate> set) {
    return set.stream().allMatch(other -> other.text().length() < key.text().length());
  }
}
