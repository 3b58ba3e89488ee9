package rostrum.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.Sitting;
import rostrum.questions.Attached;
import rostrum.questions.Matching;
import rostrum.questions.Ordering;
import rostrum.questions.Question;
import rostrum.questions.Response;
import rostrum.questions.Score;

/** What a form calls things, in which order it shows them, and what is meant by what comes back. */
class SheetTest {
  private static final long SEED = 42;

  static List<String> names() {
    return EveryKind.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_meant_is_what_was_filled_in(String name) {
    Question question = EveryKind.question(name);
    Sheet sheet = sheet(name, SEED);
    Stream<Response> responses =
        Stream.concat(
            Stream.of(question.answer(), Sitting.wrong(name), new Response.DontKnow()),
            Sitting.partly(name).stream());

    assertThat(responses)
        .allSatisfy(response ->
            assertThat(meaning(sheet, Sitting.values(sheet, response)))
                .isEqualTo(new Meaning.Clear(response)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_empty_form_is_no_answer_yet(String name) {
    Sheet sheet = sheet(name, SEED);
    Flaw flaw =
        switch (name) {
          case "cloze", "numeric", "short-answer" -> Flaw.NOTHING_TYPED;
          default -> Flaw.NOTHING_CHOSEN;
        };

    assertThat(meaning(sheet, Sitting.nothing(sheet))).isEqualTo(new Meaning.Flawed(flaw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"single-choice", "multiple-choice", "true-false", "matching", "ordering", "cited"})
  void names_of_another_sitting_are_foreign(String name) {
    Question question = EveryKind.question(name);
    List<String> others = Sitting.values(sheet(name, SEED + 1), question.answer());

    assertThat(meaning(sheet(name, SEED), others)).isEqualTo(new Meaning.Foreign());
  }

  @ParameterizedTest
  @ValueSource(strings = {"matching", "ordering", "cloze", "numeric", "short-answer"})
  void fields_that_are_missing_or_too_many_are_of_another_form(String name) {
    Sheet sheet = sheet(name, SEED);
    List<String> values = Sitting.values(sheet, EveryKind.question(name).answer());
    List<String> more = Stream.concat(values.stream(), Stream.of(values.getFirst())).toList();

    assertThat(meaning(sheet, more)).isEqualTo(new Meaning.Foreign());
    assertThat(meaning(sheet, values.subList(1, values.size()))).isEqualTo(new Meaning.Foreign());
  }

  @Test
  void of_radios_only_one_counts() {
    Sheet sheet = sheet("single-choice", SEED);

    assertThat(meaning(sheet, List.of(sheet.option(0), sheet.option(1))))
        .isEqualTo(new Meaning.Foreign());
  }

  @Test
  void a_place_given_twice_or_missing_is_a_flaw() {
    Sheet sheet = sheet("ordering", SEED);
    String first = sheet.stagePlace(0);
    List<String> twice = List.of(first, first, sheet.stagePlace(2), sheet.stagePlace(3));
    List<String> missing = List.of(first, "", sheet.stagePlace(2), sheet.stagePlace(3));

    assertThat(meaning(sheet, twice)).isEqualTo(new Meaning.Flawed(Flaw.NOT_EACH_PLACE_ONCE));
    assertThat(meaning(sheet, missing)).isEqualTo(new Meaning.Flawed(Flaw.NOT_EACH_PLACE_ONCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "fifty", "12 or 13", "1.2.3", "flats"})
  void what_is_no_number_is_a_flaw(String typed) {
    assertThat(meaning(sheet("numeric", SEED), List.of(typed)))
        .isEqualTo(new Meaning.Flawed(Flaw.NO_NUMBER));
  }

  @Test
  void nobody_types_a_book_and_nobody_types_a_zero_byte() {
    Sheet sheet = sheet("short-answer", SEED);

    assertThat(meaning(sheet, List.of("x".repeat(201))))
        .isEqualTo(new Meaning.Flawed(Flaw.TOO_LONG));
    assertThat(meaning(sheet, List.of("Xi\0Jinping")))
        .isEqualTo(new Meaning.Clear(new Response.Typed(List.of("Xi Jinping"))));
  }

  @Test
  void the_second_step_means_a_sentence() {
    Response china = new Response.Chosen(List.of(0));
    Sheet sheet = proving(china);

    assertThat(meaning(sheet, List.of(sheet.sentence(2))))
        .isEqualTo(new Meaning.Clear(new Response.Cited(china, 2)));
    assertThat(meaning(sheet, List.of(sheet.dontKnow())))
        .isEqualTo(new Meaning.Clear(new Response.Cited(china, Response.NOTHING)));
    assertThat(meaning(sheet, List.of(sheet.option(0)))).isEqualTo(new Meaning.Foreign());
    assertThat(meaning(sheet, List.of())).isEqualTo(new Meaning.Flawed(Flaw.NOTHING_CHOSEN));
  }

  @Test
  void an_order_never_starts_out_solved_and_takes_every_other_shape() {
    Ordering ordering = (Ordering) EveryKind.question("ordering");
    Set<List<Integer>> orders = new HashSet<>();
    LongStream.range(0, 400).forEach(seed -> orders.add(sheet("ordering", seed).stages(ordering)));

    assertThat(orders).doesNotContain(List.of(0, 1, 2, 3)).hasSize(4 * 3 * 2 - 1);
  }

  @Test
  void any_right_side_and_any_sentence_can_stand_anywhere() {
    Matching matching = (Matching) EveryKind.question("matching");
    Set<Integer> firsts = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    LongStream.range(0, 100)
        .forEach(seed -> {
          firsts.add(sheet("matching", seed).rights(matching).getFirst());
          places.add(sheet("cited", seed).sentences().indexOf(0));
        });

    assertThat(firsts).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Test
  void what_is_written_keeps_its_lines_and_names_its_sentences_by_place_or_words() {
    List<String> values =
        List.of(
            " In section I it begins with the 8th Congress,\r\nin V with the 7th. ",
            "introduction#s-1",
            "the song WAS NOT heard",
            "");

    assertThat(written(values))
        .isInstanceOfSatisfying(
            Meaning.Clear.class,
            clear ->
                assertThat(clear.response())
                    .isInstanceOfSatisfying(
                        Response.Written.class,
                        written -> {
                          assertThat(written.text())
                              .isEqualTo(
                                  "In section I it begins with the 8th Congress,\n"
                                      + "in V with the 7th.");
                          assertThat(written.evidence())
                              .extracting(Attached::section)
                              .containsExactly("introduction", "4");
                        }));
  }

  @Test
  void what_is_written_needs_words_and_a_sentence_that_is_there_once() {
    assertThat(written(List.of(" ", "introduction#s-1", "", "")))
        .isEqualTo(new Meaning.Flawed(Flaw.NOTHING_WRITTEN));
    assertThat(written(List.of("x".repeat(5_001), "introduction#s-1", "", "")))
        .isEqualTo(new Meaning.Flawed(Flaw.TOO_MUCH_WRITTEN));
    assertThat(written(List.of("Because.", "", " ", "")))
        .isEqualTo(new Meaning.Flawed(Flaw.NOTHING_ATTACHED));
    for (String typed : List.of("introduction#s-999", "the Congress", "Nobody wrote this here.")) {
      assertThat(written(List.of("Because.", "introduction#s-1", typed, "")))
          .as(typed)
          .isEqualTo(new Meaning.Flawed(Flaw.NOT_IN_ARTICLE));
    }
    assertThat(written(List.of("Because."))).isEqualTo(new Meaning.Foreign());
  }

  private static Meaning written(List<String> values) {
    Slot slot = new Slot(1, 7, EveryKind.item(EveryKind.open()), Optional.empty());
    return new Reply(
            new Sheet(SEED, slot),
            values,
            words -> Attached.in(Fixtures.congress().article(), words))
        .meaning();
  }

  private static Meaning meaning(Sheet sheet, List<String> values) {
    return new Reply(sheet, values).meaning();
  }

  private static Sheet sheet(String name, long seed) {
    return new Sheet(
        seed, new Slot(3, 7, EveryKind.item(EveryKind.question(name)), Optional.empty()));
  }

  private static Sheet proving(Response answer) {
    Slot slot = sheet("cited", SEED).slot();
    Step step = new Step(1, answer, new Score(.5), School.NOW, Optional.empty(), Optional.empty());
    return new Sheet(
        SEED, new Slot(slot.position(), slot.version(), slot.item(), Optional.of(step)));
  }
}
