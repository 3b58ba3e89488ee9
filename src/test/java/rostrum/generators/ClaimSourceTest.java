package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.CitedSource;
import rostrum.facts.Statement;
import rostrum.lessons.Sentence;

class ClaimSourceTest {
  private final ClaimSource family = new ClaimSource();

  @Test
  void The_shipped_course_has_more_than_a_count_by_hand_found() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .hasSizeGreaterThanOrEqualTo(16)
        .extracting(draft -> draft.basis().stem() + " " + draft.key().text())
        .contains(
            "Which source does the article’s note give for the statement that North Korea’s GDP per"
                + " capita was USD 1,214 in the year 2017? Pyongyang, 2018: a committee’s"
                + " Investment Guide, page 18");
  }

  @Test
  void The_mark_of_the_note_stands_in_the_sentence_and_only_the_key_has_that_note() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Statement statement =
            (Statement) pack.facts().fact(draft.basis().facts().getFirst()).orElseThrow();
        int note = statement.note().orElseThrow();
        Sentence sentence =
            pack.article().sentence(statement.attested().evidence().getFirst()).orElseThrow();
        assertThat(sentence.marks()).extracting(Sentence.NoteMark::note).contains(note);
        assertThat(source(pack, draft.key().text()).notes()).contains(note);
        for (Candidate candidate : draft.distractors()) {
          CitedSource other = source(pack, candidate.text());
          assertThat(other.notes()).doesNotContain(note);
          assertThat(other.isNear(source(pack, draft.key().text()))).isFalse();
        }
      }
    }
  }

  @Test
  void What_several_notes_cite_is_said_of_notes_and_what_one_cites_of_a_note() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).why())
        .contains("That is what the article cites elsewhere (author’s note 8).")
        .contains("That is what the article cites elsewhere (author’s notes 12, 13).");
  }

  @Test
  void The_evidence_is_the_sentence_and_its_note() {
    for (Draft draft : Outcomes.drafts(Fixtures.congress(), family)) {
      Statement statement =
          (Statement)
              Fixtures.congress().facts().fact(draft.basis().facts().getFirst()).orElseThrow();
      assertThat(draft.basis().evidence())
          .extracting(evidence -> evidence.note())
          .containsExactly(Optional.empty(), statement.note());
    }
  }

  @Test
  void A_note_is_asked_about_once() {
    List<String> stems =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .map(draft -> draft.basis().stem())
            .toList();

    assertThat(stems).filteredOn(stem -> stem.contains("GDP")).hasSize(1);
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains("statement:gdp-total: its footnote is asked about already");
  }

  @Test
  void Two_notes_that_print_one_title_are_not_set_against_each_other() {
    String title = "on the revision of the Party’s rules";

    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .filteredOn(draft -> draft.key().text().endsWith(title))
        .isNotEmpty()
        .allSatisfy(draft ->
            assertThat(draft.distractors())
                .extracting(Candidate::text)
                .noneMatch(text -> text.endsWith(title)));
  }

  private static CitedSource source(CoursePack pack, String title) {
    return pack.facts().sources().stream()
        .filter(source -> source.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
