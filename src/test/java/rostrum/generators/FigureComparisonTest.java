package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Figure;
import rostrum.questions.Item;
import rostrum.questions.Quantity;

class FigureComparisonTest {
  private final FigureComparison family = new FigureComparison();

  @Test
  void The_answer_is_the_difference_that_its_proof_names() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        String[] terms = item.proof().query().split(" - ");
        BigDecimal difference = value(pack, terms[0]).subtract(value(pack, terms[1]));
        assertThat(terms).hasSize(2);
        assertThat(item.facts()).containsExactly(terms);
        assertThat(item.number().orElseThrow().value())
            .isEqualByComparingTo(difference)
            .isPositive();
        assertThat(item.explanation()).endsWith(" = " + difference.toPlainString() + ".");
        assertThat(item.bloom()).isEqualTo("apply");
      }
    }
  }

  private static BigDecimal value(CoursePack pack, String id) {
    return ((Figure) pack.facts().fact(id).orElseThrow()).value();
  }

  @Test
  void It_asks_how_many_more_or_fewer_there_were_later() {
    List<Item> items = Outcomes.items(Fixtures.congress(), family);

    assertThat(items)
        .filteredOn(item -> item.stem().contains("delegates"))
        .extracting(Item::stem, item -> item.number().orElseThrow().value().intValue())
        .containsExactlyInAnyOrder(
            tuple(
                "By the article’s figures, how many fewer military delegates were there at the 8th"
                    + " Congress than at the 7th Congress?",
                311),
            tuple(
                "By the article’s figures, how many more administrative and economic delegates were"
                    + " there at the 8th Congress than at the 7th Congress?",
                378));
  }

  @Test
  void Equal_figures_and_a_whole_without_rest_make_no_question() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .containsExactly(
            "figure:political-bureau-7 figure:political-bureau-8: the figures are equal",
            "figure:pb-alternates-replaced: nothing remains");
    assertThat(Outcomes.unproven(Fixtures.harbourBoard(), family))
        .containsExactly("figure:nets-autumn figure:nets-spring: the figures are equal");
  }

  @Test
  void What_remains_is_asked_with_its_negation_in_capitals() {
    Item cranes = harbour(Fixtures.harbourBoard(), "cranes");

    assertThat(cranes.stem())
        .isEqualTo(
            "By the article’s figures, how many cranes of the north quay were NOT brought over from"
                + " the old quays?");
    assertThat(cranes.number())
        .contains(new Quantity(new BigDecimal(7), new BigDecimal(0), "cranes"));
    assertThat(cranes.proof().query()).isEqualTo("figure:cranes - figure:cranes-old");
  }

  @Test
  void Figures_of_a_state_source_are_compared_in_its_name() {
    Item ships = harbour(Fixtures.harbourBoard(), "ships");

    assertThat(ships.stem())
        .isEqualTo(
            "According to Merrow Gazette (report on May 12, 2014 (Table A)), how many fewer ships"
                + " were there at the spring count than at the autumn count?");
    assertThat(ships.proof().query()).isEqualTo("figure:ships-autumn - figure:ships-spring");
  }

  @Test
  void A_measure_is_not_counted() {
    CoursePack pack =
        Outcomes.harbour()
            .with("facts/figures.yaml", "value: 212\n  unit: ships\n  counts: ships", measured(212))
            .with("facts/figures.yaml", "value: 268\n  unit: ships\n  counts: ships", measured(268))
            .pack();

    assertThat(harbour(pack, "tonnage").stem())
        .endsWith(
            ", what is the difference between tonnage at the spring count and at the autumn count,"
                + " in tons?");
  }

  private static String measured(int value) {
    return "value: " + value + "\n  unit: tons\n  counts: tonnage";
  }

  @Test
  void Figures_in_different_units_or_from_different_sources_are_not_compared() {
    CoursePack units =
        Outcomes.harbour()
            .with("facts/figures.yaml", "value: 212\n  unit: ships", "value: 212\n  unit: boats")
            .pack();
    CoursePack sources =
        Outcomes.harbour()
            .with(
                "facts/figures.yaml",
                "  rest: cranes of the north quay were not brought over from the old quays\n"
                    + "  section: \"3\"\n"
                    + "  quote: Of the 12 cranes of the north quay, 5 were brought over from the"
                    + " old quays.\n"
                    + "  voice: author-report",
                "  rest: cranes of the north quay were not brought over from the old quays\n"
                    + "  section: \"3\"\n"
                    + "  quote: Of the 12 cranes of the north quay, 5 were brought over from the"
                    + " old quays.\n"
                    + "  voice: author-inference")
            .pack();

    assertThat(Outcomes.unproven(units, family))
        .contains("figure:ships-autumn figure:ships-spring: the figures have different units");
    assertThat(Outcomes.unproven(sources, family))
        .contains("figure:cranes-old: the figures come from different sources");
  }

  private Item harbour(CoursePack pack, String asked) {
    return Fixtures.one(Outcomes.items(pack, family), "figure-comparison", asked);
  }
}
