package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Inference;

class InferenceDrawnTest {
  private final InferenceDrawn family = new InferenceDrawn();

  @Test
  void The_shipped_course_has_one_for_nearly_every_conclusion() {
    List<Draft> drafts = Outcomes.drafts(Fixtures.congress(), family);

    assertThat(drafts).hasSizeGreaterThanOrEqualTo(9);
    assertThat(drafts)
        .extracting(draft -> draft.basis().stem() + " " + draft.key().text())
        .contains(
            "What does the author take the fact that the Internationale was heard at the closing"
                + " ceremony of the 8th Congress to show? the WPK attaches importance to the"
                + " convention of socialist countries");
  }

  @Test
  void A_wrong_conclusion_is_drawn_from_something_else_and_could_not_be_drawn_from_this() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Inference inference = inference(pack, draft.basis().facts().getFirst());
        assertThat(draft.key().text()).isEqualTo(inference.conclusion());
        assertThat(draft.basis().evidence()).hasSameSizeAs(inference.attested().evidence());
        for (Candidate candidate : draft.distractors()) {
          Inference other = inference(pack, candidate.because().getLast());
          assertThat(candidate.text()).isEqualTo(other.conclusion());
          assertThat(candidate.why()).contains(other.observation());
          assertThat(candidate.closedList())
              .contains(pack.facts().survey("inferences").orElseThrow().id());
          assertThat(other.near()).doesNotContain(inference.name());
          assertThat(inference.near()).doesNotContain(other.name());
          assertThat(other.attested().evidence())
              .doesNotContainAnyElementsOf(inference.attested().evidence());
        }
      }
    }
  }

  @Test
  void Two_conclusions_in_nearly_the_same_words_never_stand_side_by_side() {
    List<String> alike =
        List.of(
            "a change has occurred since Kim Jong Un came to office in 2011",
            "an important new change has occurred under Kim Jong Un");

    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .allSatisfy(draft ->
            assertThat(draft.distractors().stream().map(Candidate::text).filter(alike::contains))
                .hasSizeLessThan(2));
  }

  @Test
  void A_conclusion_that_names_a_contested_session_is_not_asked() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains(
            "inference:economic-roadmap: the article gives two accounts of it",
            "inference:course-unchanged: the article gives two accounts of it");
  }

  @Test
  void Without_a_search_that_closes_the_conclusions_nothing_is_asked() {
    CoursePack pack = Outcomes.harbour().without("facts/surveys.yaml").pack();

    assertThat(Outcomes.drafts(pack, family)).isEmpty();
    assertThat(Outcomes.unproven(pack, family))
        .hasSize(4)
        .allMatch(unproven -> unproven.endsWith(": no survey closes the inferences"));
  }

  private static Inference inference(CoursePack pack, String id) {
    return (Inference) pack.facts().fact(id).orElseThrow();
  }
}
