package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.accounts.Hall.OTHER_PASSWORD;
import static rostrum.accounts.Hall.PASSWORD;
import static rostrum.accounts.Hall.done;
import static rostrum.accounts.Hall.email;
import static rostrum.accounts.Hall.registration;
import static rostrum.accounts.Hall.somebody;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.RECOVERY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Outcome.Reason;
import rostrum.storage.schema.Tables;

/** Registering, coming in with a password, and recovering, on both databases. */
class EntranceTest {

  @AfterAll
  static void close() throws Exception {
    Halls.close();
  }

  private static <T> Reason refusal(Outcome<T> outcome) {
    return ((Outcome.Refused<T>) outcome).reason();
  }

  private static Outcome<Entry> comeIn(Hall hall, String name, String password) {
    return hall.entrance.withPassword(somebody(), email(name), password);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void whoever_registers_is_in_with_what_the_browser_kept_and_a_code(Hall hall) {
    Caller caller = somebody();
    long kept = hall.own(caller.visitor());

    Entry entry = hall.register(caller, "amina");

    assertThat(entry.account().role()).isEqualTo(Role.LEARNER);
    assertThat(hall.isAlive(entry)).isTrue();
    assertThat(entry.code()).isPresent();
    assertThat(hall.of(entry.account())).containsExactly(kept);
    assertThat(hall.gotLearner).contains(entry.account());
    Profile profile = hall.accounts.profile(entry.account());
    assertThat(profile.name()).contains("amina");
    assertThat(profile.email()).contains("amina@example.org");
    assertThat(profile.zone().map(Object::toString)).contains("Asia/Seoul");
    assertThat(profile.code()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void neither_password_nor_code_is_stored_or_shown_as_it_is(Hall hall) {
    Entry entry = hall.register(somebody(), "bo");

    assertThat(hall.text(Tables.PASSWORD)).contains("$argon2id$").doesNotContain(PASSWORD);
    assertThat(hall.text(RECOVERY)).doesNotContain(entry.code().orElseThrow().text());
    assertThat(registration("bo").toString()).doesNotContain(PASSWORD);
    assertThat(entry.toString()).doesNotContain(entry.code().orElseThrow().text());
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void an_address_is_taken_once_however_it_is_written_and_who_sends_the_same_twice_is_in(
      Hall hall) {
    Entry first = hall.register(somebody(), "chloe");
    Entry again = hall.register(somebody(), "chloe");
    Registration other =
        new Registration(
            "Chloe",
            EmailAddress.of("CHLOE@Example.org").orElseThrow(),
            Optional.empty(),
            OTHER_PASSWORD);

    assertThat(again.account()).isEqualTo(first.account());
    assertThat(again.code()).isEmpty();
    assertThat(refusal(hall.entrance.register(somebody(), other, Role.LEARNER)))
        .isEqualTo(Reason.TAKEN);
    assertThat(hall.isAlive(done(comeIn(hall, "Chloe", PASSWORD)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void of_many_who_register_an_address_at_once_all_find_one_account(Hall hall) throws Exception {
    Callable<Entry> one = () -> hall.register(somebody(), "dao");
    Set<Actor.Account> accounts = new HashSet<>();
    List<Secret> codes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Entry> entry : threads.invokeAll(Collections.nCopies(4, one))) {
        accounts.add(entry.get().account());
        entry.get().code().ifPresent(codes::add);
      }
    }
    assertThat(accounts).hasSize(1);
    assertThat(codes).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void a_wrong_password_and_an_unknown_address_are_refused_alike(Hall hall) {
    hall.register(somebody(), "emil");

    assertThat(refusal(comeIn(hall, "emil", "seven quiet lantern"))).isEqualTo(Reason.WRONG);
    assertThat(refusal(comeIn(hall, "nobody", PASSWORD))).isEqualTo(Reason.WRONG);
    assertThat(refusal(comeIn(hall, "emil", PASSWORD + " "))).isEqualTo(Reason.WRONG);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void each_sign_in_is_a_session_of_its_own_and_adds_the_learner_of_its_browser(Hall hall) {
    Caller phone = somebody();
    Entry desk = hall.register(somebody(), "fatima");
    long kept = hall.own(desk.account());
    long ofPhone = hall.own(phone.visitor());

    Entry onPhone = done(hall.entrance.withPassword(phone, email("fatima"), PASSWORD));

    assertThat(onPhone.session()).isNotEqualTo(desk.session());
    assertThat(onPhone.code()).isEmpty();
    assertThat(hall.of(desk.account())).containsExactlyInAnyOrder(kept, ofPhone);
    assertThat(hall.sessions.open(desk.account(), onPhone.session().orElseThrow()))
        .hasSize(2)
        .filteredOn(OpenSession::isThis)
        .singleElement()
        .satisfies(session -> assertThat(session.browser()).contains("Firefox, Linux"));
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void when_what_the_browser_kept_cannot_be_merged_nobody_is_in_and_nothing_is_changed(Hall hall) {
    hall.register(somebody(), "gita");
    Caller phone = somebody();
    long ofPhone = hall.own(phone.visitor());
    int accounts = hall.rows(ACCOUNT);
    hall.isBroken = true;

    assertThatThrownBy(() -> hall.entrance.withPassword(phone, email("gita"), PASSWORD))
        .hasMessageContaining("merged");
    assertThatThrownBy(() -> hall.register(phone, "gita2")).hasMessageContaining("merged");

    hall.isBroken = false;
    assertThat(hall.of(phone.visitor())).containsExactly(ofPhone);
    assertThat(hall.rows(ACCOUNT)).isEqualTo(accounts);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void a_code_sets_a_new_password_once_and_ends_all_sessions(Hall hall) {
    Entry before = hall.register(somebody(), "hana");
    String code = before.code().orElseThrow().text();
    String retyped = code.toUpperCase(Locale.ROOT).replace('-', ' ');

    Entry after = done(hall.entrance.withCode(somebody(), email("hana"), retyped, OTHER_PASSWORD));

    assertThat(after.account()).isEqualTo(before.account());
    assertThat(hall.isAlive(after)).isTrue();
    assertThat(hall.isAlive(before)).isFalse();
    assertThat(refusal(comeIn(hall, "hana", PASSWORD))).isEqualTo(Reason.WRONG);
    assertThat(hall.isAlive(done(comeIn(hall, "hana", OTHER_PASSWORD)))).isTrue();
    assertThat(refusal(hall.entrance.withCode(somebody(), email("hana"), code, PASSWORD)))
        .isEqualTo(Reason.WRONG);
    String next = after.code().orElseThrow().text();
    assertThat(
            hall.isAlive(done(hall.entrance.withCode(somebody(), email("hana"), next, PASSWORD))))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void a_code_opens_no_other_account_and_a_newer_one_makes_it_void(Hall hall) {
    Caller ida = somebody();
    Entry entry = hall.register(ida, "ida");
    hall.register(somebody(), "joao");
    String code = entry.code().orElseThrow().text();

    assertThat(refusal(hall.entrance.withCode(somebody(), email("joao"), code, OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    assertThat(refusal(hall.entrance.withCode(somebody(), email("nobody"), code, OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    assertThat(refusal(hall.own.renewCode(entry.account(), ida, OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    Secret newer = done(hall.own.renewCode(entry.account(), ida, PASSWORD));
    assertThat(refusal(hall.entrance.withCode(somebody(), email("ida"), code, OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    assertThat(
            hall.isAlive(
                done(
                    hall.entrance.withCode(
                        somebody(), email("ida"), newer.text(), OTHER_PASSWORD))))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void a_link_is_good_once_for_a_day_and_until_there_is_a_newer_one(Hall hall) {
    Actor.Operator operator = new Actor.Operator();
    hall.register(somebody(), "kim");
    assertThat(hall.recoveries.issueLink(operator, email("nobody"), false)).isEmpty();
    Secret old = hall.recoveries.issueLink(operator, email("kim"), false).orElseThrow();
    Secret link = hall.recoveries.issueLink(operator, email("KIM"), false).orElseThrow();

    assertThat(hall.recoveries.isGood(old)).isFalse();
    assertThat(refusal(hall.entrance.withLink(somebody(), old, OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    assertThat(hall.recoveries.isGood(link)).isTrue();
    assertThat(hall.isAlive(done(hall.entrance.withLink(somebody(), link, OTHER_PASSWORD))))
        .isTrue();
    assertThat(refusal(hall.entrance.withLink(somebody(), link, PASSWORD))).isEqualTo(Reason.WRONG);

    Secret late = hall.recoveries.issueLink(operator, email("kim"), false).orElseThrow();
    hall.pass(Duration.ofHours(24));
    assertThat(hall.recoveries.isGood(late)).isFalse();
    assertThat(refusal(hall.entrance.withLink(somebody(), late, PASSWORD))).isEqualTo(Reason.WRONG);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void another_password_ends_the_other_sessions_and_links_that_were_handed_over(Hall hall) {
    Caller desk = somebody();
    Entry first = hall.register(desk, "lena");
    Entry phone = done(comeIn(hall, "lena", PASSWORD));
    Secret link =
        hall.recoveries.issueLink(new Actor.Operator(), email("lena"), false).orElseThrow();

    assertThat(
            refusal(hall.own.changePassword(first.account(), desk, OTHER_PASSWORD, OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    assertThat(hall.isAlive(phone)).isTrue();
    Secret session = done(hall.own.changePassword(first.account(), desk, PASSWORD, OTHER_PASSWORD));

    assertThat(hall.isAlive(phone)).isFalse();
    assertThat(hall.isAlive(first)).isFalse();
    assertThat(hall.sessions.of(session)).isPresent();
    assertThat(hall.recoveries.isGood(link)).isFalse();
    assertThat(hall.isAlive(done(comeIn(hall, "lena", OTHER_PASSWORD)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void another_address_asks_for_the_password_and_must_be_free(Hall hall) {
    Caller mina = somebody();
    Actor.Account account = hall.register(mina, "mina").account();
    hall.register(somebody(), "nils");

    assertThat(refusal(hall.own.changeEmail(account, mina, email("mina2"), OTHER_PASSWORD)))
        .isEqualTo(Reason.WRONG);
    assertThat(refusal(hall.own.changeEmail(account, mina, email("Nils"), PASSWORD)))
        .isEqualTo(Reason.TAKEN);
    assertThat(done(hall.own.changeEmail(account, mina, email("Mina"), PASSWORD)).text())
        .isEqualTo("Mina@example.org");
    assertThat(done(hall.own.changeEmail(account, mina, email("mina2"), PASSWORD)).text())
        .isEqualTo("mina2@example.org");
    assertThat(refusal(comeIn(hall, "mina", PASSWORD))).isEqualTo(Reason.WRONG);
    assertThat(hall.isAlive(done(comeIn(hall, "mina2", PASSWORD)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void a_learners_session_lasts_thirty_days_from_the_last_visit(Hall hall) {
    Entry entry = hall.register(somebody(), "oskar");
    hall.pass(Duration.ofDays(29));
    assertThat(hall.isAlive(entry)).isTrue();
    hall.pass(Duration.ofDays(29));
    assertThat(hall.isAlive(entry)).isTrue();
    hall.pass(Duration.ofDays(30));
    assertThat(hall.isAlive(entry)).isFalse();
    assertThat(hall.sessions.open(entry.account(), entry.session().orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void however_often_somebody_comes_after_a_year_they_sign_in_anew(Hall hall) {
    Entry entry = hall.register(somebody(), "oskar");
    for (int month = 0; month < 13; month++) {
      hall.pass(Duration.ofDays(28));
      assertThat(hall.isAlive(entry)).isTrue();
    }
    hall.pass(Duration.ofDays(1));
    assertThat(hall.isAlive(entry)).isFalse();
    assertThat(hall.sessions.open(entry.account(), entry.session().orElseThrow())).isEmpty();
  }
}
