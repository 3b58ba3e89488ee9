package rostrum.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.INVITATION_LINK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.classes.Invitation.Issued;

/** People who come by a list, on both databases. */
class InvitationsTest {
  private static final String BOTH = "rostrum.classes.Faculty#both";

  @AfterAll
  static void close() throws Exception {
    Faculty.close();
  }

  private static List<Roster.Line> people(String... lines) {
    String csv = "name,email,group\n" + String.join("\n", lines);
    Roster roster = Roster.of(csv.getBytes(StandardCharsets.UTF_8));
    assertThat(roster.faults()).isEmpty();
    return roster.lines();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void who_has_an_account_and_who_has_none_are_invited_alike_and_once(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account elsewhere = f.account("Bo", Role.LEARNER);
    Actor.Account inside = f.learner("Amina", jonas, classroom);
    List<Roster.Line> people =
        people(
            "Lena Park,Lena@example.org,B",
            "Bo," + f.email(elsewhere).text() + ",",
            "Amina," + f.email(inside).text() + ",");

    List<Issued> issued = f.invitations.invite(jonas, classroom.id(), people).orElseThrow();

    assertThat(issued)
        .extracting(one -> one.invitation().name())
        .containsExactly("Bo", "Lena Park");
    assertThat(f.invitations.invite(jonas, classroom.id(), people).orElseThrow())
        .as("pressed twice: their links once more")
        .extracting(one -> one.invitation().name())
        .containsExactly("Bo", "Lena Park");
    f.pass(Duration.ofMinutes(2));
    assertThat(f.invitations.invite(jonas, classroom.id(), people).orElseThrow())
        .as("later they are invited already")
        .isEmpty();
    assertThat(f.invitations.open(jonas, classroom.id()))
        .extracting(Invitation::email)
        .containsExactly(f.email(elsewhere).text(), "Lena@example.org");
    assertThat(f.invitations.known(jonas, classroom.id()))
        .containsExactlyInAnyOrder(
            "lena@example.org", f.email(elsewhere).text(), f.email(inside).text());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_link_lets_in_one_person_once_and_nothing_of_the_list_is_kept_then(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account lena = f.account("Lena", Role.LEARNER);
    Actor.Account other = f.account("Bo", Role.LEARNER);
    String link = invited(f, jonas, classroom).secret().text();
    assertThat(f.admissions.behind(link).flatMap(Threshold::invited))
        .contains(new Threshold.Invited("Lena Park", "lena@example.org"));

    assertThat(f.admissions.join(lena, link)).contains(classroom);
    assertThat(f.admissions.join(lena, link)).contains(classroom);

    assertThat(f.admissions.join(other, link)).isEmpty();
    assertThat(f.admissions.of(lena).getFirst().group()).contains("B");
    assertThat(f.invitations.open(jonas, classroom.id())).isEmpty();
    assertThat(f.enrolments.in(jonas, classroom.id())).hasSize(1);
  }

  private static Issued invited(Faculty f, Actor.Account teacher, Classroom classroom) {
    return f.invitations
        .invite(teacher, classroom.id(), people("Lena Park,lena@example.org,B"))
        .orElseThrow()
        .getFirst();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_link_is_good_for_14_days_and_until_there_is_a_newer_one(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Issued first = invited(f, jonas, classroom);

    Issued second =
        f.invitations
            .renew(jonas, classroom.id(), Optional.of(first.invitation().id()))
            .orElseThrow()
            .getFirst();

    assertThat(f.admissions.behind(first.secret().text())).isEmpty();
    assertThat(f.admissions.behind(second.secret().text())).isPresent();
    f.pass(Duration.ofDays(14));
    assertThat(f.admissions.behind(second.secret().text())).isEmpty();
    Issued third =
        f.invitations.renew(jonas, classroom.id(), Optional.empty()).orElseThrow().getFirst();
    assertThat(f.admissions.behind(third.secret().text())).isPresent();
    String rows = f.database.read(sql -> sql.fetch(INVITATION_LINK).formatCSV());
    assertThat(rows).doesNotContain(third.secret().text()).contains(third.secret().hash());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void an_invitation_is_taken_back_by_who_teaches_the_class(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Issued issued = invited(f, jonas, classroom);
    String id = issued.invitation().id();
    Actor.Account other = f.account("Lena", Role.INSTRUCTOR);

    assertThat(f.invitations.takeBack(other, classroom.id(), id)).isFalse();
    assertThat(f.invitations.renew(other, classroom.id(), Optional.of(id))).isEmpty();
    assertThat(f.invitations.takeBack(jonas, classroom.id(), id)).isTrue();

    assertThat(f.admissions.behind(issued.secret().text())).isEmpty();
    assertThat(f.invitations.open(jonas, classroom.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void who_was_taken_out_and_is_invited_anew_is_in_at_once(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account amina = f.learner("Amina", jonas, classroom);
    String id = f.enrolment(jonas, classroom, "Amina").id();
    f.enrolments.remove(jonas, classroom.id(), id);

    Issued issued =
        f.invitations
            .invite(jonas, classroom.id(), people("Amina," + f.email(amina).text() + ","))
            .orElseThrow()
            .getFirst();
    f.admissions.join(amina, issued.secret().text());

    assertThat(f.admissions.of(amina).getFirst().isAdmitted()).isTrue();
  }
}
