package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.accounts.Hall.NOW;
import static rostrum.accounts.Hall.done;
import static rostrum.accounts.Hall.somebody;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CONSOLE_TOKEN;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.SESSION_END;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.storage.TestDatabase;

/** The console’s token and the sessions that it starts, on both databases. */
class SignedInTest {
  private static final Caller AMINA = somebody();
  private static final Caller BO = somebody();

  private static Entry enter(Hall hall) {
    return done(hall.entrance.withToken(AMINA, hall.consoleToken()));
  }

  private static Outcome.Reason refusal(Outcome<Entry> outcome) {
    return ((Outcome.Refused<Entry>) outcome).reason();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void the_first_token_makes_an_administrator_and_each_later_one_finds_that_account(
      TestDatabase kind) {
    Hall hall = new Hall(kind);
    assertThat(hall.tokens.areUsed()).isFalse();

    Entry first = enter(hall);
    kind.reopened();
    Hall after = new Hall(kind);
    Entry second = enter(after);

    assertThat(first.account().role()).isEqualTo(Role.ADMIN);
    assertThat(second.account()).isEqualTo(first.account());
    assertThat(second.session()).isNotEqualTo(first.session());
    assertThat(after.tokens.areUsed()).isTrue();
    assertThat(after.rows(ACCOUNT)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_token_is_good_once_and_only_until_the_next_is_issued(TestDatabase kind) {
    Hall hall = new Hall(kind);
    String old = hall.consoleToken();
    String token = hall.consoleToken();

    assertThat(refusal(hall.entrance.withToken(AMINA, old))).isEqualTo(Outcome.Reason.WRONG);
    assertThat(refusal(hall.entrance.withToken(AMINA, ""))).isEqualTo(Outcome.Reason.WRONG);
    assertThat(hall.rows(ACCOUNT)).isZero();
    String retyped = " " + token.toUpperCase(Locale.ROOT).replace("-", " ");
    assertThat(hall.isAlive(done(hall.entrance.withToken(AMINA, retyped)))).isTrue();
    assertThat(refusal(hall.entrance.withToken(AMINA, token))).isEqualTo(Outcome.Reason.WRONG);
    assertThat(hall.rows(SESSION)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void of_many_who_use_a_token_at_once_one_comes_in(TestDatabase kind) throws Exception {
    Hall hall = new Hall(kind);
    String token = hall.consoleToken();
    Callable<Outcome<Entry>> use = () -> hall.entrance.withToken(AMINA, token);

    List<Entry> entered = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome<Entry>> entry : threads.invokeAll(List.of(use, use, use, use))) {
        if (entry.get() instanceof Outcome.Done<Entry>(Entry in)) {
          entered.add(in);
        }
      }
    }
    assertThat(entered).hasSize(1);
    assertThat(hall.rows(ACCOUNT)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void neither_a_token_nor_a_session_is_stored_as_it_is(TestDatabase kind) {
    Hall hall = new Hall(kind);
    String token = hall.consoleToken();
    Entry entry = done(hall.entrance.withToken(AMINA, token));

    assertThat(hall.text(CONSOLE_TOKEN)).doesNotContain(token).contains(new Secret(token).hash());
    assertThat(hall.text(SESSION)).doesNotContain(entry.session().orElseThrow().text());
    assertThat(entry.toString()).doesNotContain(entry.session().orElseThrow().text());
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void the_account_takes_over_what_the_browser_kept_and_nobody_elses(TestDatabase kind) {
    Hall hall = new Hall(kind);
    long aminas = hall.own(AMINA.visitor());
    long bos = hall.own(BO.visitor());

    Actor.Account account = enter(hall).account();

    assertThat(hall.of(account)).containsExactly(aminas);
    assertThat(hall.of(AMINA.visitor())).isEmpty();
    assertThat(hall.of(BO.visitor())).containsExactly(bos);
    assertThat(hall.own(account)).isEqualTo(aminas);
    assertThat(hall.gotLearner).containsExactly(account);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void the_cookie_of_before_names_a_new_visitor_then(TestDatabase kind) {
    Hall hall = new Hall(kind);
    long before = hall.own(AMINA.visitor());
    Actor.Account account = enter(hall).account();

    long after = hall.own(AMINA.visitor());

    assertThat(after).isNotEqualTo(before);
    assertThat(hall.of(AMINA.visitor())).containsExactly(after);
    assertThat(hall.of(account)).containsExactly(before);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void an_administrators_session_lasts_thirty_minutes_from_the_last_visit(TestDatabase kind) {
    Hall hall = new Hall(kind);
    Entry entry = enter(hall);

    for (int visit = 0; visit < 4; visit++) {
      assertThat(hall.sessions.of(entry.session().orElseThrow()).map(SignedIn::account))
          .contains(entry.account());
      hall.pass(Duration.ofMinutes(29));
    }
    hall.pass(Duration.ofMinutes(1));
    assertThat(hall.isAlive(entry)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void that_a_session_was_seen_is_written_once_a_minute(TestDatabase kind) {
    Hall hall = new Hall(kind);
    Entry entry = enter(hall);

    hall.pass(Duration.ofSeconds(59));
    assertThat(hall.isAlive(entry)).isTrue();
    assertThat(seen(hall)).isEqualTo(NOW);
    hall.pass(Duration.ofSeconds(1));
    assertThat(hall.isAlive(entry)).isTrue();
    assertThat(seen(hall)).isEqualTo(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_session_ends_by_its_own_account_alone_and_for_good(TestDatabase kind) {
    Hall hall = new Hall(kind);
    Entry entry = enter(hall);

    hall.sessions.end(
        new Actor.Account(99, Role.ADMIN, Optional.empty()), entry.session().orElseThrow());
    assertThat(hall.isAlive(entry)).isTrue();
    hall.sessions.end(entry.account(), entry.session().orElseThrow());
    hall.sessions.end(entry.account(), entry.session().orElseThrow());

    assertThat(hall.isAlive(entry)).isFalse();
    assertThat(hall.rows(SESSION_END)).isEqualTo(1);
  }

  private static Instant seen(Hall hall) {
    return hall.database.read(
        sql -> sql.select(SESSION.SEEN_AT).from(SESSION).fetchSingle().value1());
  }
}
