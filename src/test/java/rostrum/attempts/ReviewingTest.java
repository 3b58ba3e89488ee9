package rostrum.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.STEP;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.questions.Score;
import rostrum.storage.TestDatabases;

/** A sitting of reviews grows by the question that is answered, and tells of each answer. */
class ReviewingTest {
  private static List<School> both = List.of();

  /** Each is opened once for all tests: everybody who comes is new. */
  static List<School> both() throws IOException {
    if (both.isEmpty()) {
      both = List.of(new School(TestDatabases.h2()), new School(TestDatabases.postgres()));
    }
    return both;
  }

  @AfterAll
  static void leave() throws Exception {
    for (School school : both) {
      school.leave();
    }
    both = List.of();
  }

  private static Actor somebody() {
    return new Actor.Visitor((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
  }

  @ParameterizedTest
  @MethodSource("both")
  void looking_at_the_next_question_stores_nothing(School school) {
    int attempts = school.rows(ATTEMPT);
    Attempt attempt = school.reviewing(somebody(), school.round(School.NOW, 3));

    assertThat(attempt.publicId()).isEmpty();
    assertThat(attempt.slots()).hasSize(1);
    assertThat(school.rows(ATTEMPT)).isEqualTo(attempts);
  }

  @ParameterizedTest
  @MethodSource("both")
  void each_answer_adds_its_question_to_the_sitting(School school) {
    Actor mina = somebody();
    Round three = school.round(School.NOW, 3);
    Attempt first = school.reviewing(mina, three);
    var saved = (Saving.Saved) school.review(mina, three, school.right(first, "a"));
    Round later = new Round(three.course(), three.since(), three.questions().subList(1, 3));
    Attempt second = school.reviewing(mina, later);
    var more = (Saving.Saved) school.review(mina, later, school.right(second, "b"));

    assertThat(saved.attempt().slots()).hasSize(1);
    assertThat(second.publicId()).isEqualTo(saved.attempt().publicId());
    assertThat(more.position()).isEqualTo(2);
    assertThat(more.attempt().slots())
        .extracting(Slot::version)
        .containsExactly(three.questions().get(0).id(), three.questions().get(1).id());
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_form_may_answer_any_question_of_the_round(School school) {
    Actor mina = somebody();
    Round three = school.round(School.NOW, 3);
    Round last = new Round(three.course(), three.since(), three.questions().subList(2, 3));
    Attempt shown = school.reviewing(mina, last);
    Slot slot = shown.next().orElseThrow();
    Answer answer =
        new Answer(
            List.of(shown.sheet(slot).option(school.key(slot.item()))),
            0,
            Optional.of(shown.sheet(slot).place()),
            "a",
            Optional.empty(),
            Optional.empty());

    var saved = (Saving.Saved) school.review(mina, three, answer);

    assertThat(saved.attempt().slots().getFirst().item()).isEqualTo(slot.item());
    assertThat(saved.attempt().right()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_same_request_is_saved_once_and_an_older_page_is_told(School school) {
    Actor mina = somebody();
    Round three = school.round(School.NOW, 3);
    Attempt first = school.reviewing(mina, three);
    Saving saved = school.review(mina, three, school.right(first, "a"));
    int steps = school.rows(STEP);
    int slots = school.rows(ATTEMPT_SLOT);

    assertThat(school.review(mina, three, school.right(first, "a"))).isEqualTo(saved);
    assertThat(school.review(mina, three, school.right(first, "b")))
        .isInstanceOf(Saving.AnsweredBefore.class);
    assertThat(school.rows(STEP)).isEqualTo(steps);
    assertThat(school.rows(ATTEMPT_SLOT)).isEqualTo(slots);
  }

  @ParameterizedTest
  @MethodSource("both")
  void with_nothing_left_to_ask_nothing_is_saved(School school) {
    Actor mina = somebody();
    Attempt shown = school.reviewing(mina, school.round(School.NOW, 1));

    assertThat(school.review(mina, school.round(School.NOW, 0), school.right(shown, "a")))
        .isInstanceOf(Saving.Outdated.class);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_later_session_is_another_sitting(School school) {
    Actor mina = somebody();
    Round now = school.round(School.NOW, 3);
    school.review(mina, now, school.right(school.reviewing(mina, now), "a"));

    Attempt next = school.reviewing(mina, school.round(School.NOW.plusSeconds(1), 3));

    assertThat(next.publicId()).isEmpty();
    assertThat(next.number()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_answer_is_told_with_how_sure_and_how_long(School school) {
    Actor mina = somebody();
    Attempt attempt = school.current(mina, new Scope(School.COURSE, Optional.of("1")));
    Slot slot = attempt.next().orElseThrow();
    Answer answer = school.right(attempt, "a");
    school.answer(
        mina,
        attempt.scope(),
        new Answer(
            answer.responses(),
            0,
            Optional.empty(),
            "a",
            Optional.of(Confidence.FAIRLY_SURE),
            Optional.of(School.NOW.minusSeconds(12))));

    GradedResponse news =
        school.news().stream().filter(told -> told.actor().equals(mina)).findFirst().orElseThrow();

    assertThat(news.item()).isEqualTo(slot.item());
    assertThat(news.version()).isEqualTo(slot.version());
    assertThat(news.score().result()).isEqualTo(Score.Result.RIGHT);
    assertThat(news.confidence()).contains(Confidence.FAIRLY_SURE);
    assertThat(news.latency()).contains(Duration.ofSeconds(12));
    Step step = school.current(mina, attempt.scope()).slots().getFirst().step().orElseThrow();
    assertThat(step.confidence()).contains(Confidence.FAIRLY_SURE);
    assertThat(step.latency()).contains(Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_time_that_cannot_be_is_not_kept(School school) {
    for (Duration late : List.of(Duration.ofSeconds(-5), Duration.ofHours(2))) {
      Actor mina = somebody();
      Attempt attempt = school.current(mina, new Scope(School.COURSE, Optional.of("1")));
      Answer answer = school.right(attempt, "a");
      Optional<Instant> shown = Optional.of(School.NOW.minus(late));
      school.answer(
          mina,
          attempt.scope(),
          new Answer(answer.responses(), 0, Optional.empty(), "a", Optional.empty(), shown));

      assertThat(school.news())
          .filteredOn(told -> told.actor().equals(mina))
          .extracting(GradedResponse::latency)
          .containsExactly(Optional.empty());
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_answer_that_is_sent_twice_is_told_once(School school) {
    Actor mina = somebody();
    Attempt attempt = school.current(mina, new Scope(School.COURSE, Optional.of("1")));
    school.answer(mina, attempt.scope(), school.right(attempt, "a"));
    school.answer(mina, attempt.scope(), school.right(attempt, "a"));
    school.answer(mina, attempt.scope(), school.right(attempt, "b"));

    assertThat(school.news()).filteredOn(told -> told.actor().equals(mina)).hasSize(1);
  }
}
