package rostrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How easy a question was to learners who practised. */
class PracticeFacilityTest {
  @Test
  void fewer_than_thirty_learners_show_their_number_alone() {
    PracticeFacility few = new PracticeFacility(29, 20);
    PracticeFacility enough = new PracticeFacility(30, 20);

    assertThat(few.n()).isEqualTo(29);
    assertThat(few.facility()).isEmpty();
    assertThat(few.interval()).isEmpty();
    assertThat(enough.facility()).contains(20.0 / 30);
    assertThat(enough.interval()).isPresent();
  }

  @Test
  void the_interval_is_the_published_one_and_bounds_what_the_score_test_does_not_reject() {
    Interval known = Interval.wilson(81, 263);

    assertThat(known.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(known.high()).isCloseTo(0.3662, within(5e-5));
    for (int n = 1; n < 80; n += 7) {
      for (int right = 0; right <= n; right++) {
        Interval interval = Interval.wilson(right, n);
        double share = (double) right / n;
        assertThat(share).isBetween(interval.low(), interval.high());
        if (right > 0) {
          assertThat(z(share, interval.low(), n)).isCloseTo(1.959964, within(1e-6));
        }
        if (right < n) {
          assertThat(z(share, interval.high(), n)).isCloseTo(-1.959964, within(1e-6));
        }
      }
    }
    assertThat(Interval.wilson(0, 30).low()).isZero();
    assertThat(Interval.wilson(30, 30).high()).isEqualTo(1);
  }

  private static double z(double share, double proportion, int n) {
    return (share - proportion) / Math.sqrt(proportion * (1 - proportion) / n);
  }

  @Test
  void more_right_answers_than_answers_are_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> Interval.wilson(3, 2)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> Interval.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
