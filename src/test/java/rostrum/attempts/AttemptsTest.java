package rostrum.attempts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.VISITOR;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.OptionOrder;
import rostrum.storage.TestDatabases;

/** Sittings as they are stored, in both kinds of database. */
class AttemptsTest {
  /** Everybody has a number, so that every run draws alike. */
  private static final AtomicLong PEOPLE = new AtomicLong();

  private static final Scope COURSE = new Scope(School.COURSE, Optional.empty());
  private static final Scope LESSON = new Scope(School.COURSE, Optional.of("1"));
  private static final Scope ABSTRACT = new Scope(School.COURSE, Optional.of("abstract"));

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

  @ParameterizedTest
  @MethodSource("both")
  void nothing_is_stored_before_the_first_answer(School school) {
    Actor mina = somebody();
    Map<String, Integer> before = rows(school);
    Attempt attempt = school.current(mina, LESSON);

    Saving empty = school.answer(mina, LESSON, School.answer(attempt, "", "a"));
    Saving unknown = school.answer(mina, LESSON, School.answer(attempt, "0123456789ab", "b"));

    assertThat(attempt.publicId()).isEmpty();
    assertThat(empty).isEqualTo(new Saving.Refused(attempt, Flaw.NOTHING_CHOSEN));
    assertThat(unknown).isEqualTo(new Saving.Outdated(attempt));
    assertThat(rows(school)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_first_answer_stores_the_draw_that_was_shown(School school) {
    Actor mina = somebody();
    Attempt shown = school.current(mina, LESSON);

    Saving.Saved saved = rightly(school, mina, LESSON, "a");

    assertThat(saved.position()).isEqualTo(1);
    assertThat(versions(saved.attempt())).isEqualTo(versions(shown));
    assertThat(saved.attempt().seed()).isEqualTo(shown.seed());
    assertThat(saved.attempt().answered()).isEqualTo(1);
    assertThat(school.current(mina, LESSON)).isEqualTo(saved.attempt());
    assertThat(school.find(mina, saved)).contains(saved.attempt());
  }

  @ParameterizedTest
  @MethodSource("both")
  void everybody_has_a_seed_of_their_own_and_keeps_it(School school) {
    List<Actor> people = Stream.generate(AttemptsTest::somebody).limit(50).toList();

    List<Long> seeds = people.stream().map(actor -> school.current(actor, LESSON).seed()).toList();

    assertThat(seeds).doesNotHaveDuplicates();
    assertThat(people.stream().map(actor -> school.current(actor, LESSON).seed()))
        .containsExactlyElementsOf(seeds);
  }

  @Test
  void the_key_can_stand_at_every_place() throws IOException {
    School school = both().getFirst();
    OptionOrder order = OptionOrder.of(school.course().article());
    Set<Integer> places = new HashSet<>();
    for (int visitor = 0; visitor < 80; visitor++) {
      Attempt attempt = school.current(somebody(), ABSTRACT);
      Slot slot = attempt.next().orElseThrow();
      places.add(attempt.sheet(slot).options(order).indexOf(school.key(slot.item())));
    }

    assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void no_draw_asks_twice_or_gives_a_key_away() throws IOException {
    School school = both().getFirst();
    Leaks leaks = new Leaks(school.course().facts());
    Set<List<Long>> draws = new HashSet<>();
    for (int visitor = 0; visitor < 500; visitor++) {
      Attempt attempt = school.current(somebody(), COURSE);
      List<Item> items = attempt.slots().stream().map(Slot::item).toList();

      assertThat(items).hasSize(10);
      for (int one = 0; one < items.size(); one++) {
        Item asked = items.get(one);
        assertThat(items.subList(one + 1, items.size()))
            .allMatch(other -> !other.id().equals(asked.id()) && leaks.together(asked, other));
      }
      draws.add(versions(attempt));
    }
    assertThat(draws).hasSizeGreaterThan(400);
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_same_request_is_answered_alike_and_counts_once(School school) {
    Actor mina = somebody();
    Answer answer = school.right(school.current(mina, LESSON), "a");

    Saving first = school.answer(mina, LESSON, answer);
    Saving second = school.answer(mina, LESSON, answer);

    assertThat(first).isInstanceOf(Saving.Saved.class).isEqualTo(second);
    assertThat(school.given(mina)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_question_that_has_its_answer_keeps_it(School school) {
    Actor mina = somebody();
    Answer late = school.right(school.current(mina, LESSON), "late");
    Saving.Saved saved = unsure(school, mina, LESSON, "first");

    Saving answer = school.answer(mina, LESSON, late);

    assertThat(answer).isEqualTo(new Saving.AnsweredBefore(saved.attempt(), 1));
    assertThat(school.given(mina)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_sitting_goes_on_as_it_is_stored(School school) {
    Actor mina = somebody();
    Attempt attempt = unsure(school, mina, LESSON, "key 0").attempt();
    for (int key = 1; attempt.next().isPresent(); key++) {
      assertThat(school.current(mina, LESSON)).isEqualTo(attempt);
      assertThat(school.find(mina, attempt)).contains(attempt);
      Answer answer =
          key % 2 == 0 ? surely(school, attempt, key) : school.right(attempt, "k" + key);
      attempt = ((Saving.Saved) school.answer(mina, LESSON, answer)).attempt();
    }
    assertThat(school.find(mina, attempt)).contains(attempt);
  }

  /** A right one, and a wrong one every fourth time, with its time and confidence. */
  private static Answer surely(School school, Attempt attempt, int key) {
    Slot slot = attempt.next().orElseThrow();
    int option = (school.key(slot.item()) + (key % 4 == 0 ? 1 : 0)) % slot.item().options().size();
    return new Answer(
        List.of(attempt.sheet(slot).option(option)),
        attempt.steps(),
        Optional.empty(),
        "key " + key,
        Optional.of(Confidence.SURE),
        Optional.of(School.NOW.minusMillis(1234)));
  }

  @ParameterizedTest
  @MethodSource("both")
  void after_the_last_answer_another_sitting_begins(School school) {
    Actor mina = somebody();
    Attempt last = finish(school, mina, LESSON);

    Attempt next = school.current(mina, LESSON);

    assertThat(last.number()).isEqualTo(1);
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.publicId()).isEmpty();
    assertThat(next.seed()).isNotEqualTo(last.seed());
    assertThat(school.find(mina, last)).contains(last);
  }

  /**
   * Of the table there is always enough that is new; of the text, old may stand before the table.
   */
  @ParameterizedTest
  @MethodSource("both")
  void another_sitting_asks_of_the_table_what_was_not_asked_yet(School school) {
    Actor mina = somebody();
    List<Long> asked = versions(finish(school, mina, COURSE));

    Attempt next = school.current(mina, COURSE);

    List<Long> ofTheTable =
        next.slots().stream().filter(AttemptsTest::isOfTheTable).map(Slot::version).toList();
    assertThat(ofTheTable).isNotEmpty().doesNotContainAnyElementsOf(asked);
  }

  private static boolean isOfTheTable(Slot slot) {
    return slot.item().evidence().stream().anyMatch(piece -> piece.table().isPresent());
  }

  /** Answers all of a sitting rightly. */
  private static Attempt finish(School school, Actor actor, Scope scope) {
    Attempt attempt = rightly(school, actor, scope, "key 0").attempt();
    for (int key = 1; attempt.next().isPresent(); key++) {
      attempt = rightly(school, actor, scope, "key " + key).attempt();
    }
    return attempt;
  }

  @ParameterizedTest
  @MethodSource("both")
  void fifty_identical_answers_at_once_count_once_twenty_times_over(School school)
      throws Exception {
    int steps = school.rows(STEP);
    Actor mina = somebody();
    for (int round = 0; round < 20; round++) {
      Actor actor = round % 2 == 0 ? mina : somebody();
      Answer answer = school.right(school.current(actor, COURSE), "round " + round);

      Set<Saving> outcomes = atOnce(50, () -> school.answer(actor, COURSE, answer));

      assertThat(outcomes).allMatch(Saving.Saved.class::isInstance).hasSize(1);
    }
    assertThat(school.rows(STEP)).isEqualTo(steps + 20);
    assertThat(school.given(mina)).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("both")
  void of_fifty_tabs_that_answer_at_once_one_is_heard(School school) throws Exception {
    Actor mina = somebody();
    Attempt attempt = school.current(mina, COURSE);

    Set<Saving> outcomes =
        atOnce(
            50,
            () -> school.answer(mina, COURSE, school.right(attempt, UUID.randomUUID().toString())));

    assertThat(outcomes).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Saving.AnsweredBefore.class::isInstance).hasSize(1);
    assertThat(outcomes).hasSize(2);
    assertThat(school.given(mina)).hasSize(1);
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

  @ParameterizedTest
  @MethodSource("both")
  void nobody_finds_anybody_elses_sitting(School school) {
    Actor mina = somebody();
    Saving.Saved saved = rightly(school, mina, LESSON, "a");
    Actor jonas = somebody();
    rightly(school, jonas, LESSON, "a");

    assertThat(school.find(mina, saved)).isPresent();
    assertThat(school.find(jonas, saved)).isEmpty();
    assertThat(school.find(somebody(), saved)).isEmpty();
    assertThat(school.given(jonas)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_account_has_the_sittings_of_all_browsers_that_it_took_over(School school) {
    Actor desk = somebody();
    Actor phone = somebody();
    Saving.Saved atDesk = rightly(school, desk, LESSON, "a");
    Saving.Saved onPhone = rightly(school, phone, COURSE, "a");

    Actor account = account(school, desk, phone);

    assertThat(school.given(account)).hasSize(2);
    assertThat(school.find(account, atDesk)).contains(atDesk.attempt());
    assertThat(school.find(account, onPhone)).contains(onPhone.attempt());
    assertThat(school.current(account, LESSON)).isEqualTo(atDesk.attempt());
    assertThat(rightly(school, account, COURSE, "b").attempt().publicId())
        .isEqualTo(onPhone.attempt().publicId());
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_operator_has_no_sittings(School school) {
    Actor operator = new Actor.Operator();
    Saving.Saved minas = rightly(school, somebody(), LESSON, "a");

    assertThat(school.given(operator)).isEmpty();
    assertThat(school.find(operator, minas)).isEmpty();
    assertThatThrownBy(() -> school.current(operator, LESSON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_changed_pack_leaves_an_open_sitting_as_it_was(School school) throws IOException {
    Actor mina = somebody();
    Saving.Saved begun = rightly(school, mina, LESSON, "a");
    Actor jonas = whoIsAskedFromTheTableFirst(school);
    Answer jonasBefore = school.right(school.current(jonas, LESSON), "a");

    school.changeWordingOfTableQuestions();

    Attempt open = school.current(mina, LESSON);
    assertThat(open.publicId()).isEqualTo(begun.attempt().publicId());
    assertThat(versions(open)).isEqualTo(versions(begun.attempt()));
    assertThat(words(open)).isEqualTo(words(begun.attempt()));
    assertThat(open.slots()).anyMatch(slot -> slot.item().state().equals(Item.STALE));
    assertThat(rightly(school, mina, LESSON, "b").position()).isEqualTo(2);
    assertThat(school.given(mina)).hasSize(2);

    Saving outdated = school.answer(jonas, LESSON, jonasBefore);
    assertThat(outdated).isInstanceOf(Saving.Outdated.class);
    assertThat(school.given(jonas)).isEmpty();
    assertThat(school.current(jonas, LESSON).slots())
        .allMatch(slot -> slot.item().state().equals(Item.CURRENT));
  }

  private static Actor whoIsAskedFromTheTableFirst(School school) {
    return Stream.generate(AttemptsTest::somebody)
        .filter(actor -> isOfTheTable(school.current(actor, LESSON).next().orElseThrow()))
        .findFirst()
        .orElseThrow();
  }

  private static Actor somebody() {
    return new Actor.Visitor("%064x".formatted(PEOPLE.incrementAndGet()));
  }

  private static Saving.Saved rightly(School school, Actor actor, Scope scope, String key) {
    Answer answer = school.right(school.current(actor, scope), key);
    return (Saving.Saved) school.answer(actor, scope, answer);
  }

  private static Saving.Saved unsure(School school, Actor actor, Scope scope, String key) {
    Attempt attempt = school.current(actor, scope);
    String response = attempt.sheet(attempt.next().orElseThrow()).dontKnow();
    return (Saving.Saved) school.answer(actor, scope, School.answer(attempt, response, key));
  }

  private static List<Long> versions(Attempt attempt) {
    return attempt.slots().stream().map(Slot::version).toList();
  }

  private static List<String> words(Attempt attempt) {
    return attempt.slots().stream()
        .map(slot -> slot.item().stem() + slot.item().options())
        .toList();
  }

  private static Map<String, Integer> rows(School school) {
    return Stream.of(LEARNER, VISITOR, ATTEMPT, ATTEMPT_SLOT, STEP)
        .collect(toMap(table -> table.getName(), school::rows));
  }

  /** An account that has taken over the learners of these visitors. */
  private static Actor account(School school, Actor... visitors) {
    List<String> hashes =
        Stream.of(visitors).map(visitor -> ((Actor.Visitor) visitor).tokenHash()).toList();
    long id =
        school
            .database()
            .write(sql -> {
              long account =
                  sql.insertInto(ACCOUNT)
                      .set(ACCOUNT.ROLE, Role.LEARNER.slug())
                      .set(ACCOUNT.CREATED_AT, School.NOW)
                      .returning(ACCOUNT.ID)
                      .fetchSingle(ACCOUNT.ID);
              sql.update(LEARNER)
                  .set(LEARNER.ACCOUNT_ID, account)
                  .where(
                      LEARNER.ID.in(
                          sql.select(VISITOR.LEARNER_ID)
                              .from(VISITOR)
                              .where(VISITOR.TOKEN_HASH.in(hashes))))
                  .execute();
              return account;
            });
    return new Actor.Account(id, Role.LEARNER, Optional.empty());
  }
}
