package rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Question;
import rostrum.questions.SingleChoice;

/** What is said to somebody who writes a question. */
class OwnChecksTest {
  private final OwnChecks checks =
      new OwnChecks(Fixtures.congress().facts(), Fixtures.congress().article());

  static Stream<Question> everyKind() {
    return Stream.concat(EveryKind.all().stream(), Stream.of(EveryKind.open()));
  }

  private List<String> failing(Question question) {
    return checks.of(EveryKind.item(question)).stream()
        .filter(advice -> !advice.passes())
        .map(Advice::check)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void a_careful_question_of_any_kind_has_sentences_of_the_article_and_no_residue(
      Question question) {
    assertThat(checks.of(EveryKind.item(question))).extracting(Advice::check).contains("evidence");
    assertThat(failing(question)).doesNotContain("evidence", "residue", "banned-forms", "model");
  }

  private static SingleChoice choice(String key, String... wrong) {
    Question question = EveryKind.question("single-choice");
    Evidence evidence = question.grounds().evidence().getFirst();
    List<Option> options =
        Stream.concat(
                Stream.of(new Option(key, true, "It says so.", List.of(evidence))),
                Stream.of(wrong).map(text -> new Option(text, false, "Not: " + text, List.of())))
            .toList();
    return new SingleChoice(question.id(), question.stem(), question.grounds(), options);
  }

  @Test
  void a_key_that_is_longest_an_answer_twice_and_an_absolute_are_told() {
    assertThat(
            failing(choice("The long and detailed one that stands out", "A short one", "One more")))
        .contains("length");
    assertThat(failing(choice("Xinjiang", "Tibet", "Tibet"))).contains("overlap");
    assertThat(failing(choice("Xinjiang", "Tibet alone", "Never Hong Kong"))).contains("absolutes");
    assertThat(failing(choice("Xinjiang", "Tibet", "None of these"))).contains("banned-forms");
    assertThat(failing(choice("Xinjiang", "Tibet", "Macao", "Mongolia")))
        .doesNotContain("length", "overlap", "absolutes", "banned-forms");
  }

  @Test
  void a_sentence_that_the_article_does_not_have_is_told_with_its_words() {
    Item item = EveryKind.item(EveryKind.question("single-choice"));
    Item invented =
        rostrum.questions.ItemJson.read(
            rostrum.questions.ItemJson.write(item)
                .replace(item.evidence().getFirst().quote(), "Nobody wrote this."));

    assertThat(checks.of(invented))
        .anySatisfy(advice -> {
          assertThat(advice.check()).isEqualTo("evidence");
          assertThat(advice.level()).isEqualTo("block");
          assertThat(advice.faults()).containsExactly("not in the article: “Nobody wrote this.”");
        });
  }
}
