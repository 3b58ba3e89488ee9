package rostrum.generators;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;
import rostrum.bank.EveryFamily;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.facts.Attested;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.generators.Families.Generated;
import rostrum.harness.FamilyTable;
import rostrum.lessons.Block;
import rostrum.lessons.Claim;
import rostrum.lessons.Lesson;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Proof;

class FamiliesTest {
  private final CoursePack pack = Fixtures.congress();
  private final List<Item> bank = Fixtures.congressBank();

  @Test
  void Every_family_has_a_name_of_its_own_and_asks_something() {
    assertThat(EveryFamily.names()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(bank).extracting(Item::family).containsAll(EveryFamily.names());
  }

  /** It changes only where the pack or a family does: another number means lost proofs. */
  @Test
  void The_table_in_the_docs_tells_how_many_each_family_asks_and_what_is_not_asked() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    FamilyTable.write(new PrintStream(written, false, StandardCharsets.UTF_8));

    assertThat(FamilyTable.FILE).hasContent(written.toString(StandardCharsets.UTF_8));
  }

  @Test
  void Four_families_alone_ask_less_than_a_count_by_hand_found() {
    Map<String, Long> counts = bank.stream().collect(groupingBy(Item::family, counting()));

    assertThat(FamilyTable.BY_HAND.keySet())
        .filteredOn(family -> counts.get(family) < FamilyTable.BY_HAND.get(family))
        .containsExactlyInAnyOrder("figure-comparison", "matching", "source-criticism", "typed");
  }

  @Test
  void What_is_not_asked_has_its_reason() {
    Generated generated = Fixtures.congressGenerated();

    assertThat(generated.unproven()).noneMatch(unproven -> unproven.reason().isBlank());
    assertThat(generated.unproven())
        .filteredOn(unproven -> unproven.reason().startsWith("no distractors of fitting"))
        .hasSize(generated.drafts().size() - generated.questions().size());
  }

  @Test
  void The_same_seed_gives_the_same_questions() {
    assertThat(Fixtures.stored(pack, 3)).isEqualTo(Fixtures.stored(pack, 3));
    assertThat(Fixtures.exported(pack, 3)).isEqualTo(Fixtures.exported(pack, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void Another_seed_gives_the_same_ids_stems_and_keys(long seed) {
    List<Item> others = Fixtures.stored(pack, seed);

    assertThat(others).extracting(FamiliesTest::essence).isEqualTo(essences());
  }

  private List<String> essences() {
    return bank.stream().map(FamiliesTest::essence).toList();
  }

  private static String essence(Item item) {
    return item.id() + " " + item.stem() + " " + key(item);
  }

  @Test
  void The_order_of_the_entries_in_a_pack_changes_no_id() {
    PackText text = new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER));
    for (String file : List.of("facts/slogans.yaml", "facts/posts.yaml", "facts/people.yaml")) {
      text = text.with(file, backwards(text.text(file)));
    }

    assertThat(Fixtures.stored(text.pack(), Fixtures.SEED))
        .extracting(Item::id)
        .isEqualTo(bank.stream().map(Item::id).toList());
  }

  private static String backwards(String yaml) {
    List<String> entries = List.of(yaml.split("(?m)^(?=- id: )"));
    return String.join("\n", entries.reversed());
  }

  @Test
  void An_id_is_the_family_and_ten_digits() {
    List<String> lessons = pack.article().lessons().stream().map(Lesson::slug).toList();

    assertThat(bank).extracting(Item::id).doesNotHaveDuplicates().isSorted();
    assertThat(bank)
        .allMatch(item -> item.id().matches(item.family() + "-[0-9a-f]{10}"))
        .allMatch(item -> lessons.contains(item.section()));
  }

  @Test
  void Nothing_contested_is_asked_but_on_what_the_article_disagrees() {
    List<Item> others =
        bank.stream().filter(item -> !item.family().equals("source-criticism")).toList();

    assertThat(others)
        .noneMatch(item -> item.claim().equals(Claim.CONTESTED.slug()))
        .noneMatch(item -> item.subjects().contains("slogan:era-of-kim-jong-un"))
        .noneMatch(
            item -> item.subjects().contains("slogan:concentrating-on-economic-construction"));
    assertThat(others)
        .flatExtracting(Item::facts)
        .extracting(id -> pack.facts().fact(id).orElseThrow().attested().speech().claim())
        .doesNotContain(Claim.CONTESTED);
    assertThat(shown(others))
        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("era of kim jong un"))
        .noneMatch(text -> text.contains("concentrating on economic construction"));
  }

  @Test
  void No_answer_rests_on_a_sentence_that_the_article_contests() {
    List<Draft> drafts =
        Fixtures.congressGenerated().choices().stream()
            .filter(draft -> !draft.basis().family().equals("source-criticism"))
            .toList();

    assertThat(drafts).isNotEmpty();
    for (Draft draft : drafts) {
      List<String> quotes = draft.key().evidence().stream().map(Evidence::quote).toList();
      assertThat(pack.article().lessons().stream().flatMap(Lesson::sentences))
          .as(draft.basis().stem())
          .noneMatch(sentence ->
              sentence.speech().claim() == Claim.CONTESTED && quotes.contains(sentence.text()));
    }
  }

  @Test
  void A_fact_is_asked_at_most_three_times() {
    Set<String> lists = pack.facts().rosters().stream().map(Roster::id).collect(Collectors.toSet());
    Map<String, Integer> asked = new HashMap<>();
    bank.forEach(item ->
        item.facts().stream()
            .filter(fact -> !lists.contains(fact))
            .forEach(fact -> asked.merge(fact, 1, Integer::sum)));

    assertThat(asked.values()).allMatch(times -> times <= 3);
  }

  @Test
  void An_option_is_a_single_post_never_a_cell_with_several() {
    Set<String> posts = pack.facts().posts().stream().map(Post::name).collect(Collectors.toSet());
    Set<String> severals =
        pack.article().lessons().stream()
            .flatMap(Lesson::tables)
            .flatMap(table -> table.rows().stream())
            .map(Block.Row::cells)
            .map(List::getLast)
            .filter(cell -> posts.stream().filter(cell::contains).count() > 1)
            .filter(cell -> !posts.contains(cell))
            .collect(Collectors.toSet());

    assertThat(severals).hasSizeGreaterThan(12);
    assertThat(bank)
        .filteredOn(item -> item.family().equals("person-post"))
        .flatExtracting(item -> item.options().stream().map(Option::text).toList())
        .isSubsetOf(posts)
        .doesNotContainAnyElementsOf(severals);
  }

  @Test
  void Every_single_choice_has_four_options_or_three_of_which_the_first_made_is_right() {
    assertThat(Fixtures.stored(pack, Fixtures.SEED))
        .filteredOn(item -> item.interaction().equals("single-choice"))
        .allSatisfy(item ->
            assertThat(item.options())
                .extracting(Option::correct)
                .startsWith(true, false, false)
                .isIn(List.of(true, false, false), List.of(true, false, false, false)));
  }

  @Test
  void Each_option_has_its_proof_in_the_same_words() {
    assertThat(Fixtures.stored(pack, Fixtures.SEED))
        .filteredOn(item -> !item.options().isEmpty())
        .allSatisfy(item -> {
          assertThat(item.proof().answers())
              .extracting(Proof.Answer::text)
              .isEqualTo(item.options().stream().map(Option::text).toList());
          assertThat(item.proof().answers())
              .extracting(Proof.Answer::holds)
              .isEqualTo(item.options().stream().map(Option::correct).toList());
          assertThat(item.proof().answers())
              .filteredOn(answer -> !answer.holds())
              .allMatch(answer -> answer.closedList().isPresent() || !answer.because().isEmpty());
        });
  }

  @Test
  void What_a_proof_rests_on_is_a_fact_of_the_course() {
    assertThat(bank)
        .flatExtracting(item -> item.proof().answers())
        .flatExtracting(answer -> {
          List<String> ids = new ArrayList<>(((Proof.Answer) answer).because());
          ((Proof.Answer) answer).closedList().ifPresent(ids::add);
          return ids;
        })
        .isNotEmpty()
        .allMatch(id -> pack.facts().fact((String) id).isPresent());
  }

  @Test
  void A_list_that_is_not_closed_proves_nothing_and_so_nothing_is_asked_of_it() {
    CoursePack open =
        new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER))
            .with("facts/lists.yaml", "closed: true", "closed: false")
            .pack();

    assertThat(Fixtures.stored(open, Fixtures.SEED))
        .isNotEmpty()
        .allMatch(item -> item.asOf().isEmpty());
  }

  @Test
  void A_contested_list_is_not_asked_about() {
    CoursePack contested =
        new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER))
            .with(
                "facts/lists.yaml",
                "speaker: rodong-2021-01-11\n  claim: fact",
                "speaker: rodong-2021-01-11\n  claim: contested")
            .pack();

    assertThat(Fixtures.stored(contested, Fixtures.SEED))
        .isNotEmpty()
        .allMatch(item -> item.asOf().isEmpty());
  }

  @Test
  void Every_question_says_on_which_passages_it_rests() {
    assertThat(bank)
        .allSatisfy(item ->
            assertThat(grounds(item))
                .flatExtracting(id -> evidence((String) id))
                .containsAll(item.evidence().stream().map(e -> e.quote()).toList()));
  }

  /** The facts of the key, and of whoever is odd everything that shows it. */
  private static List<String> grounds(Item item) {
    List<String> grounds = new ArrayList<>(item.facts());
    if (item.family().equals("odd-one-out")) {
      item.proof().answers().stream()
          .filter(Proof.Answer::holds)
          .forEach(answer -> grounds.addAll(answer.because()));
    }
    return grounds;
  }

  private List<String> evidence(String fact) {
    Attested attested = pack.facts().fact(fact).orElseThrow().attested();
    return attested.evidence().stream().map(passage -> passage.quote()).toList();
  }

  private static List<String> shown(List<Item> items) {
    List<String> shown = new ArrayList<>();
    for (Item item : items) {
      shown.add(item.stem());
      shown.add(item.explanation());
      item.options().forEach(option -> shown.add(option.text() + " " + option.why()));
    }
    return shown;
  }

  private static String key(Item item) {
    List<String> right = item.options().stream().filter(Option::correct).map(Option::text).toList();
    return right.stream().sorted().toList()
        + " "
        + item.pairs()
        + item.sequence()
        + item.accepted()
        + item.number();
  }
}
