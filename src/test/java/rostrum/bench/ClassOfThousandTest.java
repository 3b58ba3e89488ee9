package rostrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measurement at a small size; times are not looked at. */
class ClassOfThousandTest {

  @Test
  void a_class_sits_a_quiz_at_once_and_no_answer_is_missing() throws Exception {
    ClassOfThousand.Outcome outcome =
        ClassOfThousand.measure(new ClassOfThousand.Size(8, 16, 0.002));

    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.acknowledged()).isEqualTo(8 * 16);
    assertThat(outcome.missing()).isZero();
  }
}
