package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Figure;
import rostrum.questions.Item;
import rostrum.questions.Option;

class FigureMeaningTest {
  private final FigureMeaning family = new FigureMeaning();

  @Test
  void The_key_is_what_has_the_number_and_every_other_option_has_another() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Figure figure = (Figure) pack.facts().fact(draft.basis().facts().getFirst()).orElseThrow();
        assertThat(draft.key().text()).isEqualTo(figure.says());
        assertThat(draft.distractors())
            .hasSizeGreaterThan(1)
            .allSatisfy(other ->
                assertThat(pack.facts().figures())
                    .filteredOn(one -> one.says().equals(other.text()))
                    .isNotEmpty()
                    .allMatch(one -> one.value().compareTo(figure.value()) != 0)
                    .allMatch(one -> other.because().equals(List.of(figure.id(), one.id()))));
      }
    }
  }

  @Test
  void Delegates_of_the_7th_Congress_stand_beside_those_of_the_8th() {
    Draft draft =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .filter(one -> one.basis().facts().contains("figure:military-delegates-7"))
            .findFirst()
            .orElseThrow();

    assertThat(draft.basis().stem())
        .isEqualTo("According to the article, what does the figure 719 stand for?");
    assertThat(draft.key().text()).isEqualTo("military delegates at the 7th Congress");
    assertThat(draft.distractors())
        .filteredOn(other -> other.likeness() > .6)
        .extracting(Candidate::text)
        .contains(
            "military delegates at the 8th Congress",
            "administrative and economic delegates at the 7th Congress");
    assertThat(draft.distractors())
        .filteredOn(other -> other.text().equals("military delegates at the 8th Congress"))
        .extracting(Candidate::why)
        .containsExactly("The figure for that is 408.");
  }

  @Test
  void A_number_that_stands_for_two_things_or_is_not_printed_once_is_not_asked() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains(
            "figure:pb-alternates-7: the number stands for two things",
            "figure:cell-tasks: the number is printed elsewhere too",
            "figure:later-visits-china: the number is printed elsewhere too");
    assertThat(Outcomes.unproven(Fixtures.harbourBoard(), family))
        .contains(
            "figure:nets-spring: the number stands for two things",
            "figure:nets-autumn: the number stands for two things");
  }

  @Test
  void What_has_the_same_unit_or_a_number_of_such_a_size_is_offered() {
    assertThat(offered("figure:cc-members"))
        .contains(
            "members elected to the Standing Committee of the Political Bureau at the 8th"
                + " Congress");
    assertThat(offered("figure:flats-pyongyang"))
        .contains("houses planned in the Komdok area", "military delegates at the 7th Congress")
        .doesNotContain("visits of Kim Jong Un to China after his first one in March 2018");
  }

  private List<String> offered(String figure) {
    return Outcomes.drafts(Fixtures.congress(), family).stream()
        .filter(draft -> draft.basis().facts().contains(figure))
        .flatMap(draft -> draft.distractors().stream())
        .map(Candidate::text)
        .toList();
  }

  @Test
  void What_is_contested_is_neither_asked_nor_offered() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "article/3.txt",
                "[author-report fact] It has 64",
                "[author-report contested] It has 64")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains("figure:north-quay-berths: the article gives two accounts of it");
    assertThat(Outcomes.drafts(pack, family))
        .isNotEmpty()
        .flatExtracting(Draft::distractors)
        .extracting(Candidate::text)
        .doesNotContain("berths of the north quay");
  }

  @Test
  void The_shipped_course_asks_what_a_figure_stands_for() {
    List<Item> items =
        Fixtures.congressBank().stream()
            .filter(item -> item.family().equals(family.family()))
            .toList();

    assertThat(items).hasSizeGreaterThan(4);
    assertThat(items)
        .flatExtracting(Item::options)
        .extracting(Option::text)
        .allMatch(text -> Character.isLowerCase(text.charAt(0)) || text.startsWith("GDP"));
  }
}
