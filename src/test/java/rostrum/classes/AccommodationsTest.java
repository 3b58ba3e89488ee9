package rostrum.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.classes.Faculty.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.IssuedLink;
import rostrum.accounts.Role;

/** What people are granted, and the links that are made for them, on both databases. */
class AccommodationsTest {
  private static final String BOTH = "rostrum.classes.Faculty#both";
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @AfterAll
  static void close() throws Exception {
    Faculty.close();
  }

  private static Accommodation accommodation(String factor, int attempts) {
    return new Accommodation(new BigDecimal(factor), attempts, "Reads with a magnifier.");
  }

  @Test
  void more_time_is_a_factor_of_the_limit_and_no_closing_time_cuts_it_short() {
    Optional<Instant> soon = Optional.of(NOW.plus(Duration.ofMinutes(20)));

    assertThat(accommodation("1.5", 0).deadline(NOW, HALF_AN_HOUR, soon))
        .isEqualTo("2026-03-02T10:45:00Z");
    assertThat(accommodation("1.25", 0).deadline(NOW, HALF_AN_HOUR, Optional.empty()))
        .isEqualTo("2026-03-02T10:37:30Z");
    assertThat(Accommodation.NONE.deadline(NOW, HALF_AN_HOUR, soon))
        .isEqualTo("2026-03-02T10:20:00Z");
    assertThat(accommodation("1", 3).deadline(NOW, HALF_AN_HOUR, soon))
        .isEqualTo("2026-03-02T10:20:00Z");
    assertThat(accommodation("1", 3).allowed(1)).isEqualTo(4);
    assertThat(Accommodation.NONE.allowed(2)).isEqualTo(2);
  }

  @Test
  void a_factor_is_from_1_to_4_with_two_decimals_at_most() {
    assertThat(Accommodation.typedFactor(" 1,5 ")).contains(new BigDecimal("1.5"));
    assertThat(Accommodation.typedFactor("4.00")).isPresent();
    for (String typed : new String[] {"", "0.99", "4.01", "1.234", "-1", "NaN", "1e0", "²"}) {
      assertThat(Accommodation.typedFactor(typed)).as(typed).isEmpty();
    }
    assertThatThrownBy(() -> accommodation("5", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accommodation("1", 11)).isInstanceOf(IllegalArgumentException.class);
    assertThat(accommodation("1.50", 0).factor()).isEqualTo("1.5");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void the_newest_counts_in_every_class_and_those_before_stay(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account amina = f.learner("Amina", jonas, classroom);
    String id = f.enrolment(jonas, classroom, "Amina").id();
    assertThat(f.accommodations.own(amina)).isEmpty();

    f.accommodations.grant(jonas, classroom.id(), id, accommodation("1.25", 0));
    f.accommodations.grant(jonas, classroom.id(), id, accommodation("1.5", 1));
    f.accommodations.grant(jonas, classroom.id(), id, accommodation("1.50", 1));

    assertThat(f.accommodations.own(amina))
        .contains(new Granted(accommodation("1.5", 1), NOW, Optional.of("Jonas")));
    assertThat(f.accommodations.history(jonas, classroom.id(), id))
        .extracting(one -> one.accommodation().factor())
        .containsExactly("1.5", "1.25");
    assertThat(f.enrolment(jonas, classroom, "Amina").accommodation())
        .contains(accommodation("1.5", 1));
    Accommodation counts = f.database.read(sql -> Accommodations.newest(sql, amina.id()));
    assertThat(counts).isEqualTo(accommodation("1.5", 1));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void only_who_teaches_a_class_that_somebody_is_in_grants_and_makes_links(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Actor.Account other = f.account("Lena", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Classroom others = f.open(other);
    Actor.Account amina = f.learner("Amina", jonas, classroom);
    String id = f.enrolment(jonas, classroom, "Amina").id();
    Accommodation more = accommodation("2", 0);

    assertThat(f.accommodations.grant(other, classroom.id(), id, more)).isFalse();
    assertThat(f.accommodations.grant(other, others.id(), id, more)).isFalse();
    assertThat(f.accommodations.grant(amina, classroom.id(), id, more)).isFalse();
    assertThat(f.enrolments.issueLink(other, classroom.id(), id)).isEmpty();
    assertThat(f.enrolments.issueLink(other, others.id(), id)).isEmpty();
    assertThat(f.accommodations.own(amina)).isEmpty();
    assertThat(f.recoveries.links(amina)).isEmpty();
    Actor.Account admin = f.account("Root", Role.ADMIN);
    assertThat(f.accommodations.grant(admin, classroom.id(), id, more)).isTrue();
    f.enrolments.remove(jonas, classroom.id(), id);
    assertThat(f.accommodations.grant(jonas, classroom.id(), id, more)).isFalse();
    assertThat(f.enrolments.issueLink(jonas, classroom.id(), id)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_link_for_a_learner_is_good_and_its_owner_sees_who_made_it(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account amina = f.learner("Amina", jonas, classroom);
    String id = f.enrolment(jonas, classroom, "Amina").id();

    var link = f.enrolments.issueLink(jonas, classroom.id(), id).orElseThrow();

    assertThat(f.recoveries.isGood(link)).isTrue();
    assertThat(f.recoveries.links(amina))
        .extracting(IssuedLink::by)
        .containsExactly(Optional.of("Jonas"));
    assertThat(f.recoveries.links(jonas)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void nobody_gets_a_link_for_an_instructor_or_an_administrator_who_learns_in_a_class(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    String code = f.code(jonas, classroom, false);
    f.admissions.join(f.account("Lena", Role.INSTRUCTOR), code);
    f.admissions.join(f.account("Root", Role.ADMIN), code);

    for (Enrolment one : f.enrolments.in(jonas, classroom.id())) {
      assertThat(f.enrolments.issueLink(jonas, classroom.id(), one.id())).isEmpty();
    }
  }
}
