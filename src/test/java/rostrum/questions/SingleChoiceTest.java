package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;

class SingleChoiceTest {
  private final Question question =
      Fixtures.one(Fixtures.harbourBank(), "post-person", "Harbour Master").question();

  static List<SingleChoice> everyQuestion() {
    return Fixtures.harbourBank().stream()
        .map(Item::question)
        .filter(SingleChoice.class::isInstance)
        .map(SingleChoice.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void The_key_earns_everything_and_nothing_else_earns_anything(SingleChoice choice) {
    assertThat(choice.grade(choice.key())).isEqualTo(Score.FULL);
    assertThat(choice.grade(new Response.DontKnow())).isEqualTo(Score.NOTHING);
    assertThat(
            IntStream.range(0, choice.options().size())
                .filter(number -> number != right(choice))
                .mapToObj(number -> choice.grade(new Response.Chosen(List.of(number)))))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsOnly(Score.NOTHING);
  }

  @Test
  void The_key_is_the_number_of_the_right_option_wherever_it_stands() {
    SingleChoice made = (SingleChoice) question;
    int right = right(made);

    assertThat(made.options().get(right).text()).isEqualTo("Finn Halloran");
    assertThat(made.key()).isEqualTo(new Response.Chosen(List.of(right)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4, 5, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void An_option_that_there_is_not_is_no_answer(int number) {
    assertThatThrownBy(() -> question.grade(new Response.Chosen(List.of(number))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(number));
  }

  @Test
  void Two_options_are_no_answer_and_none_earns_nothing() {
    assertThat(question.grade(new Response.Chosen(List.of()))).isEqualTo(Score.NOTHING);
    assertThatThrownBy(() -> question.grade(new Response.Chosen(List.of(0, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "two"})
  void A_question_with_no_right_option_or_two_cannot_be_made(String rights) {
    SingleChoice made = (SingleChoice) question;
    List<Option> options =
        made.options().stream()
            .map(option ->
                new Option(option.text(), rights.equals("two"), option.why(), option.evidence()))
            .toList();

    assertThatThrownBy(() -> new SingleChoice(made.id(), made.stem(), made.grounds(), options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("one option is right");
  }

  private static int right(SingleChoice choice) {
    return choice.options().stream().map(Option::correct).toList().indexOf(true);
  }
}
