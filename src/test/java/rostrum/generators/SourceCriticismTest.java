package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Disagreement;
import rostrum.questions.Evidence;

class SourceCriticismTest {
  private final SourceCriticism family = new SourceCriticism();

  @Test
  void The_shipped_course_has_one_for_every_disagreement() {
    assertThat(Fixtures.congressGenerated().questions())
        .filteredOn(question -> question.grounds().family().equals("source-criticism"))
        .hasSameSizeAs(Fixtures.congress().facts().disagreements())
        .hasSize(5);
  }

  @Test
  void The_stem_shows_one_account_to_the_letter_and_where_it_stands_and_the_evidence_all() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Disagreement disagreement = disagreement(pack, draft.basis().facts().getFirst());
        assertThat(disagreement.accounts())
            .anySatisfy(account -> {
              String label = pack.article().lesson(account.place().section()).orElseThrow().label();
              assertThat(account.place().quote()).contains(account.words());
              assertThat(draft.basis().stem())
                  .startsWith("“" + account.words() + "” (" + label + "): ");
            });
        assertThat(draft.basis().evidence())
            .containsAll(
                disagreement.accounts().stream().map(one -> Evidence.of(one.place())).toList());
        assertThat(draft.key().text()).isEqualTo(disagreement.differs());
      }
    }
  }

  @Test
  void A_wrong_answer_is_what_accounts_in_other_places_disagree_on() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Disagreement disagreement = disagreement(pack, draft.basis().facts().getFirst());
        for (Candidate candidate : draft.distractors()) {
          Disagreement other = disagreement(pack, candidate.because().getLast());
          assertThat(candidate.text()).isEqualTo(other.differs());
          assertThat(other.near()).doesNotContain(disagreement.name());
          assertThat(disagreement.near()).doesNotContain(other.name());
          assertThat(other.attested().evidence())
              .doesNotContainAnyElementsOf(disagreement.attested().evidence());
        }
      }
    }
  }

  @Test
  void An_account_whose_words_point_to_the_key_is_not_shown() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/disagreements.yaml",
                "differs: how often a body used to meet",
                "differs: what was done every second Monday")
            .pack();

    assertThat(Outcomes.drafts(pack, family))
        .filteredOn(draft -> draft.basis().facts().contains("disagreement:meetings"))
        .singleElement()
        .satisfies(draft ->
            assertThat(draft.basis().stem())
                .startsWith("“had come together once in a quarter” (Part III)"));
  }

  @Test
  void With_fewer_than_two_others_on_something_else_nothing_is_asked() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/disagreements.yaml",
                "differs: how often a body used to meet",
                "differs: how often a body used to meet\n  near: [bell]")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .isEqualTo(
            List.of(
                "disagreement:meetings: fewer than two others are clearly on something else",
                "disagreement:bell: fewer than two others are clearly on something else"));
  }

  private static Disagreement disagreement(CoursePack pack, String id) {
    return (Disagreement) pack.facts().fact(id).orElseThrow();
  }
}
