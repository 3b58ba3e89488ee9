package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Enumeration;
import rostrum.facts.Post;
import rostrum.facts.Roster;

class MembershipTest {
  private final Membership family = new Membership();

  @Test
  void Whoever_belongs_is_asked_for_among_people_who_certainly_do_not() {
    for (CoursePack pack : Outcomes.packs()) {
      Known known = Known.of(pack);
      for (Draft draft : Outcomes.drafts(pack, family)) {
        if (draft.basis().asOf().isPresent()) {
          Roster roster = known.roster(draft.basis().asOf().get());
          Set<Post> seats = known.seats(draft.basis().subjects());
          assertThat(known.has(roster, known.person(draft.key().text()), seats)).isTrue();
          assertThat(draft.distractors())
              .hasSizeGreaterThanOrEqualTo(2)
              .allMatch(other -> known.lacks(roster, known.person(other.text()), seats))
              .allMatch(other -> other.closedList().orElseThrow().equals(roster.id()));
        }
      }
    }
  }

  @Test
  void What_a_list_names_is_asked_for_among_what_it_certainly_does_not_name() {
    for (CoursePack pack : Outcomes.packs()) {
      Known known = Known.of(pack);
      for (Draft draft : ofLists(pack)) {
        Enumeration list = known.list(draft.basis().facts().getFirst());
        assertThat(list.closed()).isTrue();
        assertThat(list.members()).hasSizeGreaterThan(2).contains(draft.key().text());
        assertThat(draft.basis().stem()).contains(list.asks());
        assertThat(draft.distractors())
            .hasSizeGreaterThanOrEqualTo(2)
            .allMatch(other -> known.omits(list, other.text()))
            .allMatch(other -> other.closedList().orElseThrow().equals(list.id()));
      }
      assertThat(ofLists(pack))
          .extracting(draft -> draft.basis().facts().getFirst())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void The_lists_of_the_shipped_course_are_asked_about() {
    assertThat(ofLists(Fixtures.congress()))
        .hasSizeGreaterThan(12)
        .extracting(draft -> draft.basis().stem())
        .contains(
            "Which of these does the article name among the industries considered basic in North"
                + " Korea?");
  }

  @Test
  void A_list_that_names_examples_only_proves_nothing() {
    CoursePack open =
        Outcomes.harbour()
            .with(
                "facts/enumerations.yaml",
                "closed: true\n  members: [coal, flour, wine, oranges]",
                "closed: false\n  members: [coal, flour, wine, oranges]")
            .pack();

    assertThat(Outcomes.unproven(open, family))
        .contains("enumeration:imports: nobody and nothing is provably outside");
    assertThat(ofLists(open))
        .isNotEmpty()
        .noneMatch(draft -> draft.basis().facts().contains("enumeration:imports"));
  }

  @Test
  void What_another_list_names_is_no_wrong_option_if_the_two_are_near() {
    assertThat(wrong(Fixtures.harbourBoard(), "enumeration:free-of-dues"))
        .contains("timber", "coal")
        .doesNotContain("candles", "blankets", "rope");
  }

  @Test
  void What_the_sentence_says_besides_is_no_wrong_option() {
    String old = "What comes back in the same holds is coal, flour, wine and oranges.";
    String besides = "What comes back in the same holds is coal, flour, wine and oranges, no salt.";
    CoursePack pack =
        Outcomes.harbour()
            .with("article/1.txt", old, besides)
            .with("facts/enumerations.yaml", old, besides)
            .pack();

    assertThat(wrong(Fixtures.harbourBoard(), "enumeration:imports")).contains("salt");
    assertThat(wrong(pack, "enumeration:imports")).isNotEmpty().doesNotContain("salt");
  }

  @Test
  void A_list_of_two_serves_as_wrong_options_of_others_only() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/enumerations.yaml",
                "members: [bread, salt, firewood]",
                "members: [bread, salt]")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains(
            "enumeration:free-of-dues: it names two only, which serve as wrong options of others");
    assertThat(wrong(pack, "enumeration:imports")).contains("bread", "salt");
  }

  private List<String> wrong(CoursePack pack, String list) {
    return ofLists(pack).stream()
        .filter(draft -> draft.basis().facts().equals(List.of(list)))
        .flatMap(draft -> draft.distractors().stream())
        .map(Candidate::text)
        .toList();
  }

  private List<Draft> ofLists(CoursePack pack) {
    return Outcomes.drafts(pack, family).stream()
        .filter(draft -> draft.basis().facts().getFirst().startsWith("enumeration:"))
        .toList();
  }
}
