package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The harness at a small size. */
class HandInAfterCrashTest {

  @Test
  void what_was_saved_before_a_crash_is_handed_in_at_the_deadline_that_passed_meanwhile()
      throws Exception {
    HandInAfterCrash.Outcome outcome = HandInAfterCrash.run(3, Duration.ofMinutes(50));

    assertThat(outcome.isGood()).as(outcome.toString()).isTrue();
  }
}
