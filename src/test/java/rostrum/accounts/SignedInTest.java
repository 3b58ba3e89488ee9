package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CONSOLE_TOKEN;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.SESSION_END;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.ConsoleTokens.Entry;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;

/** The console’s token and the sessions that it starts, on both databases. */
class SignedInTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Actor.Visitor AMINA = new Actor.Visitor("a".repeat(64));
  private static final Actor.Visitor BO = new Actor.Visitor("b".repeat(64));

  private final Learners learners = new Learners();

  private ConsoleTokens tokens(Database database) {
    return new ConsoleTokens(database, learners, at(Duration.ZERO));
  }

  private static Sessions sessions(Database database, Duration later) {
    return new Sessions(database, at(later));
  }

  private static Clock at(Duration later) {
    return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
  }

  private String issue(Database database) {
    return tokens(database).issue(new Actor.Operator()).text();
  }

  private Entry enter(Database database) {
    return tokens(database).use(AMINA, issue(database)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void the_first_token_makes_an_administrator_and_each_later_one_finds_that_account(
      TestDatabase kind) {
    Database database = kind.database();
    assertThat(tokens(database).areUsed()).isFalse();

    Entry first = enter(database);
    Entry second = enter(kind.reopened());

    assertThat(first.account().role()).isEqualTo(Role.ADMIN);
    assertThat(second.account()).isEqualTo(first.account());
    assertThat(second.session()).isNotEqualTo(first.session());
    assertThat(tokens(kind.database()).areUsed()).isTrue();
    assertThat(rows(kind.database(), ACCOUNT)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_token_is_good_once_and_only_until_the_next_is_issued(TestDatabase kind) {
    Database database = kind.database();
    String old = issue(database);
    String token = issue(database);

    assertThat(tokens(database).use(AMINA, old)).isEmpty();
    assertThat(tokens(database).use(AMINA, "")).isEmpty();
    assertThat(rows(database, ACCOUNT)).isZero();
    assertThat(tokens(database).use(AMINA, " " + token.toUpperCase(Locale.ROOT).replace("-", " ")))
        .isPresent();
    assertThat(tokens(database).use(AMINA, token)).isEmpty();
    assertThat(rows(database, SESSION)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void of_many_who_use_a_token_at_once_one_comes_in(TestDatabase kind) throws Exception {
    Database database = kind.database();
    ConsoleTokens tokens = tokens(database);
    String token = issue(database);
    Callable<Optional<Entry>> use = () -> tokens.use(AMINA, token);

    List<Entry> entered = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<Entry>> entry : threads.invokeAll(List.of(use, use, use, use))) {
        entry.get().ifPresent(entered::add);
      }
    }
    assertThat(entered).hasSize(1);
    assertThat(rows(database, ACCOUNT)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void neither_a_token_nor_a_session_is_stored_as_it_is(TestDatabase kind) {
    Database database = kind.database();
    String token = issue(database);
    Entry entry = tokens(database).use(AMINA, token).orElseThrow();

    assertThat(text(database, CONSOLE_TOKEN))
        .doesNotContain(token)
        .contains(new Secret(token).hash());
    assertThat(text(database, SESSION)).doesNotContain(entry.session().text());
    assertThat(entry.toString()).doesNotContain(entry.session().text());
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void the_account_takes_over_what_the_browser_kept_and_nobody_elses(TestDatabase kind) {
    Database database = kind.database();
    long aminas = database.write(sql -> learners.own(sql, AMINA, NOW));
    long bos = database.write(sql -> learners.own(sql, BO, NOW));

    Actor.Account account = enter(database).account();

    assertThat(of(database, account)).containsExactly(aminas);
    assertThat(of(database, AMINA)).isEmpty();
    assertThat(of(database, BO)).containsExactly(bos);
    assertThat(database.<Long>write(sql -> learners.own(sql, account, NOW))).isEqualTo(aminas);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void an_administrators_session_lasts_thirty_minutes_from_the_last_visit(TestDatabase kind) {
    Database database = kind.database();
    Entry entry = enter(database);

    for (int minutes : new int[] {0, 29, 58, 87}) {
      assertThat(sessions(database, Duration.ofMinutes(minutes)).of(entry.session()))
          .as("after %d minutes", minutes)
          .contains(entry.account());
    }
    assertThat(sessions(database, Duration.ofMinutes(117)).of(entry.session())).isEmpty();
    assertThat(sessions(database, Duration.ofMinutes(118)).of(entry.session())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void that_a_session_was_seen_is_written_once_a_minute(TestDatabase kind) {
    Database database = kind.database();
    Entry entry = enter(database);

    sessions(database, Duration.ofSeconds(59)).of(entry.session());
    assertThat(seen(database)).isEqualTo(NOW);
    sessions(database, Duration.ofSeconds(60)).of(entry.session());
    assertThat(seen(database)).isEqualTo(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_session_ends_by_its_own_account_alone_and_for_good(TestDatabase kind) {
    Database database = kind.database();
    Entry entry = enter(database);
    Sessions sessions = sessions(database, Duration.ZERO);

    sessions.end(new Actor.Account(99, Role.ADMIN, Optional.empty()), entry.session());
    assertThat(sessions.of(entry.session())).isPresent();
    sessions.end(entry.account(), entry.session());
    sessions.end(entry.account(), entry.session());

    assertThat(sessions.of(entry.session())).isEmpty();
    assertThat(rows(database, SESSION_END)).isEqualTo(1);
  }

  private List<Long> of(Database database, Actor actor) {
    return database.read(sql -> learners.of(sql, actor));
  }

  private static Instant seen(Database database) {
    return database.read(sql -> sql.select(SESSION.SEEN_AT).from(SESSION).fetchSingle().value1());
  }

  private static String text(Database database, Table<?> table) {
    return database.read(sql -> sql.fetch(table).formatCSV());
  }

  private static int rows(Database database, Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }
}
