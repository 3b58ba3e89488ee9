package rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void it_tells_the_time_of_its_start_and_what_has_passed_since_in_microseconds() {
    AtomicLong passed = new AtomicLong(-70);
    SteadyClock clock = new SteadyClock(NOON, passed::get);

    assertThat(clock.instant()).isEqualTo(NOON);
    passed.addAndGet(Duration.ofMinutes(30).plusNanos(1_999).toNanos());
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(30)).plusNanos(1_000));
  }

  @Test
  void in_another_zone_it_is_the_same_moment() {
    AtomicLong passed = new AtomicLong();
    SteadyClock clock = new SteadyClock(NOON, passed::get);
    passed.set(Duration.ofHours(1).toNanos());

    assertThat(clock.withZone(ZoneId.of("Asia/Seoul")).instant())
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(clock.withZone(ZoneId.of("Asia/Seoul")).getZone())
        .isEqualTo(ZoneId.of("Asia/Seoul"));
  }
}
