package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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
import rostrum.questions.Option;
import rostrum.questions.Proof;

class SeveralRightTest {
  private final SeveralRight family = new SeveralRight();

  @Test
  void Two_or_three_of_five_are_right_and_the_others_certainly_wrong() {
    for (CoursePack pack : Outcomes.packs()) {
      Known known = Known.of(pack);
      for (Item item : Outcomes.items(pack, family)) {
        assertThat(item.options()).hasSize(5);
        assertThat(right(item)).hasSizeBetween(2, 3);
        if (item.asOf().isPresent()) {
          Roster roster = known.roster(item.asOf().get());
          Set<Post> seats = known.seats(item.subjects());
          assertThat(right(item)).allMatch(name -> known.has(roster, known.person(name), seats));
          assertThat(wrong(item)).allMatch(name -> known.lacks(roster, known.person(name), seats));
        } else {
          Enumeration list = known.list(item.facts().getFirst());
          assertThat(list.members()).containsAll(right(item));
          assertThat(wrong(item)).allMatch(text -> known.omits(list, text));
        }
      }
    }
  }

  @Test
  void A_large_circle_is_dealt_out_so_that_nobody_is_right_twice() {
    for (CoursePack pack : Outcomes.packs()) {
      Map<String, List<String>> keys = new HashMap<>();
      Outcomes.items(pack, family)
          .forEach(item ->
              keys.computeIfAbsent(item.stem(), stem -> new ArrayList<>()).addAll(right(item)));
      keys.values().forEach(all -> assertThat(all).doesNotHaveDuplicates());
    }
    assertThat(about("Secretariat Bureau")).hasSize(3);
    assertThat(about("Central Military Commission")).hasSize(4);
  }

  @Test
  void A_holding_that_is_asked_for_in_three_ways_already_is_no_key() {
    assertThat(about("Central Military Commission"))
        .flatExtracting(SeveralRightTest::right)
        .contains("Kim Jong Un")
        .doesNotContain("Ri Pyongchol");
  }

  @Test
  void No_option_is_a_part_of_another() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        List<String> texts =
            item.options().stream().map(option -> Known.bare(option.text())).toList();
        assertThat(texts)
            .as(item.stem())
            .allMatch(text -> texts.stream().filter(other -> other.contains(text)).count() == 1);
      }
    }
  }

  @Test
  void Right_and_wrong_ones_are_about_as_long() {
    for (Item item : Outcomes.items(Fixtures.congress(), family)) {
      boolean isShort = item.options().stream().allMatch(option -> option.text().length() <= 25);
      double ratio = median(right(item)) / median(wrong(item));
      assertThat(isShort || (ratio >= .75 && ratio <= 1.33)).as(item.stem()).isTrue();
    }
  }

  @Test
  void Each_option_has_its_proof_and_a_reason_of_its_own() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        assertThat(item.proof().answers())
            .extracting(Proof.Answer::text)
            .isEqualTo(item.options().stream().map(Option::text).toList());
        assertThat(item.proof().answers())
            .allMatch(answer -> answer.holds() == answer.closedList().isEmpty());
        assertThat(item.options()).extracting(Option::why).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void The_stem_says_that_several_apply() {
    assertThat(Outcomes.items(Fixtures.congress(), family))
        .extracting(Item::stem)
        .contains(
            "Which of these people does Table 1 (January 2021) list as General of the People’s"
                + " Army? Choose all that apply.",
            "Which of these people does Table 1 (January 2021) place in the Standing Committee of"
                + " the Political Bureau? Choose all that apply.",
            "Which of these does the article name among the industries considered basic in North"
                + " Korea? Choose all that apply.")
        .noneMatch(stem -> stem.contains("targets of struggle"));
  }

  private List<Item> about(String stem) {
    return Outcomes.items(Fixtures.congress(), family).stream()
        .filter(item -> item.stem().contains(stem))
        .toList();
  }

  private static double median(List<String> texts) {
    List<Integer> lengths = texts.stream().map(String::length).sorted().toList();
    int middle = lengths.size() / 2;
    return lengths.size() % 2 == 1
        ? lengths.get(middle)
        : (lengths.get(middle - 1) + lengths.get(middle)) / 2.0;
  }

  private static List<String> right(Item item) {
    return item.options().stream().filter(Option::correct).map(Option::text).toList();
  }

  private static List<String> wrong(Item item) {
    return item.options().stream().filter(option -> !option.correct()).map(Option::text).toList();
  }
}
