package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.Sitting;

/** What holds for a question of any kind. */
class EveryKindTest {
  static List<String> names() {
    return EveryKind.NAMES;
  }

  @Test
  void There_is_one_of_every_kind() {
    assertThat(
            Stream.concat(EveryKind.all().stream(), Stream.of(EveryKind.open()))
                .<Object>map(Question::getClass)
                .distinct())
        .containsExactlyInAnyOrder((Object[]) Question.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("names")
  void The_key_earns_everything(String name) {
    Question question = EveryKind.question(name);

    assertThat(question.grade(question.key())).isEqualTo(Score.FULL);
  }

  @ParameterizedTest
  @MethodSource("names")
  void Nothing_earns_nothing(String name) {
    Question question = EveryKind.question(name);

    assertThat(question.grade(new Response.DontKnow())).isEqualTo(Score.NOTHING);
    assertThat(question.grade(Sitting.wrong(name))).isEqualTo(Score.NOTHING);
    empty(question).ifPresent(empty -> assertThat(question.grade(empty)).isEqualTo(Score.NOTHING));
  }

  /** An answer with everything left empty; an order cannot be. */
  private static Optional<Response> empty(Question question) {
    return switch (question) {
      case SingleChoice _, MultipleChoice _, TrueFalse _ ->
          Optional.of(new Response.Chosen(List.of()));
      case Matching matching ->
          Optional.of(
              new Response.Matched(Collections.nCopies(matching.pairs().size(), Response.NOTHING)));
      case Ordering _ -> Optional.empty();
      case Cloze cloze ->
          Optional.of(new Response.Typed(Collections.nCopies(cloze.accepted().size(), "")));
      case Open _ -> Optional.empty();
      case NumberQuestion _, ShortAnswer _ -> Optional.of(new Response.Typed(List.of("")));
    };
  }

  @ParameterizedTest
  @CsvSource({"multiple-choice, 0.667", "matching, 0.5", "ordering, 0.667", "cloze, 0.5"})
  void A_part_earns_its_share(String name, double share) {
    Score score = EveryKind.question(name).grade(Sitting.partly(name).orElseThrow());

    assertThat(score.fraction()).isCloseTo(share, org.assertj.core.data.Offset.offset(.001));
    assertThat(score.result()).isEqualTo(Score.Result.PARTLY);
  }

  @ParameterizedTest
  @MethodSource("names")
  void An_item_and_its_JSON_are_again_the_question(String name) {
    Item item = EveryKind.item(EveryKind.question(name));

    assertThat(ItemJson.read(ItemJson.write(item))).isEqualTo(item);
    assertThat(item.question()).isEqualTo(EveryKind.question(name));
  }

  @Test
  void With_a_second_step_an_answer_alone_settles_nothing() {
    Item cited = EveryKind.item(EveryKind.question("cited"));
    Item plain = EveryKind.item(EveryKind.question("single-choice"));
    Response china = new Response.Chosen(List.of(0));

    assertThat(cited.isSettledBy(china)).isFalse();
    assertThat(cited.isSettledBy(new Response.Cited(china, Response.NOTHING))).isTrue();
    assertThat(cited.isSettledBy(new Response.DontKnow())).isTrue();
    assertThat(plain.isSettledBy(china)).isTrue();
  }

  @Test
  void The_gaps_of_a_stem_stand_between_its_words() {
    Cloze cloze = (Cloze) EveryKind.question("cloze");

    assertThat(cloze.pieces().stream().map(Cloze.Piece::gap)).containsExactly(0, 1, 0, 2, 0);
    assertThat(cloze.pieces().get(2).words()).isEqualTo(", clothing and ");
    assertThat(EveryKind.item(cloze).title())
        .endsWith("people’s […], clothing and […] problems at any cost”.");
  }

  @Test
  void Gaps_out_of_order_or_without_a_spelling_make_no_question() {
    Cloze cloze = (Cloze) EveryKind.question("cloze");

    for (String stem : List.of("[[2]] and [[1]]", "[[1]]", "[[1]] [[2]] [[3]]", "[[1]] [[1]]")) {
      assertThatThrownBy(() -> new Cloze("x", stem, cloze.grounds(), cloze.accepted()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void The_longest_run_in_order_need_not_stand_side_by_side() {
    assertThat(Ordering.longestRun(List.of(3, 0, 1, 2))).containsExactly(0, 1, 2);
    assertThat(Ordering.longestRun(List.of(0, 3, 1, 2))).containsExactly(0, 1, 2);
    assertThat(Ordering.longestRun(List.of(3, 2, 1, 0))).hasSize(1);
    assertThat(Ordering.longestRun(List.of())).isEmpty();
  }
}
