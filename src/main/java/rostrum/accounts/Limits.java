package rostrum.accounts;

import static rostrum.storage.schema.Tables.WRONG_TRY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * How often something may be done within an hour that is right in itself: counted beside the wrong
 * tries, on whichever server it is done, as fingerprints. Nothing is kept out for longer than the
 * hour.
 */
public final class Limits {
  private static final Duration SPAN = Duration.ofHours(1);

  private final Clock clock;

  public Limits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one more, in the transaction in which it is called, unless so many were counted.
   *
   * @param what is counted, and of whom
   * @param most how many may be within an hour
   * @return empty if it was counted, else how long until the next one may be; above zero
   */
  public Optional<Duration> count(DSLContext sql, String what, int most) {
    Instant now = clock.instant();
    sql.deleteFrom(WRONG_TRY).where(WRONG_TRY.TRIED_AT.le(now.minus(SPAN))).execute();
    String hash = new Secret("limit " + what).hash();
    Condition recent = WRONG_TRY.SUBJECT_HASH.eq(hash);
    if (sql.fetchCount(WRONG_TRY, recent) >= most) {
      Instant first =
          sql.select(DSL.min(WRONG_TRY.TRIED_AT))
              .from(WRONG_TRY)
              .where(recent)
              .fetchSingle()
              .value1();
      return Optional.of(Duration.between(now, first.plus(SPAN)));
    }
    sql.insertInto(WRONG_TRY)
        .set(WRONG_TRY.SUBJECT_HASH, hash)
        .set(WRONG_TRY.PLACE_HASH, hash)
        .set(WRONG_TRY.TRIED_AT, now)
        .execute();
    return Optional.empty();
  }
}
