package rostrum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.storage.schema.Tables.LEDGER_ENTRY;
import static rostrum.storage.schema.Tables.LEDGER_HEAD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.ledger.Chain.Break;
import rostrum.ledger.Chain.Reason;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;

/** The chain in both kinds of database. */
class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private static Act act(long account) {
    return Act.of(NOW, Deed.SIGNED_IN, new Author.Account(account)).about(About.account(account));
  }

  private static boolean append(Database database, Act act) {
    return database.write(sql -> {
      Ledger.append(sql, act);
      return true;
    });
  }

  private static Chain.Verdict check(Database database, Head... known) {
    return database.read(sql -> Ledger.check(sql, Long.MAX_VALUE, List.of(known)));
  }

  private static Optional<Break> at(long number, Reason reason) {
    return Optional.of(new Break(number, reason));
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void twenty_who_record_at_once_make_one_chain(TestDatabase kind) throws Exception {
    Database database = kind.database();
    CountDownLatch begin = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 1; thread <= 20; thread++) {
        long account = thread;
        all.add(
            threads.submit(() -> {
              begin.await();
              for (int i = 0; i < 5; i++) {
                append(database, act(account));
              }
              return account;
            }));
      }
      begin.countDown();
    }
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(check(database).broken()).isEmpty();
    assertThat(check(database).last().number()).isEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void what_is_undone_leaves_no_entry_and_the_chain_goes_on(TestDatabase kind) {
    Database database = kind.database();
    append(database, act(1));

    assertThatThrownBy(() ->
            database.write(sql -> {
              Ledger.append(sql, act(2));
              throw new IllegalStateException("the change failed");
            }))
        .hasMessage("the change failed");
    append(database, act(3));

    List<Link> links = database.read(sql -> Ledger.before(sql, Optional.empty(), 99, 10));
    assertThat(links).extracting(link -> link.head().number()).containsExactly(2L, 1L);
    assertThat(links.getFirst().written().account()).contains(3L);
    assertThat(check(database).broken()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void whatever_is_done_to_the_rows_is_found(TestDatabase kind) {
    Database database = kind.database();
    for (long account = 1; account <= 5; account++) {
      append(database, act(account));
    }
    Head kept = check(database).last();

    tamper(database, "update ledger_entry set about = 'account 9' where number = 3");
    assertThat(check(database).broken()).isEqualTo(at(3, Reason.CHANGED));
    tamper(database, "update ledger_entry set about = 'No row: a@b' where number = 3");
    assertThat(check(database).broken()).isEqualTo(at(3, Reason.CHANGED));
    tamper(database, "update ledger_entry set about = 'account 3' where number = 3");
    assertThat(check(database).broken()).isEmpty();

    tamper(
        database,
        "update ledger_entry set recorded_at = '2026-03-02 10:00:01+00:00' where number = 2");
    assertThat(check(database).broken()).isEqualTo(at(2, Reason.CHANGED));
    tamper(
        database,
        "update ledger_entry set recorded_at = '2026-03-02 10:00:00+00:00' where number = 2");

    tamper(database, "update ledger_entry set number = 60 where number = 3");
    tamper(database, "update ledger_entry set number = 3 where number = 4");
    tamper(database, "update ledger_entry set number = 4 where number = 60");
    assertThat(check(database).broken()).as("changed places").isEqualTo(at(3, Reason.CHANGED));
    tamper(database, "update ledger_entry set number = 60 where number = 3");
    tamper(database, "update ledger_entry set number = 3 where number = 4");
    tamper(database, "update ledger_entry set number = 4 where number = 60");
    assertThat(check(database).broken()).isEmpty();

    tamper(database, "delete from ledger_entry where number = 5");
    assertThat(check(database).broken()).isEqualTo(at(5, Reason.CUT));
    database.write(sql -> {
      String hash =
          sql.select(LEDGER_ENTRY.HASH)
              .from(LEDGER_ENTRY)
              .where(LEDGER_ENTRY.NUMBER.eq(4L))
              .fetchSingle(LEDGER_ENTRY.HASH);
      return sql.update(LEDGER_HEAD)
          .set(LEDGER_HEAD.NUMBER, 4L)
          .set(LEDGER_HEAD.HASH, hash)
          .execute();
    });
    assertThat(check(database).broken()).as("who cuts with care").isEmpty();
    assertThat(check(database, kept).broken()).isEqualTo(at(5, Reason.CUT));
    append(database, act(7));
    assertThat(check(database, kept).broken()).as("and goes on").isEqualTo(at(5, Reason.OTHER));

    tamper(database, "delete from ledger_entry where number = 2");
    assertThat(check(database).broken()).isEqualTo(at(2, Reason.MISSING));
    assertThat(database.<Chain.Verdict>read(sql -> Ledger.check(sql, 2, List.of())).broken())
        .as("the last two alone follow one another")
        .isEmpty();
  }

  private static void tamper(Database database, String sql) {
    database.write(tx -> tx.execute(sql));
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void what_anybody_can_cause_is_recorded_so_often_an_hour_for_each(TestDatabase kind) {
    Database database = kind.database();
    Act refused = Act.of(NOW, Deed.SIGN_IN_REFUSED, new Author.Visitor());

    for (int i = 0; i < 5; i++) {
      appendUpTo(database, refused.about(About.account(1)));
      appendUpTo(database, refused);
    }
    assertThat(check(database).last().number()).isEqualTo(4);
    assertThat(appendUpTo(database, refused.about(About.account(2)))).isTrue();
    Act later = Act.of(NOW.plus(Duration.ofHours(1)), Deed.SIGN_IN_REFUSED, new Author.Visitor());
    assertThat(appendUpTo(database, later)).isTrue();
    assertThat(check(database).broken()).isEmpty();
  }

  private static boolean appendUpTo(Database database, Act act) {
    return database.write(sql -> Ledger.appendUpTo(sql, 2, act));
  }
}
