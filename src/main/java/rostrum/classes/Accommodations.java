package rostrum.classes;

import static rostrum.storage.schema.Tables.ACCOMMODATION;
import static rostrum.storage.schema.Tables.ACCOUNT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * What people are granted, once a person. The newest counts, in whichever class it was set; those
 * before stay.
 */
public final class Accommodations {
  /** Of the row’s account. */
  static final Field<Long> NEWEST =
      DSL.field(
          DSL.select(DSL.max(ACCOMMODATION.ID))
              .from(ACCOMMODATION)
              .where(ACCOMMODATION.ACCOUNT_ID.eq(ACCOUNT.ID)));

  private final Database database;
  private final Classrooms classrooms;

  public Accommodations(Database database, Classrooms classrooms) {
    this.database = database;
    this.classrooms = classrooms;
  }

  /**
   * Grants something to somebody in a class; the same once more is kept once.
   *
   * @param enrolment of whom
   * @return whether they are in a class that the actor teaches
   */
  public boolean grant(
      Actor.Account actor, String classroom, String enrolment, Accommodation accommodation) {
    Instant now = classrooms.now();
    return database.write(sql ->
        Enrolments.account(sql, actor, classroom, enrolment)
            .map(account -> {
              if (!newest(sql, account).equals(accommodation)) {
                insert(sql, account, accommodation, actor.id(), now);
                Ledger.append(
                    sql,
                    Act.of(now, Deed.ACCOMMODATION_GRANTED, actor.author())
                        .about(About.account(account))
                        .inside(About.classroom(classroom)));
              }
              return account;
            })
            .isPresent());
  }

  private static void insert(
      DSLContext sql, long account, Accommodation accommodation, long author, Instant now) {
    sql.insertInto(ACCOMMODATION)
        .set(ACCOMMODATION.ACCOUNT_ID, account)
        .set(ACCOMMODATION.TIME_FACTOR, accommodation.timeFactor())
        .set(ACCOMMODATION.EXTRA_ATTEMPTS, accommodation.extraAttempts())
        .set(ACCOMMODATION.NOTE, accommodation.note())
        .set(ACCOMMODATION.SET_BY, author)
        .set(ACCOMMODATION.SET_AT, now)
        .execute();
  }

  /** All that somebody in a class was ever granted, the newest first. */
  public List<Granted> history(Actor.Account actor, String classroom, String enrolment) {
    return database.read(sql ->
        Enrolments.account(sql, actor, classroom, enrolment)
            .map(account -> history(sql, account))
            .orElse(List.of()));
  }

  /** What the actor is granted, if they ever were. */
  public Optional<Granted> own(Actor.Account actor) {
    return database.read(sql -> history(sql, actor.id())).stream().findFirst();
  }

  /** What counts for an account, inside the caller’s transaction: for tests that it sits. */
  public static Accommodation newest(DSLContext sql, long account) {
    return history(sql, account).stream()
        .findFirst()
        .map(Granted::accommodation)
        .orElse(Accommodation.NONE);
  }

  private static List<Granted> history(DSLContext sql, long account) {
    return sql.select(ACCOMMODATION.fields())
        .select(ACCOUNT.NAME)
        .from(ACCOMMODATION)
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(ACCOMMODATION.SET_BY))
        .where(ACCOMMODATION.ACCOUNT_ID.eq(account))
        .orderBy(ACCOMMODATION.ID.desc())
        .fetch(row ->
            new Granted(
                accommodation(row),
                row.get(ACCOMMODATION.SET_AT),
                Optional.ofNullable(row.get(ACCOUNT.NAME))));
  }

  static Accommodation accommodation(Record row) {
    return new Accommodation(
        row.get(ACCOMMODATION.TIME_FACTOR),
        row.get(ACCOMMODATION.EXTRA_ATTEMPTS),
        row.get(ACCOMMODATION.NOTE));
  }
}
