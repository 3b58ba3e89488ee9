package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Contrast;
import rostrum.facts.Fact;
import rostrum.facts.Figure;
import rostrum.questions.Item;
import rostrum.questions.Numbers;
import rostrum.questions.Option;
import rostrum.questions.Proof;

class ThenAndNowTest {
  private static final String YES = "Yes, it says so";
  private static final String NO = "No, it does not";

  private final ThenAndNow family = new ThenAndNow();

  @Test
  void The_options_are_always_the_same_two() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        assertThat(item.options()).extracting(Option::text).containsExactly(YES, NO);
        assertThat(item.proof().answers())
            .extracting(Proof.Answer::holds)
            .isEqualTo(item.options().stream().map(Option::correct).toList());
      }
    }
  }

  @Test
  void About_half_of_the_statements_are_false() {
    List<Item> items = Outcomes.items(Fixtures.congress(), family);
    long no = items.stream().filter(item -> key(item).equals(NO)).count();

    assertThat(items).hasSizeGreaterThanOrEqualTo(9);
    assertThat(2.0 * no / items.size()).isBetween(.7, 1.3);
  }

  @Test
  void Yes_is_right_exactly_where_the_statement_is_what_a_fact_says_of_that_occasion() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        Fact fact = pack.facts().fact(item.facts().getFirst()).orElseThrow();
        boolean said =
            fact instanceof Contrast contrast
                ? item.stem().endsWith(" that, at " + contrast.at() + ", " + contrast.says() + "?")
                : says(item, (Figure) fact);
        assertThat(key(item)).as(item.stem()).isEqualTo(said ? YES : NO);
      }
    }
  }

  private static boolean says(Item item, Figure asked) {
    String number = Numbers.in(Locale.ENGLISH, asked.value());
    assertThat(item.stem()).endsWith(" at " + asked.series().orElseThrow().at() + "?");
    return item.stem().contains(" " + number + " ");
  }

  @Test
  void A_false_statement_is_what_the_article_says_of_the_other_occasion() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        if (key(item).equals(NO)) {
          Fact other = pack.facts().fact(item.facts().getLast()).orElseThrow();
          assertThat(item.stem())
              .contains(
                  other instanceof Contrast contrast
                      ? " at " + contrast.notAt() + ", " + contrast.says()
                      : Numbers.in(Locale.ENGLISH, ((Figure) other).value()));
        }
      }
    }
  }

  @Test
  void The_explanation_says_what_the_article_has_of_both_occasions() {
    assertThat(item(Fixtures.congress(), "Internationale").explanation())
        .isEqualTo(
            "The article says it of the 8th Congress, and not of the 7th Congress: the"
                + " Internationale was heard at the closing ceremony.");
    assertThat(item(Fixtures.congress(), "719 military").explanation())
        .isEqualTo(
            "The article’s figures for military delegates: 719 at the 7th Congress, 408 at the 8th"
                + " Congress.");
  }

  @Test
  void The_wrong_option_says_what_the_article_has_of_the_occasion_asked_about() {
    Item item = item(Fixtures.congress(), "central ministries");

    assertThat(item.options())
        .extracting(Option::why)
        .containsExactly(item.explanation(), "Of the 8th Congress the article says just this.");
  }

  @Test
  void Equal_figures_are_only_asked_as_they_are() {
    Item nets = item(Fixtures.harbourBoard(), "nets");

    assertThat(nets.stem())
        .isEqualTo(
            "Does the article say, citing Merrow Gazette (report on May 12, 2014 (Table A)), that"
                + " there were 1,340 nets at the autumn count?");
    assertThat(key(nets)).isEqualTo(YES);
  }

  @Test
  void What_the_author_judges_is_asked_as_his_words() {
    assertThat(item(Fixtures.congress(), "North Korean media").stem())
        .startsWith("Does the article say, in the author’s own words, that, at the time ");
  }

  @Test
  void A_measure_is_asked_with_its_unit() {
    CoursePack pack =
        Outcomes.harbour()
            .with("facts/figures.yaml", "value: 212\n  unit: ships\n  counts: ships", measured(212))
            .with("facts/figures.yaml", "value: 268\n  unit: ships\n  counts: ships", measured(268))
            .pack();

    assertThat(item(pack, "tonnage").stem())
        .endsWith(" give 268 tons as the figure for tonnage at the spring count?");
  }

  private static String measured(int value) {
    return "value: " + value + "\n  unit: tons\n  counts: tonnage";
  }

  @Test
  void Figures_that_a_contrast_tells_already_are_not_asked_again() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains("figure:standing-committee-7 figure:standing-committee-8: asked as a contrast");
  }

  @Test
  void A_contested_contrast_is_not_asked() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "article/3.txt",
                "[author-report fact] The fishing families sat",
                "[author-report contested] The fishing families sat")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .containsExactly("contrast:gallery: the article gives two accounts of it");
  }

  private Item item(CoursePack pack, String asked) {
    return Fixtures.one(Outcomes.items(pack, family), "then-and-now", asked);
  }

  private static String key(Item item) {
    return item.options().stream().filter(Option::correct).findFirst().orElseThrow().text();
  }
}
