package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Figure;
import rostrum.questions.Item;
import rostrum.questions.Quantity;
import rostrum.questions.Response;

class FigureRecallTest {
  private final FigureRecall family = new FigureRecall();

  @Test
  void The_shipped_course_has_as_many_figures_as_a_count_by_hand_found() {
    assertThat(Outcomes.items(Fixtures.congress(), family)).hasSizeGreaterThanOrEqualTo(27);
  }

  @Test
  void The_number_is_that_of_the_figure_and_the_unit_may_be_typed_with_it() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        Figure figure = (Figure) pack.facts().fact(item.facts().getFirst()).orElseThrow();
        String plain = figure.value().toPlainString();
        assertThat(item.number())
            .contains(new Quantity(figure.value(), figure.tolerance(), figure.unit()));
        assertThat(item.question().grade(typed(plain + " " + figure.unit())).fraction()).isOne();
        assertThat(item.question().grade(typed(plain + "1")).fraction()).isZero();
        assertThat(item.proof().answers())
            .singleElement()
            .matches(answer -> answer.holds() && answer.text().equals(plain));
      }
    }
  }

  private static Response typed(String text) {
    return new Response.Typed(List.of(text));
  }

  @Test
  void The_question_names_every_word_of_the_unit_and_never_the_number() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        Quantity number = item.number().orElseThrow();
        assertThat(item.stem()).endsWith("?").containsIgnoringCase(number.unit().split(" ")[0]);
        assertThat(Arrays.asList(item.stem().split("[^\\p{L}\\p{N}.]+")))
            .doesNotContain(number.value().toPlainString());
      }
    }
  }

  @Test
  void A_unit_is_said_once() {
    List<Item> items = Outcomes.items(Fixtures.congress(), family);

    assertThat(items)
        .extracting(Item::stem)
        .contains(
            "What figure does the article give for military delegates at the 7th Congress?",
            "What figure does the article give for cement production set as a goal by the 8th"
                + " Congress, in million tons?");
  }

  @Test
  void A_figure_of_the_state_names_who_gives_it() {
    Item gdp = Fixtures.one(Outcomes.items(Fixtures.congress(), family), "figure", "GDP of");

    assertThat(gdp.stem())
        .startsWith("According to ")
        .contains("Foreign Investment and Economic Cooperation Committee of North Korea")
        .endsWith("what is the figure for GDP of North Korea in 2017, in billion USD?");
    assertThat(gdp.explanation()).endsWith("is 30.70 billion USD.");
    assertThat(gdp.question().grade(typed("30.7")).fraction()).isOne();
  }

  @Test
  void A_number_in_thousands_is_explained_as_it_is_printed() {
    Item flats = Fixtures.one(Outcomes.items(Fixtures.congress(), family), "figure", "flats");

    assertThat(flats.explanation())
        .isEqualTo(
            "According to the article, the figure for flats planned in Pyongyang is 50,000.");
  }

  @Test
  void What_is_contested_counted_twice_or_told_by_its_own_question_is_not_asked() {
    CoursePack pack =
        Outcomes.harbour()
            .with("facts/figures.yaml", "says: cranes of the north quay\n", "says: cranes\n")
            .with(
                "facts/figures.yaml",
                "says: cranes of the north quay that were brought over from the old quays",
                "says: cranes")
            .with(
                "article/3.txt",
                "[author-report fact] It has 64",
                "[author-report contested] It has 64")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .containsExactlyInAnyOrder(
            "figure:north-quay-berths: the article gives two accounts of it",
            "figure:north-quay-cost: the article gives two accounts of it",
            "figure:cranes: another figure is given for the same",
            "figure:cranes-old: another figure is given for the same");
  }

  @Test
  void A_question_that_would_tell_the_number_is_not_asked() {
    CoursePack pack =
        Outcomes.harbour()
            .with("facts/figures.yaml", "says: berths of", "says: 64 berths of")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .containsExactly("figure:north-quay-berths: the number stands in its own question");
  }
}
