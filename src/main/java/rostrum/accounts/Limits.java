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
  private static final Duration SPAN = TriesSweep.KEPT;

  private final Clock clock;
  private final TriesSweep sweep = new TriesSweep();

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
    sweep.run(sql, now);
    Optional<Duration> wait = wait(sql, what, most);
    if (wait.isPresent()) {
      return wait;
    }
    String hash = hash(what);
    sql.insertInto(WRONG_TRY)
        .set(WRONG_TRY.SUBJECT_HASH, hash)
        .set(WRONG_TRY.PLACE_HASH, hash)
        .set(WRONG_TRY.TRIED_AT, now)
        .execute();
    return Optional.empty();
  }

  /**
   * How long until one more may be, without counting any.
   *
   * @return empty if it may be now, else above zero
   */
  public Optional<Duration> wait(DSLContext sql, String what, int most) {
    Instant now = clock.instant();
    Condition recent =
        WRONG_TRY.SUBJECT_HASH.eq(hash(what)).and(WRONG_TRY.TRIED_AT.gt(now.minus(SPAN)));
    if (sql.fetchCount(WRONG_TRY, recent) < most) {
      return Optional.empty();
    }
    return sql.select(DSL.min(WRONG_TRY.TRIED_AT))
        .from(WRONG_TRY)
        .where(recent)
        .fetchOptional(DSL.min(WRONG_TRY.TRIED_AT))
        .map(first -> Duration.between(now, first.plus(SPAN)));
  }

  private static String hash(String what) {
    return new Secret("limit " + what).hash();
  }
}
