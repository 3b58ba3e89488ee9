package rostrum.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.classes.Faculty.COURSE_SLUG;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.classes.Enrolment.State;

/** Classes, who teaches them and how learners come in and leave, on both databases. */
class ClassroomsTest {
  private static final String BOTH = "rostrum.classes.Faculty#both";

  @AfterAll
  static void close() throws Exception {
    Faculty.close();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_class_is_there_for_who_teaches_it_and_an_administrator_and_for_nobody_else(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Actor.Account other = f.account("Lena", Role.INSTRUCTOR);
    Actor.Account admin = f.account("Root", Role.ADMIN);
    Actor.Account learner = f.account("Amina", Role.LEARNER);

    Classroom classroom = f.open(jonas);

    assertThat(classroom.name()).isEqualTo("Politics, spring");
    assertThat(f.classrooms.taught(jonas)).containsExactly(classroom);
    assertThat(f.classrooms.taught(admin, classroom.id())).contains(classroom);
    assertThat(f.classrooms.taught(other)).isEmpty();
    assertThat(f.classrooms.taught(other, classroom.id())).isEmpty();
    assertThat(f.classrooms.taught(learner, classroom.id())).isEmpty();
    assertThat(f.classrooms.renewCode(other, classroom.id(), false)).isFalse();
    assertThat(f.classrooms.instructors(other, classroom.id())).isEmpty();
    assertThat(f.enrolments.in(other, classroom.id())).isEmpty();
    assertThat(f.invitations.invite(other, classroom.id(), List.of())).isEmpty();
    assertThat(f.classrooms.open(learner, "Mine", COURSE_SLUG, "l")).isEmpty();
    assertThat(f.classrooms.open(jonas, "Nowhere", "no-course", "n")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_form_that_was_sent_twice_opens_one_class(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);

    Optional<Classroom> once = f.classrooms.open(jonas, "A", COURSE_SLUG, "twice-" + jonas.id());

    assertThat(f.classrooms.open(jonas, "A", COURSE_SLUG, "twice-" + jonas.id())).isEqualTo(once);
    assertThat(f.classrooms.taught(jonas)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_code_lets_in_until_there_is_a_newer_one_or_none(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Actor.Account amina = f.account("Amina", Role.LEARNER);
    Classroom classroom = f.open(jonas);
    assertThat(f.classrooms.code(jonas, classroom.id())).isEmpty();

    String old = f.code(jonas, classroom, false);
    String code = f.code(jonas, classroom, false);

    assertThat(code).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
    assertThat(f.admissions.behind(old)).isEmpty();
    assertThat(f.admissions.join(amina, old)).isEmpty();
    String retyped = code.toUpperCase(Locale.ROOT).replace("-", " ");
    assertThat(f.admissions.behind(retyped).map(Threshold::classroom)).contains(classroom);
    assertThat(f.admissions.join(amina, retyped)).contains(classroom);
    assertThat(f.admissions.join(amina, code)).contains(classroom);
    assertThat(f.enrolments.in(jonas, classroom.id()))
        .extracting(Enrolment::state)
        .containsExactly(State.ADMITTED);
    assertThat(f.admissions.of(amina))
        .containsExactly(new Membership(classroom, true, Optional.empty(), List.of("Jonas")));
    f.classrooms.closeCode(jonas, classroom.id());
    assertThat(f.admissions.behind(code)).isEmpty();
    assertThat(f.classrooms.code(jonas, classroom.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void where_it_needs_approval_a_learner_waits_until_admitted(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Actor.Account amina = f.account("Amina", Role.LEARNER);
    Classroom classroom = f.open(jonas);

    f.admissions.join(amina, f.code(jonas, classroom, true));

    Enrolment waiting = f.enrolment(jonas, classroom, "Amina");
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(f.admissions.of(amina).getFirst().isAdmitted()).isFalse();
    Actor.Account other = f.account("Lena", Role.INSTRUCTOR);
    assertThat(f.enrolments.admit(other, classroom.id(), waiting.id())).isFalse();
    assertThat(f.enrolments.admit(jonas, classroom.id(), waiting.id())).isTrue();
    assertThat(f.admissions.of(amina).getFirst().isAdmitted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void who_was_taken_out_comes_back_by_undoing_it_or_by_being_admitted(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account amina = f.learner("Amina", jonas, classroom);
    String id = f.enrolment(jonas, classroom, "Amina").id();

    assertThat(f.enrolments.remove(jonas, classroom.id(), id)).isTrue();
    assertThat(f.admissions.of(amina)).isEmpty();
    assertThat(f.enrolments.bringBack(jonas, classroom.id(), id)).isTrue();
    assertThat(f.admissions.of(amina).getFirst().isAdmitted()).isTrue();

    f.enrolments.remove(jonas, classroom.id(), id);
    f.admissions.join(amina, f.code(jonas, classroom, false));
    assertThat(f.enrolment(jonas, classroom, "Amina").state()).isEqualTo(State.WAITING);
    assertThat(f.enrolments.remove(jonas, classroom.id(), id)).isTrue();
    f.enrolments.bringBack(jonas, classroom.id(), id);
    assertThat(f.enrolment(jonas, classroom, "Amina").state()).isEqualTo(State.WAITING);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void a_learner_leaves_and_may_come_again(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account amina = f.learner("Amina", jonas, classroom);

    assertThat(f.admissions.leave(amina, classroom.id())).isTrue();
    assertThat(f.admissions.leave(amina, classroom.id())).isFalse();
    assertThat(f.enrolment(jonas, classroom, "Amina").state()).isEqualTo(State.LEFT);
    f.admissions.join(amina, f.code(jonas, classroom, false));
    assertThat(f.admissions.find(amina, classroom.id())).isPresent();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void groups_are_set_and_taken_off(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Classroom classroom = f.open(jonas);
    Actor.Account amina = f.learner("Amina", jonas, classroom);
    f.learner("Bo", jonas, classroom);
    String bo = f.enrolment(jonas, classroom, "Bo").id();
    String id = f.enrolment(jonas, classroom, "Amina").id();

    f.enrolments.group(jonas, classroom.id(), id, Optional.of("B"));
    f.enrolments.group(jonas, classroom.id(), bo, Optional.of("A"));

    assertThat(f.enrolments.in(jonas, classroom.id()))
        .extracting(one -> one.name().orElseThrow())
        .containsExactly("Bo", "Amina");
    assertThat(f.admissions.of(amina).getFirst().group()).contains("B");
    f.enrolments.group(jonas, classroom.id(), id, Optional.empty());
    assertThat(f.admissions.of(amina).getFirst().group()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void others_may_teach_a_class_and_one_always_stays(Faculty f) {
    Actor.Account jonas = f.account("Jonas", Role.INSTRUCTOR);
    Actor.Account lena = f.account("Lena", Role.INSTRUCTOR);
    Actor.Account amina = f.account("Amina", Role.LEARNER);
    Classroom classroom = f.open(jonas);

    assertThat(f.classrooms.addInstructor(jonas, classroom.id(), f.email(amina))).isFalse();
    assertThat(f.classrooms.removeInstructor(jonas, classroom.id(), jonas.id())).isFalse();
    assertThat(f.classrooms.addInstructor(jonas, classroom.id(), f.email(lena))).isTrue();
    assertThat(f.classrooms.instructors(lena, classroom.id()))
        .extracting(Instructor::account)
        .containsExactly(jonas.id(), lena.id());
    assertThat(f.classrooms.removeInstructor(lena, classroom.id(), jonas.id())).isTrue();
    assertThat(f.classrooms.taught(jonas)).isEmpty();
    assertThat(f.classrooms.taught(lena)).containsExactly(classroom);
  }
}
