package rostrum.accounts;

import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.WRONG_TRY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import rostrum.storage.Database;

/**
 * Slows guessing down, on whichever server it is tried. After ten wrong tries at one secret from
 * one address nothing is looked at from there until the first of them is a quarter of an hour old;
 * everybody else at that address, and the owner at any other, comes in as before. A password, which
 * can be guessed from many addresses, takes a hundred wrong tries an hour in all; after that only
 * the addresses from which its owner has come in before are let try.
 *
 * <p>A try counts as wrong until it has ended, so that many at once gain little: at most as many
 * more as are looked at in the same moment.
 */
public final class Tries {
  private static final int MOST_OF_A_PLACE = 10;
  private static final Duration OF_A_PLACE = Duration.ofMinutes(15);
  private static final int MOST_OF_ALL = 100;
  private static final Duration OF_ALL = TriesSweep.KEPT;

  private final Database database;
  private final Clock clock;
  private final TriesSweep sweep = new TriesSweep();

  public Tries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A secret that is tried.
   *
   * @param canBeGuessed whether it is one that people think of
   */
  record Subject(String words, boolean canBeGuessed) {
    static Subject password(EmailAddress email) {
      return new Subject("password " + email.folded(), true);
    }

    static Subject code(EmailAddress email) {
      return new Subject("recovery code " + email.folded(), false);
    }

    /** Not that of the password: whoever knows it could begin to count anew with it each time. */
    static Subject secondFactor(long account) {
      return new Subject("second factor " + account, true);
    }

    static Subject link() {
      return new Subject("link", false);
    }

    static Subject consoleToken() {
      return new Subject("console token", false);
    }

    /** What is stored of it. */
    private String hash() {
      return new Secret(words).hash();
    }

    /** What is stored of it together with an address. */
    String place(String address) {
      return new Secret(words + "\n" + address).hash();
    }
  }

  /**
   * Makes a try, if one may be made.
   *
   * @param work empty if what was tried was wrong
   */
  <T> Outcome<T> attempt(Subject subject, String address, Supplier<Optional<T>> work) {
    Optional<Long> claimed = claim(subject, address);
    if (claimed.isEmpty()) {
      return Outcome.refused(Outcome.Reason.MANY);
    }
    try {
      Optional<T> result = work.get();
      if (result.isEmpty()) {
        return Outcome.refused(Outcome.Reason.WRONG);
      }
      forget(WRONG_TRY.PLACE_HASH.eq(subject.place(address)));
      return new Outcome.Done<>(result.get());
    } catch (PasswordHashes.Busy e) {
      forget(WRONG_TRY.ID.eq(claimed.get()));
      return Outcome.refused(Outcome.Reason.BUSY);
    }
  }

  private Optional<Long> claim(Subject subject, String address) {
    Instant now = clock.instant();
    String place = subject.place(address);
    return database.write(sql -> {
      sweep.run(sql, now);
      Condition here =
          WRONG_TRY.PLACE_HASH.eq(place).and(WRONG_TRY.TRIED_AT.gt(now.minus(OF_A_PLACE)));
      Condition inAll = WRONG_TRY.TRIED_AT.gt(now.minus(OF_ALL));
      boolean isOpen =
          sql.fetchCount(WRONG_TRY, here.and(ofSubject(subject))) < MOST_OF_A_PLACE
              && (!subject.canBeGuessed()
                  || sql.fetchCount(WRONG_TRY, ofSubject(subject), inAll) < MOST_OF_ALL
                  || isKnown(sql, place));
      return isOpen ? Optional.of(add(sql, subject, place, now)) : Optional.empty();
    });
  }

  private static Condition ofSubject(Subject subject) {
    return WRONG_TRY.SUBJECT_HASH.eq(subject.hash());
  }

  private static boolean isKnown(DSLContext sql, String place) {
    return sql.fetchExists(SESSION, SESSION.PLACE_HASH.eq(place));
  }

  private static long add(DSLContext sql, Subject subject, String place, Instant now) {
    return sql.insertInto(WRONG_TRY)
        .set(WRONG_TRY.SUBJECT_HASH, subject.hash())
        .set(WRONG_TRY.PLACE_HASH, place)
        .set(WRONG_TRY.TRIED_AT, now)
        .returningResult(WRONG_TRY.ID)
        .fetchSingle(WRONG_TRY.ID);
  }

  private void forget(Condition which) {
    database.write(sql -> sql.deleteFrom(WRONG_TRY).where(which).execute());
  }
}
