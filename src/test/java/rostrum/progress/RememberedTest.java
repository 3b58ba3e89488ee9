package rostrum.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.progress.Coverage.Place;
import rostrum.progress.Coverage.Stretch;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.review.Card;
import rostrum.review.CardKey;
import rostrum.review.Memory;
import rostrum.review.MemoryState;
import rostrum.review.MemoryState.Phase;
import rostrum.review.Scheduler;

/** When a card counts as remembered, and what that makes of the sentence that it rests on. */
class RememberedTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Remembered REMEMBERED =
      new Remembered(Scheduler.DEFAULT, NOW, ZoneOffset.UTC);
  private static final CoursePack COURSE = Fixtures.congress();
  private static final Item ITEM =
      Fixtures.congressBank().stream()
          .filter(item -> item.family().equals("event-date"))
          .findFirst()
          .orElseThrow();

  @Test
  void a_card_that_was_passed_and_is_not_due_is_remembered() {
    assertThat(REMEMBERED.test(card(1, Phase.REVIEW, 10, 2, Duration.ofDays(8)))).isTrue();
  }

  @Test
  void one_that_is_due_is_not() {
    assertThat(REMEMBERED.test(card(1, Phase.REVIEW, 10, 12, Duration.ofDays(-2)))).isFalse();
  }

  @Test
  void one_that_only_an_exam_makes_due_is() {
    assertThat(REMEMBERED.test(card(1, Phase.REVIEW, 30, 2, Duration.ofDays(-1)))).isTrue();
  }

  @Test
  void one_in_a_learning_step_or_never_passed_or_never_seen_is_not() {
    assertThat(REMEMBERED.test(card(1, Phase.RELEARNING, 10, 0, Duration.ofMinutes(10)))).isFalse();
    assertThat(REMEMBERED.test(card(0, Phase.REVIEW, 10, 0, Duration.ofDays(8)))).isFalse();
    assertThat(REMEMBERED.test(Card.unseen(CardKey.of(ITEM).orElseThrow()))).isFalse();
  }

  @Test
  void a_sentence_is_remembered_when_it_was_asked_and_all_its_cards_are() {
    Card held = card(1, Phase.REVIEW, 10, 2, Duration.ofDays(8));
    Card open = card(1, Phase.REVIEW, 10, 12, Duration.ofDays(-2));

    assertThat(standings(List.of(held), true)).contains(Standing.REMEMBERED);
    assertThat(standings(List.of(held, open), true))
        .contains(Standing.ASKED)
        .doesNotContain(Standing.REMEMBERED);
    assertThat(standings(List.of(held), false)).containsOnly(Standing.NEVER_ASKED);
  }

  private static Set<Standing> standings(List<Card> cards, boolean asked) {
    Given given =
        new Given(1, COURSE.slug(), ITEM, true, new Response.DontKnow(), Score.NOTHING, NOW);
    Coverage coverage =
        new Answers(COURSE)
            .coverage(Map.of(), asked ? List.of(given) : List.of(), cards, REMEMBERED);
    return coverage.stretches().stream()
        .map(Stretch::places)
        .flatMap(List::stream)
        .map(Place::standing)
        .collect(Collectors.toSet());
  }

  private static Card card(int passes, Phase phase, double stability, int ago, Duration due) {
    Instant at = NOW.minus(Duration.ofDays(ago));
    Memory memory =
        new Memory(
            new MemoryState(stability, 5, phase, 0),
            at,
            ZoneOffset.UTC,
            Optional.empty(),
            NOW.plus(due));
    return new Card(CardKey.of(ITEM).orElseThrow(), 1, 1, passes, Optional.of(memory));
  }
}
