package rostrum.generators;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Enumeration;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.questions.Item;

class OddOneOutTest {
  private final OddOneOut family = new OddOneOut();

  @Test
  void The_odd_one_is_certainly_outside_and_all_others_are_in_it() {
    for (CoursePack pack : Outcomes.packs()) {
      Known known = Known.of(pack);
      for (Draft draft : Outcomes.drafts(pack, family)) {
        if (draft.basis().asOf().isPresent()) {
          Roster roster = known.roster(draft.basis().asOf().get());
          Set<Post> seats = known.seats(draft.basis().subjects());
          assertThat(known.lacks(roster, known.person(draft.key().text()), seats)).isTrue();
          assertThat(draft.distractors())
              .hasSizeGreaterThanOrEqualTo(3)
              .allMatch(other -> known.has(roster, known.person(other.text()), seats));
        } else {
          Enumeration list = known.list(draft.basis().facts().getFirst());
          assertThat(known.omits(list, draft.key().text())).isTrue();
          assertThat(draft.distractors())
              .extracting(Candidate::text)
              .hasSizeGreaterThanOrEqualTo(3)
              .isSubsetOf(list.members());
        }
      }
    }
  }

  @Test
  void The_stem_names_what_the_three_have_in_common_and_says_NOT_in_capitals() {
    List<String> stems =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .map(draft -> draft.basis().stem())
            .toList();

    assertThat(stems)
        .contains(
            "According to Table 1 (January 2021), three of these four people belong to the Central"
                + " Military Commission of the WPK. Which one does NOT?",
            "Three of these four people are listed in Table 1 (January 2021) as General of the"
                + " People’s Army. Which one is NOT?",
            "The article names three of these four among the industries considered basic in North"
                + " Korea. Which one does it NOT name there?")
        .allMatch(stem -> stem.contains("NOT"))
        .noneMatch(stem -> stem.contains(" not "));
  }

  @Test
  void Of_the_shipped_course_some_two_dozen_are_on_people_and_nobody_is_odd_more_than_twice() {
    List<Draft> people =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .filter(draft -> draft.basis().asOf().isPresent())
            .toList();
    Map<String, Long> odd =
        people.stream().collect(groupingBy(draft -> draft.key().text(), counting()));

    assertThat(people).hasSizeBetween(20, 25);
    assertThat(odd).hasSizeGreaterThan(10);
    assertThat(odd.values()).allMatch(times -> times <= 2);
  }

  @Test
  void Whoever_could_be_argued_to_belong_is_not_the_odd_one() {
    assertThat(odd("Central Military Commission"))
        .isNotEmpty()
        .doesNotContain("Kim Jong Un", "Ri Pyongchol");
    assertThat(odd("General of the People")).isNotEmpty().doesNotContain("Pak Jong chon");
    assertThat(odd("Secretariat Bureau")).isNotEmpty().doesNotContain("O Su Yong", "Kim Jong Un");
  }

  @Test
  void Nobody_is_the_odd_one_of_whom_other_questions_or_the_text_tell_what_it_rests_on() {
    List<String> told =
        List.of("Kim Jong Un", "Choe Ryong-hae", "Jo Yong-won", "Ri Pyongchol", "Kim Tok-Hun");
    List<String> twice = List.of("Jong Sang Hak", "Kim Tu Il", "O Su Yong");

    assertThat(Outcomes.drafts(Fixtures.congress(), family))
        .extracting(draft -> draft.key().text())
        .doesNotContainAnyElementsOf(told)
        .doesNotContainAnyElementsOf(twice);
  }

  @Test
  void Whoever_joined_later_is_no_longer_the_odd_one() {
    CoursePack later =
        Outcomes.harbour()
            .append(
                "facts/holdings.yaml",
                """
                - id: hugo-pell-pilotage
                  person: hugo-pell
                  post: member-pilotage
                  section: "3"
                  quote: In July 2014 Hugo Pell gave up the post of Collector of Harbour Dues.
                  voice: author-report
                  claim: fact
                  weight: detail
                """)
            .pack();

    assertThat(odd(Fixtures.harbourBoard(), "Pilotage Committee")).contains("Hugo Pell");
    assertThat(odd(later, "Pilotage Committee")).isNotEmpty().doesNotContain("Hugo Pell");
  }

  @Test
  void It_rests_on_the_first_column_and_shows_the_whole_row() {
    Draft draft =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .filter(one -> one.key().text().equals("Kim Yong Chol"))
            .findFirst()
            .orElseThrow();

    assertThat(draft.basis().facts())
        .containsExactly("holding:leaders-2021-01:kim-yong-chol:member-political-bureau");
    assertThat(draft.basis().evidence())
        .extracting(evidence -> evidence.quote())
        .containsExactly(
            "Kim Yong Chol",
            "Members of the Political Bureau",
            "Head of the United Front Department of the Central Committee of the WPK");
  }

  @Test
  void There_are_always_four_of_whom_three_belong() {
    List<Item> items =
        Fixtures.congressBank().stream()
            .filter(item -> item.family().equals(family.family()))
            .toList();

    assertThat(items).hasSizeGreaterThan(35);
    assertThat(items).allMatch(item -> item.options().size() == 4);
    assertThat(items).allMatch(item -> item.bloom().equals("analyze"));
  }

  private List<String> odd(String stem) {
    return odd(Fixtures.congress(), stem);
  }

  private List<String> odd(CoursePack pack, String stem) {
    return Outcomes.drafts(pack, family).stream()
        .filter(draft -> draft.basis().stem().contains(stem))
        .map(draft -> draft.key().text())
        .toList();
  }
}
