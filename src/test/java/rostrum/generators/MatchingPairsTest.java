package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Event;
import rostrum.facts.Person;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.questions.Item;
import rostrum.questions.Pair;

class MatchingPairsTest {
  private final MatchingPairs family = new MatchingPairs();

  @Test
  void Each_right_side_holds_for_its_left_side_and_is_certainly_wrong_for_all_others() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        List<String> rights =
            Stream.concat(item.pairs().stream().map(Pair::right), item.decoys().stream()).toList();
        for (Pair pair : item.pairs()) {
          assertThat(holds(pack, item, pair.left(), pair.right())).as(pair.toString()).isTrue();
          assertThat(rights)
              .filteredOn(right -> !right.equals(pair.right()))
              .as(item.stem() + " " + pair.left())
              .allMatch(right -> isFalse(pack, item, pair.left(), right));
        }
      }
    }
  }

  @Test
  void A_question_has_three_pairs_or_more_and_a_decoy_or_two() {
    for (CoursePack pack : Outcomes.packs()) {
      List<Item> items = Outcomes.items(pack, family);
      assertThat(items).allMatch(item -> item.pairs().size() >= 3 && item.pairs().size() <= 5);
      assertThat(items).allMatch(item -> item.decoys().size() >= 1 && item.decoys().size() <= 2);
      assertThat(items).flatExtracting(Item::facts).doesNotHaveDuplicates();
    }
  }

  @Test
  void The_shipped_course_has_posts_uses_and_dates_to_match() {
    assertThat(Outcomes.items(Fixtures.congress(), family))
        .extracting(Item::stem)
        .containsExactly(
            "Which post does Table 1 (January 2021) list for each of these people?",
            "Which post does Table 1 (January 2021) list for each of these people?",
            "Which post does Table 1 (January 2021) list for each of these people?",
            "What does the article use each of these phrases for?",
            "On which day does the article say that each of these happened?",
            "In which month does the article say that each of these happened?");
  }

  @Test
  void Three_ministers_are_a_question_of_their_own() {
    assertThat(Outcomes.items(Fixtures.congress(), family))
        .anyMatch(item ->
            item.pairs().stream()
                .map(Pair::right)
                .toList()
                .equals(
                    List.of(
                        "Minister of State Security",
                        "Minister of National Defense",
                        "Minister of Social Security")));
  }

  @Test
  void Posts_by_which_somebody_belongs_where_others_do_are_left_to_other_questions() {
    assertThat(Outcomes.items(Fixtures.congress(), family))
        .flatExtracting(Item::facts)
        .extracting(Object::toString)
        .noneMatch(fact -> fact.endsWith("-cmc") || fact.endsWith("-sac"));
  }

  @Test
  void Phrases_that_are_near_each_other_are_never_in_one_question() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/slogans.yaml",
                "  phrase: Quiet Quays\n",
                "  phrase: Quiet Quays\n  near: [tide-and-trade, open-books]\n")
            .pack();

    assertThat(uses(Fixtures.harbourBoard()))
        .anyMatch(lefts -> lefts.contains("“Quiet Quays”") && lefts.contains("“Open Books”"));
    assertThat(uses(pack))
        .isNotEmpty()
        .noneMatch(lefts ->
            lefts.contains("“Quiet Quays”")
                && (lefts.contains("“Open Books”") || lefts.contains("“Tide and Trade”")));
  }

  @Test
  void The_order_of_the_facts_changes_no_question() {
    CoursePack pack = Fixtures.harbourBoard();
    String events = Outcomes.harbour().text("facts/events.yaml");
    String backwards = String.join("", List.of(events.split("(?m)^(?=- id: )")).reversed());

    assertThat(
            Outcomes.items(Outcomes.harbour().with("facts/events.yaml", backwards).pack(), family))
        .isEqualTo(Outcomes.items(pack, family));
  }

  private List<List<String>> uses(CoursePack pack) {
    return Outcomes.items(pack, family).stream()
        .map(item -> item.pairs().stream().map(Pair::left).toList())
        .filter(lefts -> lefts.getFirst().startsWith("“"))
        .toList();
  }

  private static boolean holds(CoursePack pack, Item item, String left, String right) {
    if (item.asOf().isPresent()) {
      Known known = Known.of(pack);
      return known.has(
          known.roster(item.asOf().get()), known.person(left), Set.of(known.post(right)));
    }
    return left.startsWith("“")
        ? slogan(pack, left).uses().stream().anyMatch(use -> use.says().equals(right))
        : event(pack, left).date().in(Locale.ENGLISH).equals(right);
  }

  private static boolean isFalse(CoursePack pack, Item item, String left, String right) {
    if (item.asOf().isPresent()) {
      Known known = Known.of(pack);
      Roster roster = known.roster(item.asOf().get());
      Person person = known.person(left);
      return known.lacks(roster, person, Set.of(known.post(right)));
    }
    if (left.startsWith("“")) {
      Slogan own = slogan(pack, left);
      return pack.facts().slogans().stream()
          .filter(other -> other.uses().stream().anyMatch(use -> use.says().equals(right)))
          .noneMatch(other ->
              other.equals(own)
                  || other.near().contains(own.id())
                  || own.near().contains(other.id()));
    }
    String date = event(pack, left).date().in(Locale.ENGLISH);
    return date.split(" ").length == right.split(" ").length && !date.equals(right);
  }

  private static Slogan slogan(CoursePack pack, String quoted) {
    return pack.facts().slogans().stream()
        .filter(slogan -> quoted.equals("“" + slogan.phrase() + "”"))
        .findFirst()
        .orElseThrow();
  }

  private static Event event(CoursePack pack, String left) {
    return pack.facts().events().stream()
        .filter(event -> event.says().equalsIgnoreCase(left))
        .findFirst()
        .orElseThrow();
  }
}
