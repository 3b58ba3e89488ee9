package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Quotation;
import rostrum.lessons.Speaker;

class QuotedWhereTest {
  private final QuotedWhere family = new QuotedWhere();

  @Test
  void The_shipped_course_has_as_many_as_a_count_by_hand_found() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .hasSizeGreaterThanOrEqualTo(9)
        .extracting(draft -> draft.basis().stem() + " " + draft.key().text())
        .contains(
            "On which occasion did Kim Jong Un say these words, according to the article: “ended in"
                + " 2020, almost all sectors fell a long way short of the set objectives”? opening"
                + " address at the 8th Congress, January 2021");
  }

  @Test
  void The_words_stand_once_in_the_article_and_the_others_are_occasions_of_the_same_person() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Quotation quotation =
            (Quotation) pack.facts().fact(draft.basis().facts().getFirst()).orElseThrow();
        Speaker speaker = quotation.attested().speech().speaker().orElseThrow();
        assertThat(pack.article().passages())
            .filteredOn(place -> place.quote().contains(quotation.words()))
            .hasSize(1);
        assertThat(draft.basis().stem()).endsWith("“" + quotation.words() + "”?");
        assertThat(draft.key().text()).isEqualTo(speaker.occasion());
        for (Candidate candidate : draft.distractors()) {
          Speaker other =
              Occasions.speaker(pack.facts().fact(candidate.because().getLast()).orElseThrow())
                  .orElseThrow();
          assertThat(candidate.text()).isEqualTo(other.occasion()).isNotEqualTo(speaker.occasion());
          assertThat(other.who()).isEqualTo(speaker.who());
        }
      }
    }
  }

  @Test
  void An_occasion_that_the_article_leaves_open_is_neither_asked_nor_offered() {
    CoursePack pack = Fixtures.harbourBoard();

    assertThat(Outcomes.unproven(pack, family))
        .contains("quotation:paid-pilots: the article leaves open where it was said");
    assertThat(Outcomes.drafts(pack, family))
        .hasSize(3)
        .allSatisfy(draft ->
            assertThat(draft.distractors())
                .extracting(Candidate::text)
                .doesNotContain("another speech"));
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).text())
        .noneMatch(text -> text.contains("does not name"));
  }

  @Test
  void Words_whose_sentence_does_not_tell_the_occasion_are_not_asked() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains(
            "quotation:firm-political-climate: its sentence does not tell the occasion",
            "quotation:unshakable-determination: its sentence does not tell the occasion");
  }

  @Test
  void No_sentence_is_asked_about_more_than_twice() {
    for (CoursePack pack : Outcomes.packs()) {
      assertThat(
              Outcomes.drafts(pack, family).stream()
                  .collect(
                      Collectors.groupingBy(
                          draft -> draft.basis().evidence().getFirst(), Collectors.counting())))
          .allSatisfy((sentence, times) -> assertThat(times).isLessThanOrEqualTo(2));
    }
  }

  @Test
  void Words_of_a_document_were_not_said_on_an_occasion() {
    List<String> about =
        Outcomes.of(Fixtures.congress(), family).stream()
            .map(outcome ->
                switch (outcome) {
                  case Drafted drafted -> drafted.basis().facts().getFirst();
                  case Unproven unproven -> unproven.about();
                })
            .toList();

    assertThat(about).isNotEmpty().doesNotContain("quotation:discuss-and-decide");
  }
}
