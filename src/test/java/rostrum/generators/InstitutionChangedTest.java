package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Survey;
import rostrum.lessons.Passage;

class InstitutionChangedTest {
  private final InstitutionChanged family = new InstitutionChanged();

  @Test
  void The_shipped_course_has_more_than_a_count_by_hand_found() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .hasSizeGreaterThanOrEqualTo(7)
        .extracting(draft -> draft.basis().stem() + " " + draft.key().text())
        .contains(
            "Which of these bodies does the article name as one that was created? Central Economic"
                + " Policy Office of the Central Committee of the WPK",
            "Which of these bodies does the article name as one that was made public, or whose head"
                + " made a debut? Justice Department of the Central Committee of the WPK");
  }

  @Test
  void No_wrong_answer_is_named_in_any_sentence_that_has_a_word_of_change() {
    for (CoursePack pack : Outcomes.packs()) {
      Set<String> changed =
          pack.facts().institutions().stream()
              .map(change -> change.body().name())
              .collect(Collectors.toSet());
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Survey survey = pack.facts().survey("institutions").orElseThrow();
        List<String> sentences =
            pack.article()
                .passages()
                .map(Passage::quote)
                .filter(quote -> survey.words().stream().anyMatch(word -> has(quote, word)))
                .toList();
        for (Candidate candidate : draft.distractors()) {
          assertThat(candidate.closedList()).contains(survey.id());
          assertThat(changed).doesNotContain(candidate.text());
          assertThat(sentences).noneMatch(sentence -> has(sentence, candidate.text()));
        }
      }
    }
  }

  private static boolean has(String sentence, String words) {
    return (" " + sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
        .contains(" " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ");
  }

  @Test
  void A_body_of_which_there_are_two_accounts_is_neither_asked_nor_offered() {
    List<Draft> drafts = Outcomes.drafts(Fixtures.congress(), family);

    assertThat(drafts)
        .extracting(draft -> draft.key().text())
        .doesNotContain(
            "Auditing Commission of the Central Committee of the WPK",
            "Central Inspection Commission");
    assertThat(drafts)
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).text())
        .doesNotContain(
            "Auditing Commission of the Central Committee of the WPK",
            "Central Inspection Commission",
            "Ministry of Social Security");
  }

  @ParameterizedTest
  @CsvSource({
    "created, created",
    "restored, restored",
    "merged, merged",
    "dissolved, dissolved",
    "renamed, renamed",
    "made-public, made public"
  })
  void Each_change_is_asked_in_words_of_its_own(String change, String words) {
    CoursePack pack =
        Outcomes.harbour()
            .with("facts/institutions.yaml", "change: created", "change: " + change)
            .pack();

    assertThat(Outcomes.drafts(pack, family))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.basis().stem()).contains(words).endsWith("?");
          assertThat(draft.key().text()).isEqualTo("Pilotage Committee");
        });
  }

  @Test
  void Without_a_search_that_closes_the_changes_nothing_is_asked() {
    CoursePack pack = Outcomes.harbour().without("facts/surveys.yaml").pack();

    assertThat(Outcomes.drafts(pack, family)).isEmpty();
    assertThat(Outcomes.unproven(pack, family))
        .containsExactly(
            "institution:pilotage-committee-created: no survey closes the institutions");
  }

  @Test
  void The_fact_is_the_change_and_the_body_is_its_subject() {
    for (Draft draft : Outcomes.drafts(Fixtures.congress(), family)) {
      InstitutionChange change =
          (InstitutionChange)
              Fixtures.congress().facts().fact(draft.basis().facts().getFirst()).orElseThrow();
      assertThat(draft.key().text()).isEqualTo(change.body().name());
      assertThat(draft.basis().subjects()).containsExactly(change.body().subject(), change.id());
    }
  }
}
