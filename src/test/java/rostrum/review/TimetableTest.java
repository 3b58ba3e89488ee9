package rostrum.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rostrum.attempts.Confidence;

/** When a card comes back. */
class TimetableTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final CardKey KEY = new CardKey("congress", "holding:x", "post-person");
  private static final Timetable TIMETABLE = new Timetable(Scheduler.DEFAULT, Optional.empty());

  @Test
  void days_turn_at_four_in_the_morning_where_the_learner_is() {
    assertThat(StudyDay.of(Instant.parse("2026-03-03T03:59:59Z"), ZoneOffset.UTC))
        .isEqualTo("2026-03-02");
    assertThat(StudyDay.of(Instant.parse("2026-03-03T04:00:00Z"), ZoneOffset.UTC))
        .isEqualTo("2026-03-03");
    assertThat(StudyDay.of(Instant.parse("2026-03-02T18:59:59Z"), SEOUL)).isEqualTo("2026-03-02");
    assertThat(StudyDay.of(Instant.parse("2026-03-02T19:00:00Z"), SEOUL)).isEqualTo("2026-03-03");
    assertThat(StudyDay.start(LocalDate.parse("2026-03-03"), SEOUL))
        .isEqualTo("2026-03-02T19:00:00Z");
  }

  @Test
  void every_moment_of_a_year_with_summer_time_lies_in_the_day_that_began_before_it() {
    Instant moment = Instant.parse("2026-01-01T00:00:00Z");
    for (int quarter = 0; quarter < 366 * 96; quarter++) {
      LocalDate day = StudyDay.of(moment, BERLIN);
      assertThat(StudyDay.start(day, BERLIN)).isBeforeOrEqualTo(moment);
      assertThat(StudyDay.start(day.plusDays(1), BERLIN)).isAfter(moment);
      moment = moment.plus(15, ChronoUnit.MINUTES);
    }
  }

  @Test
  void in_a_step_a_card_is_due_after_minutes_else_when_its_day_begins() {
    Card again = TIMETABLE.reviewed(Card.unseen(KEY), review(Rating.AGAIN, NOON));
    Card good = TIMETABLE.reviewed(again, review(Rating.GOOD, NOON.plusSeconds(60)));
    Card known = TIMETABLE.reviewed(good, review(Rating.GOOD, NOON.plusSeconds(660)));

    assertThat(due(again)).isEqualTo(NOON.plusSeconds(60));
    assertThat(due(good)).isEqualTo(NOON.plusSeconds(660));
    assertThat(due(known)).isEqualTo("2026-03-03T04:00:00Z");
    assertThat(known.isDue(Instant.parse("2026-03-03T03:59:59Z"))).isFalse();
    assertThat(known.isDue(Instant.parse("2026-03-03T04:00:00Z"))).isTrue();
    assertThat(known.reviews()).isEqualTo(3);
    assertThat(known.exposures()).isEqualTo(3);
    assertThat(known.passes()).isEqualTo(2);
  }

  @Test
  void an_evening_past_midnight_is_one_day() {
    Card evening =
        TIMETABLE.reviewed(
            Card.unseen(KEY), review(Rating.EASY, Instant.parse("2026-03-02T23:00:00Z")));

    Card night =
        TIMETABLE.reviewed(evening, review(Rating.GOOD, Instant.parse("2026-03-03T02:00:00Z")));
    Card morning =
        TIMETABLE.reviewed(evening, review(Rating.GOOD, Instant.parse("2026-03-03T09:00:00Z")));

    assertThat(state(night)).isEqualTo(Scheduler.DEFAULT.next(state(evening), 0, Rating.GOOD));
    assertThat(state(morning)).isEqualTo(Scheduler.DEFAULT.next(state(evening), 1, Rating.GOOD));
  }

  @Test
  void a_clock_that_was_set_back_counts_as_the_same_day() {
    Card later = TIMETABLE.reviewed(Card.unseen(KEY), review(Rating.EASY, NOON));

    Card earlier = TIMETABLE.reviewed(later, review(Rating.GOOD, NOON.minus(Duration.ofDays(3))));

    assertThat(state(earlier)).isEqualTo(Scheduler.DEFAULT.next(state(later), 0, Rating.GOOD));
  }

  @Test
  void before_an_exam_no_interval_is_longer_than_half_the_days_left() {
    Card free = TIMETABLE.reviewed(Card.unseen(KEY), review(Rating.EASY, NOON));

    assertThat(daysUntil(TIMETABLE, free)).isBetween(6, 10);
    assertThat(daysUntil(before("2026-03-12"), free)).isEqualTo(5);
    assertThat(daysUntil(before("2026-03-05"), free)).isEqualTo(1);
    assertThat(daysUntil(before("2026-03-03"), free)).isEqualTo(1);
    assertThat(daysUntil(before("2026-03-02"), free)).isEqualTo(daysUntil(TIMETABLE, free));
    assertThat(before("2026-03-12").dated(free).memory().orElseThrow().state())
        .isEqualTo(state(free));
  }

  private static Timetable before(String exam) {
    return new Timetable(Scheduler.DEFAULT, Optional.of(LocalDate.parse(exam)));
  }

  @Test
  void what_was_sure_and_wrong_comes_back_on_the_next_day() {
    Card known = longKnown();
    Instant later = due(known);

    Card slip = relearned(known, new Review(Rating.AGAIN, false, later, ZoneOffset.UTC));
    Card error = relearned(known, new Review(Rating.AGAIN, true, later, ZoneOffset.UTC));

    assertThat(daysUntil(TIMETABLE, slip)).isGreaterThan(1);
    assertThat(daysUntil(TIMETABLE, error)).isEqualTo(1);
    assertThat(state(error)).isEqualTo(state(slip));
    Card next = TIMETABLE.reviewed(error, review(Rating.GOOD, due(error)));
    assertThat(daysUntil(TIMETABLE, next)).isGreaterThan(1);
  }

  @Test
  void what_was_sure_and_wrong_is_due_at_once_until_it_is_answered_otherwise() {
    Review error = new Review(Rating.AGAIN, true, NOON, ZoneOffset.UTC);

    Card wrong = TIMETABLE.reviewed(Card.unseen(KEY), error);
    Card guessed = TIMETABLE.reviewed(wrong, review(Rating.HARD, NOON.plusSeconds(20)));

    assertThat(due(wrong)).isEqualTo(NOON);
    assertThat(due(before("2026-03-12").dated(wrong))).isEqualTo(NOON);
    assertThat(due(guessed)).isEqualTo(NOON.plusSeconds(80));
  }

  @Test
  void what_was_sure_and_wrong_in_practice_comes_back_on_the_next_day_with_its_memory_as_it_was() {
    Card known = longKnown();
    Instant now = due(known).minus(Duration.ofDays(5));

    Card slip = TIMETABLE.answered(known, practised(now, Confidence.GUESSED));
    Card error = TIMETABLE.answered(known, practised(now, Confidence.SURE));

    assertThat(due(slip)).isEqualTo(due(known));
    assertThat(StudyDay.of(due(error), ZoneOffset.UTC))
        .isEqualTo(StudyDay.of(now, ZoneOffset.UTC).plusDays(1));
    assertThat(state(error)).isEqualTo(state(known));
    assertThat(error.reviews()).isEqualTo(known.reviews());
    Card next = TIMETABLE.reviewed(error, review(Rating.GOOD, due(error)));
    assertThat(daysUntil(TIMETABLE, next)).isGreaterThan(1);
  }

  private static Entry.Answered practised(Instant at, Confidence confidence) {
    return new Entry.Answered(
        1,
        KEY,
        false,
        1,
        Rating.AGAIN,
        Optional.of(confidence),
        Optional.empty(),
        at,
        ZoneOffset.UTC);
  }

  private static Card longKnown() {
    Card card = TIMETABLE.reviewed(Card.unseen(KEY), review(Rating.EASY, NOON));
    for (int review = 0; review < 3; review++) {
      card = TIMETABLE.reviewed(card, review(Rating.GOOD, due(card)));
    }
    return card;
  }

  private static Card relearned(Card card, Review lapse) {
    Card lapsed = TIMETABLE.reviewed(card, lapse);
    return TIMETABLE.reviewed(lapsed, review(Rating.GOOD, due(lapsed)));
  }

  @Test
  void fuzz_is_the_same_for_the_same_card_and_number_of_reviews_and_reaches_every_day_around() {
    Set<Integer> around = new HashSet<>();
    for (int fact = 0; fact < 300; fact++) {
      CardKey key = new CardKey("congress", "fact:" + fact, "figure");
      int days = Fuzz.around(100, key, 4);
      assertThat(days).isEqualTo(Fuzz.around(100, key, 4)).isBetween(93, 107);
      around.add(days);
      assertThat(Fuzz.around(1, key, 4)).isEqualTo(1);
      assertThat(Fuzz.around(2, key, 4)).isEqualTo(2);
      assertThat(Fuzz.around(3, key, 4)).isBetween(2, 4);
      assertThat(Fuzz.around(36500, key, 4)).isLessThanOrEqualTo(36500);
    }
    assertThat(around).hasSize(15);
    assertThat(
            IntStream.range(0, 20)
                .map(reviews -> Fuzz.around(100, KEY, reviews))
                .distinct()
                .count())
        .isGreaterThan(5);
  }

  private static Review review(Rating rating, Instant at) {
    return new Review(rating, false, at, ZoneOffset.UTC);
  }

  private static Instant due(Card card) {
    return card.memory().orElseThrow().due();
  }

  private static MemoryState state(Card card) {
    return card.memory().orElseThrow().state();
  }

  private static int daysUntil(Timetable timetable, Card card) {
    Memory memory = timetable.dated(card).memory().orElseThrow();
    return (int) StudyDay.turns(memory.day(), StudyDay.of(memory.due(), memory.zone()));
  }
}
