package rostrum.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.review.Desk.NOW;
import static rostrum.review.Desk.somebody;
import static rostrum.storage.schema.Tables.CARD;
import static rostrum.storage.schema.Tables.REVIEW_LOG;
import static rostrum.storage.schema.Tables.STEP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;
import rostrum.accounts.Actor;
import rostrum.attempts.Confidence;
import rostrum.attempts.GradedResponse;
import rostrum.review.Desk.Given;
import rostrum.review.Entry.Answered;
import rostrum.review.MemoryState.Phase;
import rostrum.storage.TestDatabases;

/** Cards and their log as they are stored, in both kinds of database. */
class CardsTest {
  private static final Actor OPERATOR = new Actor.Operator();
  private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

  private static List<Desk> both = List.of();

  /** Each is opened once for all tests: everybody who comes is new. */
  static List<Desk> both() {
    if (both.isEmpty()) {
      both = List.of(new Desk(TestDatabases.h2()), new Desk(TestDatabases.postgres()));
    }
    return both;
  }

  @AfterAll
  static void leave() throws Exception {
    for (Desk desk : both) {
      desk.leave();
    }
    both = List.of();
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_first_answer_makes_a_card_and_a_row_of_the_log_with_all_that_is_known(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);

    desk.answer(
        new Given(
            mina, sitting, "f", 1, Optional.of(Confidence.GUESSED), NOW, ZoneId.of("Asia/Seoul")));

    Card card = desk.card(mina, "f");
    assertThat(card.key()).isEqualTo(Desk.key("f"));
    assertThat(card.memory().orElseThrow().state()).isEqualTo(Scheduler.DEFAULT.first(Rating.HARD));
    assertThat(card.memory().orElseThrow().due()).isEqualTo(NOW.plusSeconds(60));
    assertThat(List.of(card.exposures(), card.reviews(), card.passes())).containsExactly(1, 1, 0);
    Answered entry = (Answered) desk.cards.log(mina).entries().getFirst();
    assertThat(entry.rating()).isEqualTo(Rating.HARD);
    assertThat(entry.confidence()).contains(Confidence.GUESSED);
    assertThat(entry.latency()).contains(Duration.ofMillis(4_321));
    assertThat(entry.at()).isEqualTo(NOW);
    assertThat(entry.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    assertThat(entry.isReview()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_card_that_is_not_due_is_practised_and_does_not_move(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    desk.answer(new Given(mina, sitting, "f", 1, NOW));
    Card before = desk.card(mina, "f");

    desk.answer(new Given(mina, sitting, "f", 0, NOW.plusSeconds(599)));
    Card practised = desk.card(mina, "f");
    desk.answer(new Given(mina, sitting, "f", 1, NOW.plusSeconds(600)));
    Card reviewed = desk.card(mina, "f");

    assertThat(practised).isEqualTo(before.shown());
    assertThat(reviewed.reviews()).isEqualTo(2);
    assertThat(reviewed.exposures()).isEqualTo(3);
    assertThat(reviewed.memory().orElseThrow().state().phase()).isEqualTo(Phase.REVIEW);
    assertThat(desk.cards.log(mina).standing().stream().map(Answered::isReview))
        .containsExactly(true, false, true);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_question_on_several_facts_moves_no_card(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    int rows = rows(desk, CARD);

    desk.database()
        .write(sql -> {
          Given given = new Given(mina, sitting, "f", 1, NOW);
          GradedResponse graded = desk.graded(given, desk.step(sql, given, 1));
          desk.cards.graded(
              new GradedResponse(
                  mina,
                  graded.step(),
                  graded.version(),
                  Desk.item("f", "g"),
                  graded.score(),
                  graded.confidence(),
                  graded.latency(),
                  graded.zone(),
                  graded.savedAt()));
          return true;
        });

    assertThat(rows(desk, CARD)).isEqualTo(rows);
    assertThat(desk.cards.log(mina).entries()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_answer_that_is_not_saved_moves_nothing(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    desk.answer(new Given(mina, sitting, "f", 1, NOW));
    Card before = desk.card(mina, "f");
    int steps = rows(desk, STEP);

    assertThatThrownBy(() ->
            desk.database()
                .write(sql -> {
                  desk.answer(new Given(mina, sitting, "f", 1, NEXT_WEEK));
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");

    assertThat(desk.card(mina, "f")).isEqualTo(before);
    assertThat(desk.cards.log(mina).entries()).hasSize(1);
    assertThat(rows(desk, STEP)).isEqualTo(steps);
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_last_answer_of_a_sitting_is_taken_back_and_nothing_is_deleted(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    desk.answer(new Given(mina, sitting, "f", 1, NOW));
    Card before = desk.card(mina, "f");
    int first = desk.answer(new Given(mina, sitting, "g", 1, NOW.plusSeconds(30)));
    int last = desk.answer(new Given(mina, sitting, "f", 0, NEXT_WEEK));

    Optional<Card> undone = desk.cards.undo(mina, sitting, last, 1, ZoneOffset.UTC);
    Optional<Card> twice = desk.cards.undo(mina, sitting, last, 1, ZoneOffset.UTC);

    assertThat(undone).contains(before.shown()).contains(desk.card(mina, "f"));
    assertThat(twice).isEqualTo(undone);
    assertThat(desk.cards.log(mina).entries()).hasSize(4);
    assertThat(desk.cards.log(mina).standing()).hasSize(2);
    assertThat(desk.cards.undo(mina, sitting, first, 1, ZoneOffset.UTC)).isPresent();
    assertThat(desk.card(mina, "g").memory()).isEmpty();
    assertThat(desk.card(mina, "g").isDue(NOW)).isTrue();
    assertThat(desk.cards.recomputed(OPERATOR).deviations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void nothing_but_the_last_answer_of_ones_own_sitting_is_taken_back(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    String other = desk.sitting(mina);
    int first = desk.answer(new Given(mina, sitting, "f", 1, NOW));
    int last = desk.answer(new Given(mina, sitting, "g", 1, NOW));
    desk.answer(new Given(mina, other, "h", 1, NOW));
    List<Entry> before = desk.cards.log(mina).entries();

    assertThat(desk.cards.undo(mina, sitting, first, 1, ZoneOffset.UTC)).isEmpty();
    assertThat(desk.cards.undo(mina, sitting, last, 2, ZoneOffset.UTC)).isEmpty();
    assertThat(desk.cards.undo(mina, sitting, 77, 1, ZoneOffset.UTC)).isEmpty();
    assertThat(desk.cards.undo(mina, "nowhere", last, 1, ZoneOffset.UTC)).isEmpty();
    assertThat(desk.cards.undo(somebody(), sitting, last, 1, ZoneOffset.UTC)).isEmpty();
    assertThat(desk.cards.log(mina).entries()).isEqualTo(before);
    assertThat(desk.cards.undo(mina, sitting, last, 1, ZoneOffset.UTC)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("both")
  void after_an_undo_the_card_can_be_reviewed_again_as_if_nothing_had_been(Desk desk) {
    Actor mina = somebody();
    Actor jonas = somebody();
    String minas = desk.sitting(mina);
    String jonass = desk.sitting(jonas);
    desk.answer(new Given(mina, minas, "f", 1, NOW));
    desk.answer(new Given(jonas, jonass, "f", 1, NOW));
    int slip = desk.answer(new Given(mina, minas, "f", 0, NEXT_WEEK));
    desk.cards.undo(mina, minas, slip, 1, ZoneOffset.UTC);

    desk.answer(new Given(mina, minas, "f", 1, NEXT_WEEK.plusSeconds(20)));
    desk.answer(new Given(jonas, jonass, "f", 1, NEXT_WEEK.plusSeconds(20)));

    assertThat(desk.card(mina, "f").memory()).isEqualTo(desk.card(jonas, "f").memory());
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_exam_brings_cards_forward_at_once_and_lets_them_go_when_it_is_called_off(Desk desk) {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    for (int review = 0; review < 4; review++) {
      desk.answer(new Given(mina, sitting, "f", 1, due(desk, mina)));
    }
    Card free = desk.card(mina, "f");
    LocalDate exam = free.memory().orElseThrow().day().plusDays(8);

    desk.cards.setExam(mina, Desk.COURSE_SLUG, Optional.of(exam));

    Card soon = desk.card(mina, "f");
    assertThat(StudyDay.of(soon.memory().orElseThrow().due(), ZoneOffset.UTC))
        .isEqualTo(exam.minusDays(4))
        .isBefore(StudyDay.of(free.memory().orElseThrow().due(), ZoneOffset.UTC));
    assertThat(soon.memory().orElseThrow().state()).isEqualTo(free.memory().orElseThrow().state());
    assertThat(desk.plans.exam(mina, Desk.COURSE_SLUG)).contains(exam);
    assertThat(desk.cards.recomputed(OPERATOR).deviations()).isEmpty();

    desk.cards.setExam(mina, Desk.COURSE_SLUG, Optional.empty());
    assertThat(desk.card(mina, "f")).isEqualTo(free);
    assertThat(desk.plans.exam(mina, Desk.COURSE_SLUG)).isEmpty();
  }

  private static Instant due(Desk desk, Actor actor) {
    return desk.cards.of(actor).stream()
        .flatMap(card -> card.memory().stream())
        .map(Memory::due)
        .findFirst()
        .orElse(NOW);
  }

  @ParameterizedTest
  @MethodSource("both")
  void everybody_has_a_plan_of_their_own_and_the_newest_counts(Desk desk) {
    Actor mina = somebody();
    Plan.Pause pause = new Plan.Pause(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-07"));
    Plan own = new Plan(30, Duration.ofMinutes(10), 0, false, Optional.of(pause), true);

    assertThat(desk.plans.of(mina)).isEqualTo(Plan.DEFAULT);
    desk.plans.change(mina, new Plan(5, Duration.ofMinutes(2), 3, true, Optional.empty(), false));
    desk.plans.change(mina, own);

    assertThat(desk.plans.of(mina)).isEqualTo(own);
    assertThat(desk.plans.of(somebody())).isEqualTo(Plan.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("both")
  void nobody_sees_anybody_elses_cards_and_only_the_operator_computes_all_again(Desk desk) {
    Actor mina = somebody();
    desk.answer(new Given(mina, desk.sitting(mina), "f", 1, NOW));

    assertThat(desk.cards.of(somebody())).isEmpty();
    assertThat(desk.cards.of(OPERATOR)).isEmpty();
    assertThat(desk.cards.log(somebody()).entries()).isEmpty();
    assertThatThrownBy(() -> desk.cards.recomputed(mina))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> desk.cards.recompute(mina))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_card_that_deviates_from_its_log_is_found_and_mended(Desk desk) {
    Actor mina = somebody();
    desk.answer(new Given(mina, desk.sitting(mina), "f", 1, NOW));
    Card right = desk.card(mina, "f");
    desk.database()
        .write(sql ->
            sql.update(CARD)
                .set(CARD.STABILITY, 99.0)
                .where(CARD.ID.in(sql.select(REVIEW_LOG.CARD_ID).from(REVIEW_LOG)))
                .and(CARD.ID.eq(sql.select(DSL.max(CARD.ID)).from(CARD)))
                .execute());
    Card wrong = desk.card(mina, "f");

    assertThat(desk.cards.recomputed(OPERATOR).deviations())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.stored()).isEqualTo(wrong);
          assertThat(found.recomputed()).isEqualTo(right);
        });
    assertThat(desk.card(mina, "f")).isEqualTo(wrong);
    assertThat(desk.cards.recompute(OPERATOR).deviations()).hasSize(1);
    assertThat(desk.card(mina, "f")).isEqualTo(right);
    assertThat(desk.cards.recompute(OPERATOR).deviations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_account_has_one_card_made_of_what_all_its_browsers_answered(Desk desk) {
    Actor desktop = somebody();
    Actor phone = somebody();
    Actor alone = somebody();
    String onDesktop = desk.sitting(desktop);
    String onPhone = desk.sitting(phone);
    String ofAlone = desk.sitting(alone);
    desk.answer(new Given(desktop, onDesktop, "f", 1, NOW));
    desk.answer(new Given(phone, onPhone, "f", 0, NOW.plusSeconds(700)));
    desk.answer(new Given(phone, onPhone, "g", 1, NOW.plusSeconds(720)));
    desk.answer(new Given(alone, ofAlone, "f", 1, NOW));
    desk.answer(new Given(alone, ofAlone, "f", 0, NOW.plusSeconds(700)));

    Actor account = desk.account(desktop, phone);

    assertThat(desk.cards.of(account)).hasSize(2);
    assertThat(desk.card(account, "f")).isEqualTo(desk.card(alone, "f"));
    desk.answer(new Given(account, desk.sitting(account), "f", 1, NEXT_WEEK));
    desk.answer(new Given(account, desk.sitting(account), "g", 1, NEXT_WEEK));
    desk.answer(new Given(alone, ofAlone, "f", 1, NEXT_WEEK));
    assertThat(desk.cards.of(account)).hasSize(2);
    assertThat(desk.card(account, "f")).isEqualTo(desk.card(alone, "f"));
    assertThat(desk.card(account, "g").reviews()).isEqualTo(2);
    assertThat(desk.cards.recomputed(OPERATOR).deviations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void answers_to_one_card_from_many_tabs_at_once_are_all_counted(Desk desk) throws Exception {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);

    atOnce(30, () -> desk.answer(new Given(mina, sitting, "f", 0, NOW)));

    Card card = desk.card(mina, "f");
    assertThat(card.exposures()).isEqualTo(30);
    assertThat(card.reviews()).isEqualTo(1);
    assertThat(desk.cards.log(mina).standing()).filteredOn(Answered::isReview).hasSize(1);
    assertThat(desk.cards.recomputed(OPERATOR).deviations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void of_many_undos_at_once_one_is_noted(Desk desk) throws Exception {
    Actor mina = somebody();
    String sitting = desk.sitting(mina);
    int position = desk.answer(new Given(mina, sitting, "f", 0, NOW));

    Set<Optional<Card>> outcomes =
        atOnce(20, () -> desk.cards.undo(mina, sitting, position, 1, ZoneOffset.UTC));

    assertThat(outcomes).hasSize(1).allMatch(Optional::isPresent);
    assertThat(desk.cards.log(mina).entries()).hasSize(2);
  }

  private static <T> Set<T> atOnce(int copies, Callable<T> task) throws Exception {
    Set<T> outcomes = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> outcome : threads.invokeAll(Collections.nCopies(copies, task))) {
        outcomes.add(outcome.get());
      }
    }
    return outcomes;
  }

  /**
   * Ten thousand on H2. Some come early, so that practice stands between reviews; some are taken
   * back.
   */
  @ParameterizedTest
  @MethodSource("both")
  void a_replay_of_the_log_of_many_random_answers_gives_the_stored_memories(Desk desk) {
    RandomGenerator random = Fixtures.random(17);
    Actor mina = somebody();
    Instant now = NOW;
    for (int batch = 0; batch < desk.manyAnswers() / 100; batch++) {
      now = answerHundred(desk, new Given(mina, desk.sitting(mina), "", 1, now), random);
    }

    ReviewLog log = desk.cards.log(mina);
    List<String> lines = new ArrayList<>(List.of("card,at,rating"));
    log.standing().stream()
        .filter(Answered::isReview)
        .map(entry -> entry.card().fact() + "," + entry.at() + "," + entry.rating().grade())
        .forEach(lines::add);
    Replay replay = Replay.of(Scheduler.DEFAULT, String.join("\n", lines).getBytes(UTF_8));
    Map<String, MemoryState> replayed = new HashMap<>();
    replay.reviews().forEach(review -> replayed.put(review.card(), review.memory()));

    assertThat(replay.faults()).isEmpty();
    Map<String, MemoryState> stored = new HashMap<>();
    desk.cards
        .of(mina)
        .forEach(card ->
            card.memory().ifPresent(memory -> stored.put(card.key().fact(), memory.state())));
    assertThat(stored).isEqualTo(replayed).hasSize(120);
    assertThat(desk.cards.recomputed(OPERATOR).deviations()).isEmpty();
  }

  /** A sitting in one transaction, for speed. */
  private static Instant answerHundred(Desk desk, Given last, RandomGenerator random) {
    return desk.database()
        .write(sql -> {
          Instant now = last.at();
          for (int answer = 0; answer < 100; answer++) {
            now = now.plusSeconds(random.nextInt(40_000));
            String fact = "f" + random.nextInt(120);
            double score = random.nextInt(4) == 0 ? 0 : 1;
            Optional<Confidence> confidence = Optional.of(Confidence.values()[random.nextInt(3)]);
            int position =
                desk.answer(
                    new Given(
                        last.actor(), last.sitting(), fact, score, confidence, now, last.zone()));
            if (random.nextInt(50) == 0) {
              desk.cards.undo(last.actor(), last.sitting(), position, 1, last.zone());
            }
          }
          return now;
        });
  }

  private static int rows(Desk desk, Table<?> table) {
    return desk.database().read(sql -> sql.fetchCount(table));
  }
}
