package rostrum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The time of day as it was when this was made, and since then the time that has passed: somebody
 * who sets the machine's clock closes no attempt early and opens none again. A step is followed at
 * the next start. To the microsecond, as the database keeps it.
 */
public final class SteadyClock extends Clock {
  private final Instant begun;
  private final LongSupplier nanoseconds;
  private final long origin;
  private final ZoneId zone;

  private SteadyClock(Instant begun, LongSupplier nanoseconds, long origin, ZoneId zone) {
    this.begun = begun;
    this.nanoseconds = nanoseconds;
    this.origin = origin;
    this.zone = zone;
  }

  /**
   * @param nanoseconds time that passes, from any origin; steps of the time of day do not touch it
   */
  SteadyClock(Instant now, LongSupplier nanoseconds) {
    this(now, nanoseconds, nanoseconds.getAsLong(), ZoneOffset.UTC);
  }

  /** One that begins with the machine's time. */
  static SteadyClock ofMachine() {
    return new SteadyClock(Clock.systemUTC().instant(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return begun
        .plus(Duration.ofNanos(nanoseconds.getAsLong() - origin))
        .truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SteadyClock(begun, nanoseconds, origin, zone);
  }
}
