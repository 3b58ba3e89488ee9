package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.lessons.Voice;

class StanceTest {
  private static final Map<String, Voice> VOICES =
      Map.of(
          "As the author’s own report", Voice.AUTHOR_REPORT,
          "As the author’s own conclusion", Voice.AUTHOR_INFERENCE,
          "As the words of a speaker", Voice.QUOTED_SPEAKER,
          "As the text of a party document", Voice.PARTY_DOCUMENT,
          "As a report of a state source", Voice.STATE_SOURCE);

  private final Stance family = new Stance();

  @Test
  void The_key_is_the_voice_of_the_fact() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Voice voice =
            pack.facts()
                .fact(draft.basis().facts().getFirst())
                .orElseThrow()
                .attested()
                .speech()
                .voice();
        assertThat(VOICES.get(draft.key().text())).isEqualTo(voice);
      }
    }
  }

  @Test
  void That_the_author_reports_and_that_he_concludes_never_stand_side_by_side() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        List<String> texts = new ArrayList<>(List.of(draft.key().text()));
        draft.distractors().forEach(candidate -> texts.add(candidate.text()));
        assertThat(texts).hasSize(4).doesNotHaveDuplicates();
        assertThat(texts).filteredOn(text -> text.startsWith("As the author’s own")).hasSize(1);
      }
    }
  }

  @Test
  void Each_voice_is_asked_three_times_at_most_so_that_none_is_the_likelier_answer() {
    for (CoursePack pack : Outcomes.packs()) {
      assertThat(
              Outcomes.drafts(pack, family).stream()
                  .collect(
                      Collectors.groupingBy(draft -> draft.key().text(), Collectors.counting())))
          .allSatisfy((voice, times) -> assertThat(times).isLessThanOrEqualTo(3));
    }
    assertThat(Outcomes.drafts(Fixtures.congress(), family)).hasSize(13);
  }

  @Test
  void What_is_said_in_two_voices_or_could_be_is_not_asked() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains("statement:komdok-houses: a note gives a source for what the author reports")
        .contains("statement:rules-of-conduct: nearly the same is said in other voices");
  }

  @Test
  void What_another_source_says_is_not_asked_for_it_could_be_taken_for_one_of_the_state() {
    assertThat(Outcomes.unproven(Fixtures.harbourBoard(), family))
        .contains("statement:dredging: its source could be taken for another kind");
  }
}
