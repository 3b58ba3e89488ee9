package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The harness at a small size, where Debian’s faketime is installed. */
class ClockStepTest {

  @Test
  void a_clock_that_is_set_closes_no_attempt_early_and_opens_none_again() throws Exception {
    assumeTrue(ClockStep.library().isPresent(), "needs Debian’s package faketime");

    ClockStep.Outcome outcome = ClockStep.run(2, Duration.ofSeconds(30));

    assumeTrue(outcome.inTime(), "the machine was too slow to begin before the deadline");
    assertThat(outcome.isGood()).as(outcome.toString()).isTrue();
  }
}
