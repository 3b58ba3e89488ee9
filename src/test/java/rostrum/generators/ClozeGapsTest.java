package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Quotation;
import rostrum.questions.Item;
import rostrum.questions.Response;

class ClozeGapsTest {
  private final ClozeGaps family = new ClozeGaps();

  @Test
  void The_shipped_course_has_as_many_as_a_count_by_hand_found() {
    assertThat(Outcomes.items(Fixtures.congress(), family)).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void Filled_in_the_gaps_give_the_words_of_the_quotation() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        Quotation quotation = (Quotation) pack.facts().fact(item.facts().getFirst()).orElseThrow();
        String filled = item.stem();
        for (int gap = 0; gap < item.accepted().size(); gap++) {
          filled = filled.replace("[[" + (gap + 1) + "]]", item.accepted().get(gap).getFirst());
        }
        assertThat(item.accepted()).hasSizeBetween(1, 2);
        assertThat(filled).endsWith("“" + quotation.words() + "”?");
        assertThat(item.evidence().getFirst().quote()).contains(quotation.words());
      }
    }
  }

  @Test
  void Gaps_are_numbered_as_they_are_read() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        assertThat(item.stem().indexOf("[[2]]") < 0 || isAfter(item)).isTrue();
      }
    }
  }

  private static boolean isAfter(Item item) {
    return item.stem().indexOf("[[2]]") > item.stem().indexOf("[[1]]");
  }

  @Test
  void No_word_of_a_gap_stands_elsewhere_in_the_question() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        List<String> shown = List.of(item.stem().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"));
        for (List<String> spellings : item.accepted()) {
          assertThat(spellings.getFirst().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
              .filteredOn(word -> word.length() > 3 && !word.equals("than"))
              .doesNotContainAnyElementsOf(shown);
        }
      }
    }
  }

  @Test
  void Where_one_gap_is_given_away_the_other_is_asked_alone() {
    Item item =
        Fixtures.one(Outcomes.items(Fixtures.congress(), family), "cloze", "unified leadership");

    assertThat(item.accepted()).containsExactly(List.of("firmly established"));
    assertThat(item.stem()).contains(" in the entire Party”?");
  }

  @Test
  void Every_gap_ends_where_the_quotation_ends_or_shown_words_go_on() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Quotation quotation : pack.facts().quotations()) {
        String quote = quotation.attested().evidence().getFirst().quote();
        assertThat(quotation.gaps())
            .noneMatch(gap -> Quotation.isOpen(gap, quotation.words(), quote));
      }
    }
  }

  @Test
  void Words_that_run_on_leave_a_gap_at_their_edge_open() {
    String quote = "He spoke of “rules of conduct, the Party’s foundation and habits”.";

    assertThat(Quotation.isOpen("rules", "rules of conduct", quote)).isFalse();
    assertThat(Quotation.isOpen("conduct", "rules of conduct", quote)).isTrue();
    assertThat(Quotation.isOpen("Party", "the Party", quote)).isTrue();
    assertThat(Quotation.isOpen("conduct", "conduct, the Party", quote)).isTrue();
    assertThat(Quotation.isOpen("foundation", "the Party’s foundation and", quote)).isFalse();
    assertThat(Quotation.isOpen("habits", "foundation and habits", quote)).isFalse();
  }

  @Test
  void Where_every_gap_is_given_away_nothing_is_asked() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .containsExactly(
            "quotation:firm-political-climate: words of the gap stand elsewhere in the question");
  }

  @Test
  void The_question_says_whose_words_they_are() {
    assertThat(
            Fixtures.one(Outcomes.items(Fixtures.congress(), family), "cloze", "a long way").stem())
        .isEqualTo(
            "In the words of Kim Jong Un (opening address at the 8th Congress, January 2021), as"
                + " quoted in the article, what stands in the two gaps: “ended in 2020, [[1]]"
                + " fell a long way short of the [[2]]”?");
  }

  @Test
  void An_article_before_the_words_may_be_left_out() {
    Item diary =
        Fixtures.one(Outcomes.items(Fixtures.harbourBoard(), family), "cloze", "of a port");

    assertThat(diary.accepted()).containsExactly(List.of("the diary", "diary"), List.of("town"));
    assertThat(grade(diary, "The Diary", "Town")).isOne();
    assertThat(grade(diary, "diary", "town")).isOne();
    assertThat(grade(diary, "logbook", "town")).isEqualTo(.5);
  }

  private static double grade(Item item, String... typed) {
    return item.question().grade(new Response.Typed(List.of(typed))).fraction();
  }

  @Test
  void More_than_two_gaps_make_more_than_one_question() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/quotations.yaml",
                "gaps: [longer than one tide]",
                "gaps: [longer than one tide, no ship, pilot]")
            .pack();

    assertThat(Outcomes.items(pack, family))
        .extracting(Item::accepted)
        .contains(
            List.of(List.of("no ship"), List.of("longer than one tide")),
            List.of(List.of("pilot")));
  }

  @Test
  void Words_that_the_author_quotes_of_nobody_are_asked_without_a_name() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/quotations.yaml",
                "voice: quoted-speaker\n  speaker: halloran-report",
                "voice: author-report")
            .pack();

    assertThat(Fixtures.one(Outcomes.items(pack, family), "cloze", "no ship").stem())
        .isEqualTo(
            "What stands in the gap of these words, as quoted in the article: “no ship has waited"
                + " for a pilot [[1]]”?");
  }

  @Test
  void Contested_words_are_not_asked() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "article/3.txt",
                "[quoted-speaker fact @halloran-report]",
                "[quoted-speaker contested @halloran-report]")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .containsExactly("quotation:one-tide: the article gives two accounts of it");
  }
}
