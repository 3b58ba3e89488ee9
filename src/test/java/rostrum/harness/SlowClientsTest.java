package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The harness at a small size; times are not looked at. */
class SlowClientsTest {
  private static final int SLOW = 20;
  private static final int PROBES = 10;

  @Test
  void who_is_slow_keeps_nobody_else_from_being_served() throws Exception {
    SlowClients.Outcome outcome = SlowClients.run(SLOW, SLOW, new OneByteAlone());

    assertThat(outcome.isSound()).as(outcome.toString()).isTrue();
    assertThat(outcome.saves()).isEqualTo(PROBES);
    assertThat(outcome.slow()).as("who was slow all the time").isEqualTo(2 * SLOW);
  }

  /** Slower than any: the second byte never comes. */
  private static final class OneByteAlone implements SlowClients.Pace {
    private final CountDownLatch never = new CountDownLatch(1);
    private int left = PROBES;

    @Override
    public void betweenBytes() throws InterruptedException {
      never.await();
    }

    @Override
    public boolean goesOn() {
      return left-- > 0;
    }
  }
}
