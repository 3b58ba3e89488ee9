package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rostrum.attempts.Use;

/** How often a question was answered, as those who teach may know it. */
class UsedTest {
  @Test
  void fewer_than_five_learners_are_not_counted_and_under_thirty_say_nothing_of_ease() {
    assertThat(Used.of(new Use(4, 4, 4)).isCounted()).isFalse();
    assertThat(Used.of(new Use(5, 5, 4)).isCounted()).isTrue();
    assertThat(Used.of(new Use(29, 29, 20)).percent()).isEmpty();
    assertThat(Used.of(new Use(30, 30, 20)).percent()).contains(67L);
  }
}
