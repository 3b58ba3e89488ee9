package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Statement;
import rostrum.lessons.Speaker;

class WhoseVoiceTest {
  private final WhoseVoice family = new WhoseVoice();

  @Test
  void The_key_is_who_says_it_and_the_others_say_nothing_near() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family)).hasSizeGreaterThanOrEqualTo(12);
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Statement statement =
            (Statement) pack.facts().fact(draft.basis().facts().getFirst()).orElseThrow();
        assertThat(draft.basis().stem()).contains(statement.says());
        assertThat(draft.key().text())
            .isEqualTo(statement.attested().speech().speaker().orElseThrow().named());
        List<String> sayNearly =
            pack.facts().statements().stream()
                .filter(near ->
                    near.near().contains(statement.name())
                        || statement.near().contains(near.name()))
                .flatMap(near -> Occasions.speaker(near).stream())
                .map(Speaker::named)
                .toList();
        assertThat(draft.distractors())
            .extracting(Candidate::text)
            .doesNotContain(draft.key().text())
            .noneMatch(sayNearly::contains);
      }
    }
  }

  @Test
  void Two_of_whom_one_could_be_the_other_never_stand_side_by_side() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        List<Speaker> speakers = new ArrayList<>();
        for (String fact :
            draft.distractors().stream().map(one -> one.because().getLast()).toList()) {
          speakers.add(Occasions.speaker(pack.facts().fact(fact).orElseThrow()).orElseThrow());
        }
        speakers.add(
            Occasions.speaker(pack.facts().fact(draft.basis().facts().getFirst()).orElseThrow())
                .orElseThrow());
        List<String> ids = speakers.stream().map(Speaker::id).toList();
        assertThat(speakers)
            .allSatisfy(one -> assertThat(one.couldBe()).doesNotContainAnyElementsOf(ids));
      }
    }
  }

  @Test
  void Rules_of_no_named_edition_are_not_set_against_those_of_the_two_congresses() {
    Draft programme =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .filter(draft -> draft.basis().facts().contains("statement:maximum-programme"))
            .findFirst()
            .orElseThrow();

    assertThat(programme.distractors())
        .extracting(Candidate::text)
        .isNotEmpty()
        .noneMatch(text -> text.startsWith("Workers’ Party of Korea, "));
  }

  @Test
  void What_the_sentence_gives_to_nobody_by_name_is_not_asked() {
    assertThat(Outcomes.unproven(Fixtures.congress(), family))
        .contains(
            "statement:goodwill-for-goodwill: its sentence does not tell who says it",
            "statement:food-and-housing: its sentence does not tell who says it");
  }

  @Test
  void Only_where_the_sentence_quotes_is_there_a_second_step() {
    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .filteredOn(draft -> draft.basis().citation().isPresent())
        .extracting(draft -> draft.basis().facts().getFirst())
        .contains("statement:sectors-behind", "statement:sheltering-behaviors")
        .doesNotContain("statement:maximum-programme", "statement:party-cells");
  }
}
