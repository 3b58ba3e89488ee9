package rostrum.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.classes.Accommodation;
import rostrum.classes.Classroom;
import rostrum.questions.Response;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;

/** Quizzes as they are sat, on both kinds of database. */
class QuizAttemptsTest {

  static List<Campus> both() {
    return Campus.both();
  }

  /** A teacher, a class, a quiz of three questions that is open for an hour, and Mina in it. */
  private record Room(
      Campus campus,
      Actor.Account teacher,
      Classroom classroom,
      Assignment assignment,
      Actor.Account mina) {

    static Room of(Campus campus) {
      campus.clock.pass(Duration.between(campus.clock.instant(), Campus.NOW));
      Actor.Account teacher = campus.account("Ada", Role.INSTRUCTOR);
      Classroom classroom = campus.open(teacher);
      Assignment assignment = campus.publish(teacher, classroom, campus.compose(teacher, 3));
      return new Room(
          campus, teacher, classroom, assignment, campus.learner("Mina", teacher, classroom));
    }

    QuizAttempt again(QuizAttempt attempt) {
      return campus.attempts.find(mina, assignment.id(), attempt.id()).orElseThrow();
    }

    void publish(Publication publication) {
      assertThat(
              campus.assignments.publish(
                  teacher, assignment.quiz(), classroom.id(), publication, campus.key()))
          .isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void what_was_answered_last_counts_and_every_saving_is_kept(Campus campus) {
    Room room = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    int before = campus.rows(QUIZ_STEP);

    campus.save(room.mina(), attempt, 1, new Response.DontKnow());
    QuizAttempt unsure = room.again(attempt);
    campus.save(room.mina(), unsure, 1, Campus.key(attempt, 1));

    QuizAttempt after = room.again(attempt);
    assertThat(unsure.mark()).isZero();
    assertThat(after.mark()).isEqualTo(1);
    assertThat(after.at(1).orElseThrow().revision()).isEqualTo(2);
    assertThat(campus.rows(QUIZ_STEP)).isEqualTo(before + 2);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_page_that_is_behind_is_told_so_and_the_newer_answer_stands(Campus campus) {
    Room room = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    QuizAnswer stale = campus.answer(attempt, 2, new Response.DontKnow());
    campus.save(room.mina(), attempt, 2, Campus.key(attempt, 2));

    QuizSaving saving = campus.save(room.mina(), attempt, 2, stale);

    assertThat(saving).isInstanceOf(QuizSaving.Stale.class);
    assertThat(room.again(attempt).at(2).orElseThrow().response()).contains(Campus.key(attempt, 2));
  }

  @ParameterizedTest
  @MethodSource("both")
  void fifty_copies_of_one_request_at_once_have_one_effect_and_one_answer(Campus campus)
      throws Exception {
    Room room = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    int before = campus.rows(QUIZ_STEP);
    for (int position = 1; position <= 3; position++) {
      int place = position;
      QuizAnswer answer = campus.answer(attempt, place, Campus.key(attempt, place));

      List<QuizSaving> savings = together(() -> campus.save(room.mina(), attempt, place, answer));

      assertThat(savings).hasSize(50).containsOnly(savings.getFirst());
      assertThat(savings.getFirst()).isInstanceOf(QuizSaving.Saved.class);
    }
    assertThat(campus.rows(QUIZ_STEP)).isEqualTo(before + 3);
  }

  private static <T> List<T> together(Callable<T> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> copies = Collections.nCopies(50, work);
      for (Future<T> future : threads.invokeAll(copies)) {
        results.add(future.get());
      }
    }
    return results;
  }

  @ParameterizedTest
  @MethodSource("both")
  void two_nodes_that_sweep_at_once_hand_an_attempt_in_once(Campus campus) throws Exception {
    Room room = Room.of(campus);
    campus.attempts.sweep(new Actor.Operator());
    campus.begin(room.mina(), room.assignment());
    int submitted = campus.rows(SUBMISSION);
    int open = campus.attempts.open(new Actor.Operator());
    campus.clock.pass(Duration.ofMinutes(30));

    List<Integer> swept = together(() -> campus.attempts.sweep(new Actor.Operator()));

    int all = swept.stream().mapToInt(Integer::intValue).sum();
    assertThat(all).as("with what other tests left to be handed in").isPositive();
    assertThat(campus.rows(SUBMISSION)).isEqualTo(submitted + all);
    assertThat(campus.attempts.open(new Actor.Operator())).isEqualTo(open - all);
  }

  @ParameterizedTest
  @MethodSource("both")
  void nothing_is_saved_after_the_deadline_and_what_was_saved_is_handed_in_as_of_then(
      Campus campus) {
    Room room = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    campus.save(room.mina(), attempt, 1, Campus.key(attempt, 1));
    campus.clock.pass(Duration.ofMinutes(30));

    QuizSaving late = campus.save(room.mina(), attempt, 2, Campus.key(attempt, 2));

    Instant end = Campus.NOW.plus(Duration.ofMinutes(30));
    assertThat(late).isInstanceOf(QuizSaving.Late.class);
    assertThat(late.attempt().submission()).contains(new Submission(true, end));
    assertThat(late.attempt().at(2).orElseThrow().response()).isEmpty();
    assertThat(late.attempt().mark()).isEqualTo(1);
    int submitted = campus.rows(SUBMISSION);
    campus.clock.pass(Duration.ofMinutes(5));
    assertThat(campus.attempts.sweep(new Actor.Operator())).isPositive();
    assertThat(campus.attempts.sweep(new Actor.Operator())).isZero();
    assertThat(campus.rows(SUBMISSION)).isGreaterThan(submitted);
    assertThat(room.again(attempt).submission()).contains(new Submission(true, end));
  }

  @ParameterizedTest
  @MethodSource("both")
  void who_has_half_as_much_time_again_uses_it_up_beyond_the_closing(Campus campus) {
    Room room = Room.of(campus);
    Accommodation half = new Accommodation(new BigDecimal("1.5"), 1, "");
    campus.grant(room.teacher(), room.classroom(), "Mina", half);
    Actor.Account jonas = campus.learner("Jonas", room.teacher(), room.classroom());
    campus.clock.pass(Duration.ofMinutes(45));
    QuizAttempt hers = campus.begin(room.mina(), room.assignment());
    QuizAttempt his = campus.begin(jonas, room.assignment());

    campus.clock.pass(Duration.ofMinutes(16));

    assertThat(hers.deadline()).contains(Campus.NOW.plus(Duration.ofMinutes(90)));
    assertThat(his.deadline()).contains(Campus.NOW.plus(Duration.ofMinutes(60)));
    assertThat(campus.save(room.mina(), hers, 1, Campus.key(hers, 1)))
        .isInstanceOf(QuizSaving.Saved.class);
    assertThat(campus.save(jonas, his, 1, Campus.key(his, 1))).isInstanceOf(QuizSaving.Late.class);
    Seat seat = campus.attempts.seat(jonas, room.assignment().id()).orElseThrow();
    assertThat(seat.isDone()).as("while Mina still sits it").isFalse();
    assertThat(campus.attempts.seat(room.mina(), room.assignment().id()).orElseThrow().allowed())
        .isEqualTo(3);
    campus.clock.pass(Duration.ofMinutes(29));
    assertThat(campus.attempts.seat(jonas, room.assignment().id()).orElseThrow().isDone()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_attempt_begins_once_and_there_are_as_many_as_are_allowed(Campus campus) throws Exception {
    Room room = Room.of(campus);
    int before = campus.rows(QUIZ_ATTEMPT);
    String key = campus.key();

    List<Optional<Beginning>> begun =
        together(() -> campus.attempts.begin(room.mina(), room.assignment().id(), key));

    assertThat(begun).containsOnly(begun.getFirst());
    assertThat(campus.rows(QUIZ_ATTEMPT)).isEqualTo(before + 1);
    for (int attempt = 0; attempt < 2; attempt++) {
      QuizAttempt running = campus.begin(room.mina(), room.assignment());
      campus.attempts.handIn(room.mina(), room.assignment().id(), running.id());
    }
    assertThat(campus.attempts.begin(room.mina(), room.assignment().id(), campus.key()))
        .contains(new Beginning.NoneLeft());
    assertThat(campus.attempts.begin(room.mina(), room.assignment().id(), key).orElseThrow())
        .isInstanceOf(Beginning.Begun.class);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_withdrawal_ends_what_goes_on_and_publishing_again_keeps_every_attempt(Campus campus) {
    Room room = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    campus.save(room.mina(), attempt, 1, Campus.key(attempt, 1));
    campus.clock.pass(Duration.ofMinutes(1));

    campus.assignments.withdraw(room.teacher(), room.assignment().id());

    assertThat(campus.save(room.mina(), attempt, 2, Campus.key(attempt, 2)))
        .isInstanceOf(QuizSaving.Late.class);
    assertThat(campus.attempts.begin(room.mina(), room.assignment().id(), campus.key()))
        .contains(new Beginning.NotOpen());
    campus.attempts.sweep(new Actor.Operator());
    campus.clock.pass(Duration.ofMinutes(1));
    room.publish(Campus.hour());
    assertThat(room.again(attempt).submission())
        .contains(new Submission(true, Campus.NOW.plus(Duration.ofMinutes(1))));
    assertThat(campus.begin(room.mina(), room.assignment()).number()).isEqualTo(2);
    assertThat(campus.gradebook.attempts(room.teacher(), room.assignment().id()).orElseThrow())
        .hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_answer_that_was_judged_at_once_stands(Campus campus) {
    Room room = Room.of(campus);
    room.publish(
        new Publication(
            Campus.NOW,
            Optional.empty(),
            Optional.empty(),
            1,
            Counting.LAST,
            false,
            Feedback.all(Moment.DURING),
            false,
            false));
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    campus.save(room.mina(), attempt, 1, new Response.DontKnow());

    QuizSaving second = campus.save(room.mina(), room.again(attempt), 1, Campus.key(attempt, 1));

    assertThat(second).isInstanceOf(QuizSaving.Settled.class);
    assertThat(attempt.deadline()).isEmpty();
    assertThat(room.again(attempt).mark()).isZero();
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_answer_can_be_taken_away_again(Campus campus) {
    Room room = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    campus.save(room.mina(), attempt, 3, Campus.key(attempt, 3));
    QuizAttempt answered = room.again(attempt);

    campus.save(
        room.mina(),
        answered,
        3,
        new QuizAnswer(blank(answered, 3), answered.at(3).orElseThrow().revision(), campus.key()));

    assertThat(answered.answered()).isEqualTo(1);
    assertThat(room.again(attempt).answered()).isZero();
  }

  private static List<String> blank(QuizAttempt attempt, int position) {
    return switch (Campus.key(attempt, position)) {
      case Response.Typed(List<String> texts) -> texts.stream().map(text -> "").toList();
      case Response.Matched(List<Integer> rights) -> rights.stream().map(right -> "").toList();
      case Response.Ordered(List<Integer> stages) -> stages.stream().map(stage -> "").toList();
      case Response.Chosen _, Response.Written _, Response.DontKnow _, Response.Cited _ ->
          List.of();
    };
  }

  @ParameterizedTest
  @MethodSource("both")
  void to_anybody_else_there_is_no_such_attempt(Campus campus) {
    Room room = Room.of(campus);
    Room other = Room.of(campus);
    QuizAttempt attempt = campus.begin(room.mina(), room.assignment());
    Actor.Account jonas = campus.learner("Jonas", room.teacher(), room.classroom());
    QuizAnswer answer = campus.answer(attempt, 1, Campus.key(attempt, 1));
    String id = room.assignment().id();

    for (Actor.Account foreign : List.of(jonas, other.mina(), other.teacher(), room.teacher())) {
      assertThat(campus.attempts.find(foreign, id, attempt.id())).isEmpty();
      assertThat(campus.attempts.save(foreign, id, attempt.id(), 1, answer)).isEmpty();
      assertThat(campus.attempts.handIn(foreign, id, attempt.id())).isEmpty();
    }
    for (Actor.Account foreign : List.of(jonas, other.mina(), other.teacher())) {
      assertThat(campus.gradebook.attempts(foreign, id)).isEmpty();
      assertThat(campus.assignments.withdraw(foreign, id)).isFalse();
      assertThat(
              campus.gradebook.mark(foreign, id, attempt.id(), 1, Optional.of(BigDecimal.ONE), ""))
          .isFalse();
    }
    assertThat(campus.attempts.save(room.mina(), other.assignment().id(), attempt.id(), 1, answer))
        .isEmpty();
    assertThat(room.again(attempt).isOver()).isFalse();
  }
}
