package rostrum.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.classes.Classroom;
import rostrum.ledger.Records;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.quizzes.Choices;
import rostrum.quizzes.Level;

/** Marks by hand and questions judged otherwise, on both kinds of database. */
class GradebookTest {

  static List<Campus> both() {
    return Campus.both();
  }

  /** Three questions of one right option; Mina had the first right, the second wrong. */
  private record Marked(
      Campus campus, Actor.Account teacher, Assignment assignment, QuizAttempt attempt) {

    static Marked of(Campus campus) {
      campus.clock.pass(Duration.between(campus.clock.instant(), Campus.NOW));
      Actor.Account teacher = campus.account("Ada", Role.INSTRUCTOR);
      Classroom classroom = campus.open(teacher);
      Choices single =
          new Choices(Set.of(), 3, false, true, Set.of(), Set.of("single-choice"), Level.ANY, 8);
      Assignment assignment =
          campus.publish(
              teacher,
              classroom,
              campus
                  .quizzes
                  .compose(teacher, campus.course, "Week 1", single, campus.key())
                  .orElseThrow());
      Actor.Account mina = campus.learner("Mina", teacher, classroom);
      QuizAttempt attempt = campus.begin(mina, assignment);
      campus.save(mina, attempt, 1, Campus.key(attempt, 1));
      campus.save(mina, attempt, 2, new Response.Chosen(List.of(wrong(attempt, 2))));
      campus.attempts.handIn(mina, assignment.id(), attempt.id());
      return new Marked(campus, teacher, assignment, attempt);
    }

    static int wrong(QuizAttempt attempt, int position) {
      Item item = attempt.at(position).orElseThrow().item();
      return item.options().getFirst().correct() ? 1 : 0;
    }

    QuizAttempt now() {
      return campus.gradebook.attempts(teacher, assignment.id()).orElseThrow().getFirst();
    }

    void regrade(int position, Judgement judgement, Optional<NewKey> key) {
      boolean done =
          campus.gradebook.regrade(
              teacher,
              assignment.id(),
              attempt.at(position).orElseThrow().version(),
              new Regrade(judgement, key, "The table can be read so, too.", campus.gradebook.now()),
              campus.key());
      assertThat(done).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void another_key_full_credit_and_dropping_change_marks_and_can_be_taken_back(Campus campus) {
    Marked marked = Marked.of(campus);
    assertThat(marked.now().mark()).isEqualTo(1);

    NewKey both = new NewKey(Set.of(0, 1), List.of(), Optional.empty());
    marked.regrade(2, Judgement.NEW_KEY, Optional.of(both));
    assertThat(marked.now().mark()).isEqualTo(2);

    marked.regrade(3, Judgement.FULL_CREDIT, Optional.empty());
    assertThat(marked.now().mark()).as("for whoever was asked").isEqualTo(3);

    marked.regrade(1, Judgement.DROPPED, Optional.empty());
    assertThat(marked.now().mark()).isEqualTo(2);
    assertThat(marked.now().most()).isEqualTo(2);

    for (int position = 1; position <= 3; position++) {
      marked.regrade(position, Judgement.AS_BEFORE, Optional.empty());
    }
    assertThat(marked.now().mark()).isEqualTo(1);
    assertThat(marked.now().most()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_mark_by_hand_is_stronger_than_a_key_and_is_never_more_than_can_be_earned(Campus campus) {
    Marked marked = Marked.of(campus);
    Optional<BigDecimal> half = Optional.of(new BigDecimal("0.5"));
    String id = marked.assignment().id();

    assertThat(
            campus.gradebook.mark(marked.teacher(), id, marked.attempt().id(), 2, half, "Nearly."))
        .isTrue();
    marked.regrade(2, Judgement.FULL_CREDIT, Optional.empty());

    assertThat(Records.last(campus.database, 2).toString())
        .matches(
            "\\[question-regraded version \\d+ assignment %s full-credit, mark-set attempt %s assignment %s question-2]"
                .formatted(id, marked.attempt().id(), id));
    assertThat(marked.now().mark()).isEqualTo(1.5);
    assertThat(marked.now().at(2).orElseThrow().hand().orElseThrow().by()).contains("Ada");
    Optional<BigDecimal> two = Optional.of(new BigDecimal("2"));
    assertThat(campus.gradebook.mark(marked.teacher(), id, marked.attempt().id(), 2, two, ""))
        .isFalse();
    campus.gradebook.mark(marked.teacher(), id, marked.attempt().id(), 2, Optional.empty(), "");
    assertThat(marked.now().mark()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_dry_run_says_whose_mark_would_change(Campus campus) {
    Marked marked = Marked.of(campus);
    QuizAttempt attempt = marked.now();
    Regrade full =
        new Regrade(Judgement.FULL_CREDIT, Optional.empty(), "Fair.", campus.gradebook.now());

    List<DryRun.Changed> changed =
        DryRun.of(List.of(attempt), attempt.at(2).orElseThrow().version(), full);

    assertThat(changed).containsExactly(new DryRun.Changed(attempt, 1, 3, 2, 3));
    assertThat(marked.now().mark()).as("nothing is stored").isEqualTo(1);
    assertThat(DryRun.of(List.of(attempt), attempt.at(1).orElseThrow().version(), full)).isEmpty();
  }
}
