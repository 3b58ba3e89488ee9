package rostrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.statistics.PracticeFacility.Exposure;

/** How easy a question was to learners who practised. */
class PracticeFacilityTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private static Exposure answer(String learner, int minute, boolean right) {
    return new Exposure(learner, START.plusSeconds(60L * minute), right);
  }

  private static List<Exposure> first(int learners, int right) {
    List<Exposure> answers = new ArrayList<>();
    for (int learner = 0; learner < learners; learner++) {
      answers.add(answer("learner " + learner, learner, learner < right));
    }
    return answers;
  }

  @Test
  void only_the_first_answer_of_each_learner_counts_in_whatever_order_they_stand() {
    PracticeFacility practice =
        PracticeFacility.of(
            List.of(
                answer("amina", 9, true),
                answer("amina", 3, false),
                answer("boris", 1, true),
                answer("boris", 2, false),
                answer("chen", 5, true),
                answer("chen", 5, false)));

    assertThat(practice).isEqualTo(new PracticeFacility(3, 2));
  }

  @Test
  void fewer_than_thirty_learners_show_their_number_alone() {
    PracticeFacility few = PracticeFacility.of(first(29, 20));
    PracticeFacility enough = PracticeFacility.of(first(30, 20));

    assertThat(few.n()).isEqualTo(29);
    assertThat(few.facility()).isEmpty();
    assertThat(few.interval()).isEmpty();
    assertThat(enough.facility()).contains(20.0 / 30);
    assertThat(enough.interval()).isPresent();
    assertThat(PracticeFacility.of(List.of())).isEqualTo(new PracticeFacility(0, 0));
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
