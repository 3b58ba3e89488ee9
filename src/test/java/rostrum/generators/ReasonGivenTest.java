package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Reason;

class ReasonGivenTest {
  private final ReasonGiven family = new ReasonGiven();

  @Test
  void The_shipped_course_has_more_than_a_count_by_hand_found() {
    List<Draft> drafts = Outcomes.drafts(Fixtures.congress(), family);

    assertThat(drafts).hasSizeGreaterThanOrEqualTo(20);
    assertThat(drafts)
        .extracting(draft -> draft.basis().stem() + " " + draft.key().text())
        .contains(
            "What reason does the article give why Kim Tu Il was dismissed within one month after"
                + " he took office? the Party’s strategies and policies had not been carried out"
                + " strictly",
            "What aim does the article give for this: North Korea closed its border crossings with"
                + " China and Russia? to secure “zero cases” of COVID-19 in the country");
  }

  @Test
  void A_wrong_reason_is_given_for_something_else_and_certainly_not_for_this() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Reason reason = reason(pack, draft.basis().facts().getFirst());
        assertThat(draft.key().text()).isEqualTo(reason.reason());
        for (Candidate candidate : draft.distractors()) {
          Reason other = reason(pack, candidate.because().getLast());
          assertThat(candidate.text()).isEqualTo(other.reason());
          assertThat(candidate.why()).contains(other.effect());
          assertThat(candidate.closedList())
              .contains(pack.facts().survey("reasons").orElseThrow().id());
          assertThat(other.effect()).isNotEqualTo(reason.effect());
          assertThat(other.purpose()).isEqualTo(reason.purpose());
          assertThat(other.distractor()).isTrue();
          assertThat(other.near()).doesNotContain(reason.name());
          assertThat(reason.near()).doesNotContain(other.name());
          assertThat(other.attested().evidence())
              .doesNotContainAnyElementsOf(reason.attested().evidence());
        }
      }
    }
  }

  @Test
  void Why_somebody_was_dismissed_is_never_offered_for_anything_else() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).text())
        .isNotEmpty()
        .doesNotContain("the Party’s strategies and policies had not been carried out strictly");
  }

  @Test
  void Whoever_is_quoted_with_an_aim_is_named() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .extracting(draft -> draft.basis().stem())
        .contains(
            "In the words of Kim Jong Un (report at the 8th Congress, January 2021), what is the"
                + " aim of this: foreign relations are to be comprehensively expanded and"
                + " developed?")
        .contains(
            "What reason does the author give why inter-Korean relations are affected and"
                + " restricted?");
  }

  @Test
  void Without_a_search_that_closes_the_reasons_nothing_is_asked() {
    CoursePack pack = Outcomes.harbour().without("facts/surveys.yaml").pack();

    assertThat(Outcomes.drafts(pack, family)).isEmpty();
    assertThat(Outcomes.unproven(pack, family))
        .hasSize(6)
        .allMatch(unproven -> unproven.endsWith(": no survey closes the reasons"));
  }

  @Test
  void That_one_side_calls_the_other_near_is_enough() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/reasons.yaml",
                "reason: to guide the carts",
                "reason: to guide the carts\n  near: [bell]")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .containsExactlyInAnyOrder(
            "reason:bell: fewer than two other reasons are clearly not its own",
            "reason:lamps: fewer than two other reasons are clearly not its own");
  }

  @Test
  void A_reason_in_the_same_words_is_no_wrong_answer() {
    CoursePack pack =
        Outcomes.harbour()
            .with("facts/reasons.yaml", "reason: to guide the carts", "reason: to warn the carts")
            .pack();

    assertThat(Outcomes.drafts(pack, family))
        .filteredOn(draft -> draft.basis().facts().contains("reason:bell"))
        .isEmpty();
  }

  @Test
  void A_contested_reason_is_neither_asked_nor_offered() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "article/1.txt",
                "[author-report fact] The rope works",
                "[author-report contested] The rope works")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains("reason:rope-works: the article gives two accounts of it");
    assertThat(Outcomes.drafts(pack, family))
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).text())
        .doesNotContain("no ship carried hemp any longer");
  }

  private static Reason reason(CoursePack pack, String id) {
    return (Reason) pack.facts().fact(id).orElseThrow();
  }
}
