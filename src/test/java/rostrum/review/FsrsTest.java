package rostrum.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.review.MemoryState.Phase;

/** The published vectors of FSRS-6, and what must hold for any reviews. */
class FsrsTest {
  private static final double[] DEFAULTS = {
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
  };

  @Test
  void the_first_rating_gives_stability_and_difficulty() {
    assertThat(Stream.of(Rating.values()).map(Fsrs.DEFAULT::firstStability))
        .containsExactly(0.212, 1.2931, 2.3065, 8.2956);
    List<Double> difficulties = List.of(6.4133, 5.11217071, 2.11810397, 1.0);
    for (Rating rating : Rating.values()) {
      assertThat(Fsrs.DEFAULT.firstDifficulty(rating))
          .isCloseTo(difficulties.get(rating.ordinal()), within(1e-8));
    }
  }

  @Test
  void retrievability_falls_with_the_days() {
    double[] slower = DEFAULTS.clone();
    slower[20] = 0.2;
    Fsrs fsrs = new Fsrs(slower);
    List<Double> expected = List.of(1.0, .9, .84028935, .7985001);

    for (int day = 0; day < expected.size(); day++) {
      assertThat(fsrs.retrievability(day, 1)).isCloseTo(expected.get(day), within(1e-7));
    }
    assertThat(Fsrs.DEFAULT.retrievability(50, 50)).isCloseTo(.9, within(1e-12));
  }

  /**
   * The published 3116766 for a tenth was computed in single precision; in double precision the
   * formula gives 3116768.6.
   */
  @Test
  void the_less_must_be_retained_the_longer_the_interval() {
    assertThat(
            IntStream.rangeClosed(2, 10)
                .mapToObj(tenths -> Fsrs.DEFAULT.interval(1, tenths / 10.0, Integer.MAX_VALUE)))
        .containsExactly(34793, 2508, 387, 90, 27, 9, 3, 1, 1);
    assertThat(Fsrs.DEFAULT.interval(1, .1, Integer.MAX_VALUE))
        .isEqualTo(3116769)
        .isCloseTo(3116766, withinPercentage(1e-4));
    assertThat(Fsrs.DEFAULT.interval(1, .1, Fsrs.LONGEST_INTERVAL)).isEqualTo(36500);
  }

  @Test
  void a_card_that_is_reviewed_when_due_comes_back_after_the_published_intervals() {
    List<Rating> ratings = new ArrayList<>();
    for (int grade : new int[] {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3}) {
      ratings.add(Rating.of(grade).orElseThrow());
    }
    List<Integer> intervals = new ArrayList<>();
    MemoryState memory = Scheduler.DEFAULT.first(ratings.getFirst());
    intervals.add(Scheduler.DEFAULT.interval(memory));
    for (Rating rating : ratings.subList(1, ratings.size())) {
      memory = Scheduler.DEFAULT.next(memory, intervals.getLast(), rating);
      intervals.add(Scheduler.DEFAULT.interval(memory));
    }

    assertThat(intervals).containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
  }

  @Test
  void six_reviews_leave_the_published_memory() {
    MemoryState memory = Scheduler.DEFAULT.first(Rating.AGAIN);
    for (int days : new int[] {0, 1, 3, 8, 21}) {
      memory = Scheduler.DEFAULT.next(memory, days, Rating.GOOD);
    }

    assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
    assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
  }

  @Test
  void steps_are_taken_one_by_one_repeated_or_skipped() {
    Scheduler scheduler = Scheduler.DEFAULT;
    MemoryState again = scheduler.first(Rating.AGAIN);
    MemoryState hard = scheduler.first(Rating.HARD);
    MemoryState good = scheduler.first(Rating.GOOD);
    MemoryState known = scheduler.next(good, 0, Rating.GOOD);
    MemoryState lapsed = scheduler.next(known, 2, Rating.AGAIN);

    assertThat(List.of(place(again), place(hard), place(good)))
        .containsExactly("learning 0", "learning 0", "learning 1");
    assertThat(place(scheduler.first(Rating.EASY))).isEqualTo("review 0");
    assertThat(place(scheduler.next(good, 0, Rating.HARD))).isEqualTo("learning 1");
    assertThat(place(scheduler.next(good, 0, Rating.AGAIN))).isEqualTo("learning 0");
    assertThat(place(known)).isEqualTo("review 0");
    assertThat(place(scheduler.next(known, 2, Rating.HARD))).isEqualTo("review 0");
    assertThat(place(lapsed)).isEqualTo("relearning 0");
    assertThat(place(scheduler.next(lapsed, 0, Rating.HARD))).isEqualTo("relearning 0");
    assertThat(place(scheduler.next(lapsed, 0, Rating.GOOD))).isEqualTo("review 0");
    assertThat(List.of(again, good, lapsed).stream().map(m -> scheduler.delay(m).toMinutes()))
        .containsExactly(1L, 10L, 10L);
    assertThat(scheduler.delay(known)).isZero();
  }

  private static String place(MemoryState memory) {
    return memory.phase().slug() + " " + memory.step();
  }

  @Test
  void on_the_same_day_only_again_lowers_stability() {
    for (double stability = 0.001; stability < 40000; stability *= 3) {
      double before = Math.min(stability, Fsrs.MOST_STABILITY);
      for (Rating rating : Rating.values()) {
        double after = Fsrs.DEFAULT.nextStability(before, 5, 0, rating);
        if (rating.isRight()) {
          assertThat(after).isGreaterThanOrEqualTo(before);
        } else if (before > 0.1) {
          assertThat(after).isLessThan(before);
        }
      }
    }
  }

  @Test
  void the_difficulty_before_the_review_counts_for_stability() {
    MemoryState before = new MemoryState(10, 5, Phase.REVIEW, 0);

    assertThat(Scheduler.DEFAULT.next(before, 10, Rating.GOOD).stability())
        .isEqualTo(Fsrs.DEFAULT.nextStability(10, 5, 10, Rating.GOOD));
    assertThat(Fsrs.DEFAULT.nextDifficulty(5, Rating.GOOD)).isNotEqualTo(5);
  }

  @Test
  void whatever_is_answered_the_memory_stays_within_bounds_and_better_ratings_keep_longer() {
    RandomGenerator random = Fixtures.random(6);
    for (int card = 0; card < 500; card++) {
      MemoryState memory = Scheduler.DEFAULT.first(rating(random));
      for (int review = 0; review < 60; review++) {
        long days = random.nextInt(3) == 0 ? 0 : (long) Math.pow(10, random.nextDouble(5));
        MemoryState before = memory;
        List<MemoryState> after =
            Arrays.stream(Rating.values())
                .map(rating -> Scheduler.DEFAULT.next(before, days, rating))
                .toList();

        assertThat(after).isSortedAccordingTo((a, b) -> compare(a.stability(), b.stability()));
        assertThat(after.reversed())
            .isSortedAccordingTo((a, b) -> compare(a.difficulty(), b.difficulty()));
        for (MemoryState state : after) {
          assertThat(state.stability()).isBetween(.001, 36500.0);
          assertThat(state.difficulty()).isBetween(1.0, 10.0);
          assertThat(Scheduler.DEFAULT.interval(state)).isBetween(0, 36500);
          assertThat(Scheduler.DEFAULT.retrievability(state, days)).isBetween(0.0, 1.0);
        }
        memory = after.get(random.nextInt(4));
      }
    }
  }

  private static int compare(double one, double other) {
    return Double.compare(one, other);
  }

  private static Rating rating(RandomGenerator random) {
    return Rating.of(1 + random.nextInt(4)).orElseThrow();
  }

  @Test
  void nothing_else_is_taken_for_parameters_ratings_or_days() {
    MemoryState memory = Scheduler.DEFAULT.first(Rating.GOOD);

    assertThat(Rating.of(0)).isEmpty();
    assertThat(Rating.of(5)).isEmpty();
    assertThatThrownBy(() -> new Fsrs(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MemoryState(0, 5, Phase.REVIEW, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MemoryState(1, Double.NaN, Phase.REVIEW, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scheduler.DEFAULT.next(memory, -1, Rating.GOOD))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
