package rostrum.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.attempts.Confidence;
import rostrum.review.Agenda.Moment;
import rostrum.review.MemoryState.Phase;

/** What there is to review on a day, and on the days after it. */
class AgendaTest {
  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
  private static final Moment MOMENT = new Moment(NOW, ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final Duration PACE = Duration.ofSeconds(20);
  private static final long SEED = 5;

  @Test
  void what_is_likeliest_to_be_forgotten_comes_first() {
    Agenda agenda = agenda(List.of(due("a", 9), due("b", 1), due("c", 4), later("d")), 0);

    assertThat(facts(agenda.due())).containsExactly("b", "c", "a");
    assertThat(agenda.size()).isEqualTo(3);
    assertThat(agenda.about(PACE)).isEqualTo(Duration.ofMinutes(1));
    assertThat(agenda.postponed()).isZero();
  }

  @Test
  void of_forty_all_are_due_and_of_a_larger_backlog_the_forty_best_known() {
    List<Askable> backlog =
        IntStream.rangeClosed(1, 61).mapToObj(days -> due("f" + days, days)).toList();

    Agenda forty = agenda(backlog.subList(0, 40), 0);
    Agenda rest = agenda(backlog, 0);

    assertThat(facts(forty.due())).startsWith("f1", "f2").hasSize(40);
    assertThat(facts(rest.due())).startsWith("f61", "f60").endsWith("f22").hasSize(40);
    assertThat(rest.postponed()).isEqualTo(21);
    assertThat(forecast(backlog, Plan.DEFAULT))
        .extracting(Forecast::due)
        .containsExactly(3, 3, 3, 3, 3, 3, 3);
  }

  @Test
  void ten_new_cards_a_day_core_facts_first_and_both_can_be_changed() {
    List<Askable> cards = new ArrayList<>();
    for (int fact = 0; fact < 20; fact++) {
      cards.add(unseen("f" + fact, fact % 2 == 1));
    }
    Plan four = new Plan(20, Duration.ofMinutes(8), 4, false, Optional.empty(), false);

    assertThat(facts(agenda(cards, 0).fresh()))
        .containsExactly("f1", "f3", "f5", "f7", "f9", "f11", "f13", "f15", "f17", "f19");
    assertThat(facts(agenda(cards, 7).fresh())).containsExactly("f1", "f3", "f5");
    assertThat(agenda(cards, 12).fresh()).isEmpty();
    assertThat(facts(agenda(cards, four, 1).fresh())).containsExactly("f0", "f1", "f2");
  }

  @Test
  void what_comes_back_in_minutes_is_counted_for_later_today() {
    Askable soon = card("a", NOW.plusSeconds(300), NOW.minusSeconds(300), 1);
    Askable tomorrow = card("b", Instant.parse("2026-03-11T04:00:00Z"), NOW, 1);

    Agenda agenda = agenda(List.of(soon, tomorrow), 0);

    assertThat(agenda.due()).isEmpty();
    assertThat(agenda.later()).isEqualTo(1);
  }

  @Test
  void a_session_has_at_most_twenty_cards_or_eight_minutes() {
    List<Askable> cards =
        IntStream.rangeClosed(1, 30).mapToObj(days -> due("f" + days, days)).toList();
    Agenda agenda = agenda(cards, 0);

    assertThat(agenda.session(Plan.DEFAULT, PACE, Set.of())).hasSize(20);
    assertThat(agenda.session(Plan.DEFAULT, Duration.ofSeconds(40), Set.of())).hasSize(12);
    assertThat(agenda.session(Plan.DEFAULT, Duration.ofMinutes(9), Set.of())).hasSize(1);
    assertThat(agenda.session(Plan.DEFAULT, PACE, keys(cards.subList(0, 15)))).hasSize(20);
  }

  @Test
  void a_session_asks_one_card_of_a_fact_and_the_likelier_forgotten_one() {
    Askable forwards = due("a", 1);
    Askable backwards =
        new Askable(
            new Card(
                new CardKey("congress", "a", "person-post"), 1, 1, 1, due("a", 8).card().memory()),
            "1",
            true);
    Agenda agenda = agenda(List.of(backwards, forwards, due("b", 3)), 0);

    assertThat(agenda.session(Plan.DEFAULT, PACE, Set.of()))
        .contains(forwards)
        .doesNotContain(backwards)
        .hasSize(2);
    assertThat(agenda.session(Plan.DEFAULT, PACE, Set.of(forwards.card().key())))
        .doesNotContain(backwards);
  }

  @Test
  void what_is_due_again_in_the_same_session_comes_at_its_end() {
    Askable wrong = card("a", NOW.minusSeconds(5), NOW.minusSeconds(65), 1);
    Agenda agenda = agenda(List.of(wrong, due("b", 3), due("c", 4)), 0);
    Plan two = new Plan(2, Duration.ofMinutes(8), 10, true, Optional.empty(), false);

    assertThat(facts(agenda.session(two, PACE, Set.of(wrong.card().key()))))
        .containsExactly("b", "a");
  }

  @Test
  void sections_are_mixed_while_there_is_another() {
    List<Askable> cards = new ArrayList<>();
    for (int days = 1; days <= 9; days++) {
      cards.add(in(due("f" + days, days), days <= 3 ? "1" : days <= 6 ? "2" : "3"));
    }

    List<Askable> session = agenda(cards, 0).session(Plan.DEFAULT, PACE, Set.of());

    assertThat(session).hasSize(9);
    assertThat(facts(session)).startsWith("f1", "f4");
    for (int place = 1; place < 6; place++) {
      assertThat(session.get(place).section()).isNotEqualTo(session.get(place - 1).section());
    }
  }

  @Test
  void the_same_seed_gives_the_same_order_and_another_one_may_not() {
    List<Askable> alike = IntStream.range(0, 30).mapToObj(number -> due("f" + number, 5)).toList();

    List<String> once = facts(agenda(alike, 0).due());
    List<String> again = facts(agenda(alike.reversed(), 0).due());
    Agenda other = Agenda.of(alike, Plan.DEFAULT, Scheduler.DEFAULT, 0, MOMENT, SEED + 1);

    assertThat(again).isEqualTo(once);
    assertThat(facts(other.due())).isNotEqualTo(once).containsExactlyInAnyOrderElementsOf(once);
  }

  @Test
  void whatever_the_cards_a_session_keeps_its_limits() {
    RandomGenerator random = Fixtures.random(11);
    for (int round = 0; round < 200; round++) {
      List<Askable> cards = new ArrayList<>();
      for (int number = random.nextInt(90); number > 0; number--) {
        String fact = "f" + random.nextInt(60);
        Askable askable =
            random.nextInt(3) == 0 ? unseen(fact, true) : due(fact, 1 + random.nextInt(80));
        Card card = askable.card();
        cards.add(
            new Askable(
                new Card(
                    new CardKey("congress", fact, "direction " + number), 0, 0, 0, card.memory()),
                "s" + random.nextInt(5),
                random.nextBoolean()));
      }
      Agenda agenda = agenda(cards, random.nextInt(12));
      List<Askable> session = agenda.session(Plan.DEFAULT, PACE, Set.of());

      assertThat(agenda.due().size()).isLessThanOrEqualTo(40);
      assertThat(agenda.fresh().size()).isLessThanOrEqualTo(10);
      assertThat(session.size()).isLessThanOrEqualTo(20);
      assertThat(facts(session)).doesNotHaveDuplicates();
      assertThat(forecast(cards, Plan.DEFAULT).stream().mapToInt(Forecast::due).sum())
          .isGreaterThanOrEqualTo(agenda.postponed());
    }
  }

  @Test
  void in_a_pause_nothing_is_asked_and_all_of_it_comes_on_the_day_after() {
    Plan away =
        new Plan(
            20,
            Duration.ofMinutes(8),
            10,
            true,
            Optional.of(new Plan.Pause(TODAY, TODAY.plusDays(2))),
            false);
    Askable inPause = card("c", NOW.plus(Duration.ofDays(1)), NOW, 1);
    List<Askable> cards = List.of(due("a", 3), unseen("b", true), inPause);

    assertThat(agenda(cards, away, 0).size()).isZero();
    assertThat(forecast(cards, away))
        .extracting(Forecast::due)
        .containsExactly(0, 0, 2, 0, 0, 0, 0);
    assertThatThrownBy(() -> new Plan.Pause(TODAY, TODAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_forecast_counts_what_comes_back_on_each_of_seven_days() {
    List<Askable> cards =
        List.of(
            due("now", 3),
            card("a", Instant.parse("2026-03-11T04:00:00Z"), NOW, 1),
            card("b", Instant.parse("2026-03-11T04:00:00Z"), NOW, 1),
            card("c", Instant.parse("2026-03-17T04:00:00Z"), NOW, 7),
            card("d", Instant.parse("2026-03-18T04:00:00Z"), NOW, 8));

    List<Forecast> forecast = forecast(cards, Plan.DEFAULT);

    assertThat(forecast).extracting(Forecast::due).containsExactly(2, 0, 0, 0, 0, 0, 1);
    assertThat(forecast.getFirst().day()).isEqualTo(TODAY.plusDays(1));
    assertThat(forecast.getLast().day()).isEqualTo(TODAY.plusDays(7));
  }

  @Test
  void calibration_counts_right_answers_by_confidence_without_those_taken_back() {
    ReviewLog log =
        new ReviewLog(
            List.of(
                answer(1, "a", Rating.GOOD, Optional.of(Confidence.SURE), NOW),
                answer(2, "b", Rating.AGAIN, Optional.of(Confidence.SURE), NOW),
                answer(3, "c", Rating.AGAIN, Optional.of(Confidence.SURE), NOW),
                new Entry.Undone(4, key("c"), 3, NOW, ZoneOffset.UTC),
                answer(5, "d", Rating.HARD, Optional.of(Confidence.GUESSED), NOW),
                answer(6, "e", Rating.GOOD, Optional.empty(), NOW)));

    assertThat(Calibration.of(log))
        .containsExactly(
            new Calibration(Confidence.SURE, 2, 1),
            new Calibration(Confidence.FAIRLY_SURE, 0, 0),
            new Calibration(Confidence.GUESSED, 1, 1));
  }

  @Test
  void a_card_is_introduced_on_the_day_of_its_first_standing_review() {
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    ReviewLog log =
        new ReviewLog(
            List.of(
                answer(1, "a", Rating.GOOD, Optional.empty(), yesterday),
                answer(2, "a", Rating.GOOD, Optional.empty(), NOW),
                answer(3, "b", Rating.GOOD, Optional.empty(), yesterday),
                new Entry.Undone(4, key("b"), 3, yesterday, ZoneOffset.UTC),
                answer(5, "b", Rating.GOOD, Optional.empty(), NOW),
                answer(6, "c", Rating.GOOD, Optional.empty(), NOW)));

    assertThat(log.introducedOn(TODAY)).isEqualTo(2);
    assertThat(log.introducedOn(TODAY.minusDays(1))).isEqualTo(1);
  }

  @Test
  void the_pace_is_the_median_of_recent_answers_within_reason() {
    assertThat(new ReviewLog(List.of()).pace()).isEqualTo(Duration.ofSeconds(20));
    assertThat(pace(9, 11, 4000)).isEqualTo(Duration.ofSeconds(11));
    assertThat(pace(1, 1, 1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(pace(500, 600)).isEqualTo(Duration.ofMinutes(1));
  }

  private static Duration pace(long... seconds) {
    List<Entry> entries = new ArrayList<>();
    for (long latency : seconds) {
      entries.add(
          new Entry.Answered(
              entries.size() + 1,
              key("a"),
              true,
              1,
              Rating.GOOD,
              Optional.empty(),
              Optional.of(Duration.ofSeconds(latency)),
              NOW,
              ZoneOffset.UTC));
    }
    return new ReviewLog(entries).pace();
  }

  private static Entry answer(
      long id, String fact, Rating rating, Optional<Confidence> confidence, Instant at) {
    return new Entry.Answered(
        id, key(fact), true, 1, rating, confidence, Optional.empty(), at, ZoneOffset.UTC);
  }

  private static Agenda agenda(List<Askable> cards, int introduced) {
    return agenda(cards, Plan.DEFAULT, introduced);
  }

  private static Agenda agenda(List<Askable> cards, Plan plan, int introduced) {
    return Agenda.of(cards, plan, Scheduler.DEFAULT, introduced, MOMENT, SEED);
  }

  private static List<Forecast> forecast(List<Askable> cards, Plan plan) {
    return Forecast.of(
        cards.stream().map(Askable::card).toList(), plan, agenda(cards, plan, 0), MOMENT);
  }

  private static CardKey key(String fact) {
    return new CardKey("congress", fact, "post-person");
  }

  private static Askable unseen(String fact, boolean isCore) {
    return new Askable(Card.unseen(key(fact)), "1", isCore);
  }

  /** Reviewed twenty days ago. */
  private static Askable due(String fact, double stability) {
    return card(fact, NOW.minusSeconds(60), NOW.minus(Duration.ofDays(20)), stability);
  }

  private static Askable later(String fact) {
    return card(fact, NOW.plus(Duration.ofDays(30)), NOW, 30);
  }

  private static Askable card(String fact, Instant due, Instant reviewed, double stability) {
    MemoryState state = new MemoryState(stability, 5, Phase.REVIEW, 0);
    Memory memory = new Memory(state, reviewed, ZoneOffset.UTC, Optional.empty(), due);
    return new Askable(new Card(key(fact), 1, 1, 1, Optional.of(memory)), "1", true);
  }

  private static Askable in(Askable askable, String section) {
    return new Askable(askable.card(), section, askable.isCore());
  }

  private static List<String> facts(List<Askable> cards) {
    return cards.stream().map(askable -> askable.card().key().fact()).toList();
  }

  private static Set<CardKey> keys(List<Askable> cards) {
    Set<CardKey> keys = new HashSet<>();
    cards.forEach(askable -> keys.add(askable.card().key()));
    return keys;
  }
}
