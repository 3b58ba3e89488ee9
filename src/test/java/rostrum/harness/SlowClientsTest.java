package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The harness at a small size; times are not looked at. */
class SlowClientsTest {

  @Test
  void who_is_slow_keeps_nobody_else_from_being_served() throws Exception {
    SlowClients.Outcome outcome = SlowClients.run(20, 20, Duration.ofSeconds(2));

    assertThat(outcome.isSound()).as(outcome.toString()).isTrue();
    assertThat(outcome.slow()).as("who was slow all the time").isGreaterThan(20);
  }
}
