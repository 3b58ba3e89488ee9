package rostrum.bench;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.STEP;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rostrum.TestApp;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/** Fills a data folder with people who are signed in, without asking their passwords. */
public final class School {
  private static final int LETTERS = 43;

  private School() {}

  /**
   * A new data folder with the course that ships.
   *
   * @return the learners, signed in
   */
  public static List<Learner> open(Path data, int learners) throws IOException {
    TestApp.install(data);
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      return admit(database, learners);
    }
  }

  /** Adds learners with an account and a session each. */
  public static List<Learner> admit(Database database, int learners) {
    return database.write(sql -> {
      List<Learner> admitted = new ArrayList<>();
      for (int learner = 0; learner < learners; learner++) {
        admitted.add(admit(sql, Role.LEARNER, "learner" + learner));
      }
      return admitted;
    });
  }

  /** Adds somebody who is signed in. */
  public static Learner admit(DSLContext sql, Role role, String name) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    long account =
        sql.insertInto(ACCOUNT)
            .set(ACCOUNT.ROLE, role.slug())
            .set(ACCOUNT.NAME, name)
            .set(ACCOUNT.EMAIL, name + "@example.org")
            .set(ACCOUNT.EMAIL_FOLDED, name + "@example.org")
            .set(ACCOUNT.CREATED_AT, now)
            .returning(ACCOUNT.ID)
            .fetchSingle(ACCOUNT.ID);
    if (role == Role.LEARNER) {
      sql.insertInto(LEARNER)
          .set(LEARNER.ACCOUNT_ID, account)
          .set(LEARNER.CREATED_AT, now)
          .execute();
    }
    String secret = letters("s" + account);
    sql.insertInto(SESSION)
        .set(SESSION.TOKEN_HASH, new Secret(secret).hash())
        .set(SESSION.ACCOUNT_ID, account)
        .set(SESSION.PLACE_HASH, "0".repeat(64))
        .set(SESSION.CREATED_AT, now)
        .set(SESSION.SEEN_AT, now)
        .execute();
    return new Learner(
        account, "rostrum=" + letters("v" + account) + "; rostrum-session=" + secret);
  }

  /** How many answers are stored of each account that gave any. */
  public static Map<Long, Integer> answers(Database database) {
    return database.read(sql ->
        sql.select(LEARNER.ACCOUNT_ID, DSL.count())
            .from(STEP)
            .join(ATTEMPT)
            .on(ATTEMPT.ID.eq(STEP.ATTEMPT_ID))
            .join(LEARNER)
            .on(LEARNER.ID.eq(ATTEMPT.LEARNER_ID))
            .groupBy(LEARNER.ACCOUNT_ID)
            .fetchMap(LEARNER.ACCOUNT_ID, DSL.count()));
  }

  private static String letters(String start) {
    return start + "A".repeat(LETTERS - start.length());
  }
}
