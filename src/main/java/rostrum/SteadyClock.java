package rostrum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Asks the machine what time it is once, and counts from there: when its clock is set forward or
 * back meanwhile, no attempt ends early and none lasts longer. A restart asks anew.
 */
final class SteadyClock extends Clock {
  private final Instant start;
  private final long startNanos;
  private final LongSupplier nanos;
  private final ZoneId zone;

  private SteadyClock(Instant start, long startNanos, LongSupplier nanos, ZoneId zone) {
    this.start = start;
    this.startNanos = startNanos;
    this.nanos = nanos;
    this.zone = zone;
  }

  /** One that begins now. */
  static Clock start() {
    return from(InstantSource.system(), System::nanoTime);
  }

  /**
   * @param nanos never goes back, and runs as seconds do
   */
  static Clock from(InstantSource wall, LongSupplier nanos) {
    return new SteadyClock(wall.instant(), nanos.getAsLong(), nanos, ZoneOffset.UTC);
  }

  @Override
  public Instant instant() {
    return start.plus(Duration.ofNanos(nanos.getAsLong() - startNanos));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SteadyClock(start, startNanos, nanos, other);
  }
}
