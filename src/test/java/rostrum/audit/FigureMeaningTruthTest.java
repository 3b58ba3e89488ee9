package rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.questions.Edits;
import rostrum.questions.Item;

class FigureMeaningTruthTest {
  private final PackText text = new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER));
  private final Item members = Fixtures.one(Fixtures.congressBank(), "figure-meaning", " 139 ");

  private static List<Judged> judged(Item item, CoursePack pack) {
    return new Truth(
            Map.of("figure-meaning", FigureMeaningTruth.MEANINGS), pack.facts(), pack.article())
        .judge(item);
  }

  @Test
  void Every_question_of_the_shipped_course_is_sound() {
    assertThat(Fixtures.congressBank())
        .filteredOn(item -> item.family().equals("figure-meaning"))
        .isNotEmpty()
        .allSatisfy(item ->
            assertThat(judged(item, Fixtures.congress()))
                .hasSizeGreaterThan(2)
                .allMatch(Judged::isSound));
  }

  @Test
  void Another_key_is_found_wrong() {
    List<Item> others = OtherKeys.of(members);

    assertThat(others)
        .isNotEmpty()
        .allSatisfy(other ->
            assertThat(judged(other, Fixtures.congress())).anyMatch(one -> !one.isSound()));
  }

  @Test
  void Of_another_number_nothing_is_proven() {
    Item other = Edits.stem(members, members.stem().replace("139", "111"));

    assertThat(judged(other, Fixtures.congress()))
        .extracting(Judged::is)
        .containsOnly(Proven.NEITHER);
  }

  @Test
  void Nothing_is_proven_of_a_number_that_is_printed_twice() {
    CoursePack twice =
        text.append("article/5.txt", "\n[author-report fact] A reader counts 139 of them.\n")
            .pack();

    assertThat(judged(members, twice)).extracting(Judged::is).containsOnly(Proven.NEITHER);
  }

  @Test
  void What_has_the_same_number_is_not_proven_false() {
    CoursePack same =
        text.with(
                "facts/figures.yaml",
                "- id: hiatus-congress\n  value: 36",
                "- id: hiatus-congress\n  value: 139")
            .pack();

    assertThat(judged(members, same)).extracting(Judged::is).containsOnly(Proven.NEITHER);
  }
}
