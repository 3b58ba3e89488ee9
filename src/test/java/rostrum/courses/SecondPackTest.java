package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.audit.Audit;
import rostrum.audit.Verdict;
import rostrum.bank.EveryFamily;
import rostrum.facts.Person;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;
import rostrum.questions.Option;

/**
 * Another article in another field, with another table: nothing in the program knows the first one.
 */
class SecondPackTest {
  private final CoursePack pack = Fixtures.harbourBoard();
  private final List<Item> bank = Fixtures.harbourBank();

  @Test
  void It_is_read_without_a_fault() {
    PackReading reading = PackReader.read(Fixtures.source(Fixtures.HARBOUR_FOLDER));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.pack().slug()).isEqualTo("harbour-board");
  }

  @Test
  void Its_table_has_columns_of_its_own() {
    Block.Table table =
        pack.article().lessons().stream().flatMap(Lesson::tables).findFirst().orElseThrow();

    assertThat(table.columns()).containsExactly("Bench", "Member", "Offices");
    assertThat(table.rows()).hasSize(9);
    assertThat(table.rows().stream().filter(row -> row.group().equals("Elected"))).hasSize(5);
  }

  @Test
  void Every_family_asks_about_it() {
    assertThat(bank).extracting(Item::family).containsAll(EveryFamily.names());
    assertThat(bank).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void Its_questions_pass_every_check() {
    List<Verdict> verdicts = Audit.run(EveryFamily.truths(), bank, pack.facts(), pack.article());

    assertThat(verdicts).hasSizeGreaterThan(20).allMatch(verdict -> verdict.failing() == 0);
  }

  @Test
  void Its_questions_cite_its_table_and_its_date() {
    assertThat(bank)
        .filteredOn(item -> item.asOf().isPresent())
        .hasSizeGreaterThan(20)
        .allMatch(item -> item.stem().contains("Table A (May 2014)"))
        .allMatch(item -> item.asOf().orElseThrow().equals("2014-05"));
  }

  @Test
  void With_three_numbered_parts_a_question_on_parts_has_three_options() {
    assertThat(bank)
        .filteredOn(item -> item.family().equals("slogan-section"))
        .isNotEmpty()
        .allSatisfy(item ->
            assertThat(item.options())
                .extracting(Option::text)
                .containsExactly("Part I", "Part II", "Part III"));
  }

  @Test
  void Whoever_succeeds_somebody_is_never_a_wrong_answer_for_the_post() {
    Item collector = Fixtures.one(bank, "post-person", "Collector of Harbour Dues");
    Item warden = Fixtures.one(bank, "person-post", "Edda Thorne");

    assertThat(collector.options()).extracting(Option::text).doesNotContain("Edda Thorne");
    assertThat(warden.options())
        .extracting(Option::text)
        .doesNotContain("Collector of Harbour Dues");
  }

  @Test
  void Where_everybody_of_the_table_is_a_member_nothing_is_asked_about_membership() {
    assertThat(bank)
        .noneMatch(item ->
            item.family().equals("membership") && item.stem().contains("the Harbour Board"));
    assertThat(Fixtures.generated(pack, Fixtures.SEED).unproven())
        .anyMatch(unproven -> unproven.about().equals("body:harbour-board"));
  }

  @Test
  void No_question_is_mistaken_for_one_of_the_other_course() {
    Set<String> others = Fixtures.congressBank().stream().map(Item::id).collect(Collectors.toSet());
    Set<String> strangers =
        Fixtures.congress().facts().persons().stream()
            .map(Person::name)
            .collect(Collectors.toSet());

    assertThat(bank)
        .extracting(Item::id)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(others);
    assertThat(bank).allMatch(item -> item.course().equals("harbour-board"));
    assertThat(bank)
        .flatExtracting(item -> item.options().stream().map(Option::text).toList())
        .doesNotContainAnyElementsOf(strangers);
  }

  @Test
  void The_same_pack_as_another_course_has_other_ids() {
    CoursePack renamed =
        new PackText(Fixtures.source(Fixtures.HARBOUR_FOLDER))
            .with("course.yaml", "slug: harbour-board", "slug: harbour-board-again")
            .pack();

    List<Item> again = Fixtures.exported(renamed, Fixtures.SEED);

    assertThat(again).hasSameSizeAs(bank);
    assertThat(again)
        .extracting(Item::id)
        .doesNotContainAnyElementsOf(bank.stream().map(Item::id).toList());
  }
}
