package rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Clock clock = SteadyClock.from(wall::get, nanos::get);

  @Test
  void it_goes_on_as_time_does_when_the_machines_clock_is_set_an_hour_forward_or_back() {
    for (Duration step : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
      wall.set(NOON.plus(step));
      nanos.addAndGet(Duration.ofMinutes(20).toNanos());
    }
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(40)));
    assertThat(clock.withZone(ZoneId.of("Asia/Seoul")).instant()).isEqualTo(clock.instant());
  }

  @Test
  void a_restart_asks_the_machine_anew() {
    wall.set(NOON.plus(Duration.ofHours(1)));
    assertThat(SteadyClock.from(wall::get, nanos::get).instant())
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
  }
}
