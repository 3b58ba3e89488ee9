package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.accounts.Hall.PASSWORD;
import static rostrum.accounts.Hall.beside;
import static rostrum.accounts.Hall.done;
import static rostrum.accounts.Hall.email;
import static rostrum.accounts.Hall.somebody;
import static rostrum.storage.schema.Tables.WRONG_TRY;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Outcome.Reason;
import rostrum.accounts.Tries.Subject;

/** How guessing is slowed down, and nobody kept out by it who belongs in, on both databases. */
class TriesTest {
  private static final Supplier<Optional<String>> WRONG = Optional::empty;

  @AfterAll
  static void close() throws Exception {
    Halls.close();
  }

  private static <T> Reason refusal(Outcome<T> outcome) {
    return ((Outcome.Refused<T>) outcome).reason();
  }

  private static void fail(Hall hall, Subject subject, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(refusal(hall.tries.attempt(subject, address, WRONG))).isEqualTo(Reason.WRONG);
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void after_ten_wrong_passwords_the_right_one_is_not_looked_at_for_a_quarter_of_an_hour(
      Hall hall) {
    Caller thief = somebody();
    hall.register(somebody(), "amina");
    for (int i = 0; i < 10; i++) {
      assertThat(refusal(hall.entrance.withPassword(thief, email("amina"), "guess number " + i)))
          .isEqualTo(Reason.WRONG);
    }

    assertThat(refusal(hall.entrance.withPassword(thief, email("amina"), PASSWORD)))
        .isEqualTo(Reason.MANY);
    assertThat(refusal(hall.entrance.withPassword(thief, email("AMINA"), PASSWORD)))
        .isEqualTo(Reason.MANY);
    hall.pass(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(refusal(hall.entrance.withPassword(thief, email("amina"), PASSWORD)))
        .isEqualTo(Reason.MANY);
    hall.pass(Duration.ofSeconds(1));
    assertThat(hall.isAlive(done(hall.entrance.withPassword(thief, email("amina"), PASSWORD))))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void meanwhile_others_at_the_same_address_and_the_owner_elsewhere_come_in(Hall hall) {
    Caller thief = somebody();
    hall.register(somebody(), "bo");
    hall.register(somebody(), "chloe");
    fail(hall, Subject.password(email("bo")), thief.address(), 10);

    assertThat(
            hall.isAlive(done(hall.entrance.withPassword(beside(thief), email("chloe"), PASSWORD))))
        .isTrue();
    assertThat(hall.isAlive(done(hall.entrance.withPassword(somebody(), email("bo"), PASSWORD))))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void wrong_tokens_at_one_address_keep_the_administrator_out_at_no_other(Hall hall) {
    Caller stranger = somebody();
    fail(hall, Subject.consoleToken(), stranger.address(), 10);
    String token = hall.consoleToken();

    assertThat(refusal(hall.entrance.withToken(stranger, token))).isEqualTo(Reason.MANY);
    assertThat(hall.isAlive(done(hall.entrance.withToken(somebody(), token)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void after_a_hundred_from_everywhere_only_where_its_owner_was_before_is_let_try(Hall hall) {
    Caller home = somebody();
    hall.register(home, "dao");
    Subject subject = Subject.password(email("dao"));
    for (int address = 0; address < 10; address++) {
      fail(hall, subject, "203.0.113." + address, 10);
    }

    assertThat(refusal(hall.entrance.withPassword(somebody(), email("dao"), PASSWORD)))
        .isEqualTo(Reason.MANY);
    assertThat(hall.isAlive(done(hall.entrance.withPassword(home, email("dao"), PASSWORD))))
        .isTrue();
    hall.pass(Duration.ofHours(1));
    assertThat(hall.isAlive(done(hall.entrance.withPassword(somebody(), email("dao"), PASSWORD))))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void a_right_one_in_between_forgives_and_an_unknown_address_is_counted_like_any_other(Hall hall) {
    Caller emil = somebody();
    hall.register(emil, "emil");
    Subject subject = Subject.password(email("emil"));
    for (int day = 0; day < 3; day++) {
      fail(hall, subject, emil.address(), 9);
      done(hall.entrance.withPassword(emil, email("emil"), PASSWORD));
    }

    fail(hall, Subject.password(email("nobody")), emil.address(), 10);
    assertThat(refusal(hall.entrance.withPassword(emil, email("nobody"), PASSWORD)))
        .isEqualTo(Reason.MANY);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void whoever_found_a_session_open_cannot_guess_on_inside(Hall hall) {
    Caller fatima = somebody();
    Actor.Account account = hall.register(fatima, "fatima").account();
    for (int i = 0; i < 10; i++) {
      assertThat(refusal(hall.own.renewCode(account, fatima, "guess number " + i)))
          .isEqualTo(Reason.WRONG);
    }
    assertThat(refusal(hall.own.renewCode(account, fatima, PASSWORD))).isEqualTo(Reason.MANY);
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void what_is_limited_counts_on_every_server_and_says_how_long_to_wait(Hall hall) {
    Limits elsewhere = new Limits(hall.clock);
    assertThat(hall.count(hall.limits, 2)).isEmpty();
    hall.pass(Duration.ofMinutes(20));
    assertThat(hall.count(elsewhere, 2)).isEmpty();

    assertThat(hall.count(hall.limits, 2)).contains(Duration.ofMinutes(40));
    assertThat(hall.count(elsewhere, 2)).contains(Duration.ofMinutes(40));
    hall.pass(Duration.ofMinutes(40));
    assertThat(hall.count(elsewhere, 2)).isEmpty();
    assertThat(hall.count(hall.limits, 2)).contains(Duration.ofMinutes(20));
  }

  @ParameterizedTest
  @MethodSource("rostrum.accounts.Halls#both")
  void nothing_readable_is_kept_and_that_for_an_hour(Hall hall) {
    fail(hall, Subject.password(email("gita")), "198.51.100.7", 1);
    assertThat(hall.text(WRONG_TRY)).doesNotContain("gita", "198.51.100.7");
    hall.pass(Duration.ofHours(1));
    fail(hall, Subject.password(email("hana")), "198.51.100.7", 1);
    assertThat(hall.rows(WRONG_TRY)).isEqualTo(1);
  }
}
