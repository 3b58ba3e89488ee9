package rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;
import rostrum.bank.EveryFamily;
import rostrum.courses.CoursePack;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each check is failed by an item of the shipped bank with one thing broken. */
class AuditTest {
  private static final CoursePack PACK = Fixtures.congress();
  private static final List<Item> BANK = Fixtures.congressBank();

  private static final Item KIM_JONG_UN = Fixtures.one(BANK, "person-post", "Kim Jong Un");
  private static final Item O_SU_YONG = Fixtures.one(BANK, "person-post", "O Su Yong");
  private static final Item PREMIER = Fixtures.one(BANK, "post-person", "Premier");
  private static final Item KIM_TOK_HUN = Fixtures.one(BANK, "person-post", "Kim Tok-Hun");
  private static final Item ZERO_CASES = Fixtures.one(BANK, "slogan-section", "“zero cases”");

  private static final Set<String> OF_A_WHOLE_BANK = Set.of("kinds", "families", "bloom-share");

  /**
   * Items of which a check says that something is wrong.
   *
   * @param check its id
   */
  private record Broken(String check, Level level, List<Item> items) {
    @Override
    public String toString() {
      return check;
    }
  }

  private static Broken block(String check, Item... items) {
    return new Broken(check, Level.BLOCK, List.of(items));
  }

  private static Broken warn(String check, Item... items) {
    return new Broken(check, Level.WARN, List.of(items));
  }

  static Stream<Broken> broken() {
    return Stream.of(
        block("one-key", Edits.option(PREMIER, wrong(PREMIER), AuditTest::asRight)),
        block(
            "distractors-false",
            Edits.text(
                O_SU_YONG,
                wrong(O_SU_YONG),
                "Head of the Economic Department of the Central Committee of the WPK")),
        block("not-contested", Edits.json(PREMIER, json -> json.put("claim", "contested"))),
        block("homogeneous", Edits.text(KIM_JONG_UN, wrong(KIM_JONG_UN), "Kim Tok-Hun")),
        block("length", longer(KIM_TOK_HUN)),
        block(
            "no-clang",
            Edits.stem(
                KIM_JONG_UN,
                "Which post of a secretary does Table 1 (January 2021) list for Kim Jong Un?")),
        block(
            "banned-forms",
            Edits.stem(
                PREMIER, "Who is not listed in Table 1 (January 2021) as Premier of North Korea?")),
        block("overlap", Edits.text(PREMIER, wrong(PREMIER), otherWrong(PREMIER))),
        block(
            "residue",
            Edits.json(PREMIER, json -> json.put("explanation", PREMIER.explanation() + "[^3]"))),
        block("evidence", Edits.json(PREMIER, AuditTest::oneLetterOfTheQuote)),
        block("time", Edits.json(PREMIER, json -> json.putNull("asOf"))),
        block(
            "explanation",
            Edits.option(
                PREMIER,
                wrong(PREMIER),
                old -> new Option(old.text(), false, " ", old.evidence()))),
        block("order", ZERO_CASES.withOptions(ZERO_CASES.options().reversed())),
        block(
            "voice",
            Edits.stem(
                ZERO_CASES, "In which of these sections does the phrase “zero cases” stand?")),
        warn("stem", Edits.stem(PREMIER, PREMIER.stem().replace("?", "."))),
        warn("option-count", Edits.json(PREMIER, AuditTest::firstTwoOptions)),
        new Broken("longest", Level.BLOCK, keysLongest()),
        new Broken("exposure", Level.BLOCK, neverTheKey("Kim Jong Un")),
        new Broken("items-a-fact", Level.BLOCK, fourOnOneFact()),
        block("distinct", PREMIER, Edits.id(PREMIER, "post-person-again")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void One_thing_broken_fails_its_check(Broken broken) {
    List<Verdict> verdicts =
        Audit.run(EveryFamily.truths(), broken.items(), PACK.facts(), PACK.article());

    assertThat(failing(verdicts)).extracting(Verdict::check).contains(broken.check());
    Verdict verdict = verdict(verdicts, broken.check());
    assertThat(verdict.level()).isEqualTo(broken.level().slug());
    assertThat(verdict.isBlocking()).isEqualTo(broken.level() == Level.BLOCK);
  }

  @Test
  void What_was_broken_had_nothing_wrong_before() {
    for (Item item : List.of(KIM_JONG_UN, O_SU_YONG, PREMIER, KIM_TOK_HUN, ZERO_CASES)) {
      assertThat(Audit.run(EveryFamily.truths(), List.of(item), PACK.facts(), PACK.article()))
          .as(item.stem())
          .filteredOn(verdict -> !OF_A_WHOLE_BANK.contains(verdict.check()))
          .allMatch(verdict -> verdict.failing() == 0);
    }
  }

  @Test
  void A_check_of_items_names_those_that_fail_it() {
    Item broken = Edits.json(PREMIER, json -> json.putNull("asOf"));

    Verdict time =
        verdict(
            Audit.run(
                EveryFamily.truths(),
                List.of(KIM_TOK_HUN, broken, ZERO_CASES),
                PACK.facts(),
                PACK.article()),
            "time");

    assertThat(time)
        .isEqualTo(
            new Verdict(
                "time",
                "block",
                1,
                2,
                List.of(broken.id()),
                List.of(broken.id() + ": the stem has no date")));
  }

  @Test
  void Every_check_has_an_id_of_its_own_and_all_are_reported_even_over_nothing() {
    List<Verdict> verdicts =
        Audit.run(EveryFamily.truths(), List.of(), PACK.facts(), PACK.article());

    assertThat(verdicts)
        .extracting(Verdict::check)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
        .contains(
            "one-key",
            "distractors-false",
            "not-contested",
            "homogeneous",
            "length",
            "longest",
            "no-clang",
            "banned-forms",
            "overlap",
            "residue",
            "evidence",
            "time",
            "explanation",
            "stem",
            "option-count",
            "order",
            "position",
            "leaks",
            "exposure",
            "twins",
            "voice",
            "citation",
            "proof",
            "items-a-fact",
            "distinct",
            "kinds",
            "families",
            "bloom-share",
            "table-share",
            "editor-notes");
    assertThat(failing(verdicts)).isEmpty();
  }

  /** What fails, but for what no few questions can have. */
  private static List<Verdict> failing(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.failing() > 0)
        .filter(verdict -> !OF_A_WHOLE_BANK.contains(verdict.check()))
        .toList();
  }

  @Test
  void Of_the_shipped_questions_nothing_blocks_and_at_most_one_in_twenty_warns() {
    List<Remark> remarks =
        PACK.editorNotes().stream().map(note -> new Remark(note.text(), note.places())).toList();

    List<Verdict> verdicts =
        Audit.run(EveryFamily.truths(), BANK, PACK.facts(), PACK.article(), remarks);

    assertThat(verdicts)
        .filteredOn(Verdict::isBlocking)
        .flatExtracting(verdict -> List.of(verdict.check(), verdict.details()))
        .isEmpty();
    assertThat(
            verdicts.stream()
                .filter(verdict -> verdict.level().equals("warn"))
                .flatMap(verdict -> verdict.items().stream())
                .distinct())
        .hasSizeLessThanOrEqualTo(BANK.size() / 20);
    assertThat(verdict(verdicts, "one-key").of()).isEqualTo(BANK.size());
    assertThat(verdict(verdicts, "proof").of()).isEqualTo(BANK.size());
    assertThat(verdict(verdicts, "time").of()).isGreaterThanOrEqualTo(19 + 21 + 29);
    assertThat(verdict(verdicts, "leaks").of()).isEqualTo(1_000);
  }

  @Test
  void The_audit_says_the_same_of_the_same_bank() {
    List<Item> everyFifth =
        IntStream.iterate(0, at -> at < BANK.size(), at -> at + 5).mapToObj(BANK::get).toList();

    assertThat(Audit.run(EveryFamily.truths(), everyFifth, PACK.facts(), PACK.article()))
        .isEqualTo(Audit.run(EveryFamily.truths(), everyFifth, PACK.facts(), PACK.article()));
  }

  @Test
  void A_wrong_key_is_found_by_both_checks_of_truth() {
    Item shifted =
        Edits.option(
            Edits.option(PREMIER, wrong(PREMIER), AuditTest::asRight),
            right(PREMIER),
            old -> new Option(old.text(), false, old.why(), old.evidence()));

    assertThat(Audit.run(EveryFamily.truths(), List.of(shifted), PACK.facts(), PACK.article()))
        .filteredOn(verdict -> verdict.failing() > 0)
        .extracting(Verdict::check)
        .contains("one-key", "distractors-false");
  }

  @Test
  void Every_question_of_the_shipped_bank_is_found_wrong_with_another_key() {
    ItemChecks checks = new ItemChecks(EveryFamily.truths(), PACK.facts(), PACK.article());
    Check oneKey =
        checks.all().stream()
            .filter(check -> check.id().equals("one-key"))
            .findFirst()
            .orElseThrow();
    for (Item item : BANK) {
      for (Item other : OtherKeys.of(item)) {
        assertThat(oneKey.over(List.of(other)).failing()).as(item.stem()).isEqualTo(1);
      }
    }
  }

  @Test
  void What_is_no_question_of_any_kind_fails_and_hides_nothing_else() {
    Item open = Edits.json(PREMIER, json -> json.put("interaction", "essay"));
    Item two = Edits.option(PREMIER, wrong(PREMIER), AuditTest::asRight);

    List<Verdict> verdicts =
        Audit.run(
            EveryFamily.truths(), List.of(open, two, KIM_TOK_HUN), PACK.facts(), PACK.article());

    Verdict oneKey = verdict(verdicts, "one-key");
    assertThat(oneKey.items()).containsExactly(open.id(), two.id());
    assertThat(oneKey.of()).isEqualTo(3);
    assertThat(oneKey.details().getFirst()).contains("essay");
    assertThat(verdict(verdicts, "proof").of()).isEqualTo(1);
  }

  private static Verdict verdict(List<Verdict> verdicts, String check) {
    return verdicts.stream().filter(one -> one.check().equals(check)).findFirst().orElseThrow();
  }

  private static Option asRight(Option option) {
    return new Option(option.text(), true, option.why(), option.evidence());
  }

  private static int right(Item item) {
    return item.options().stream().map(Option::correct).toList().indexOf(true);
  }

  private static int wrong(Item item) {
    return item.options().stream().map(Option::correct).toList().indexOf(false);
  }

  private static String otherWrong(Item item) {
    return item.options().stream().filter(o -> !o.correct()).toList().getLast().text();
  }

  /** Its key among posts that are provably not his but far longer. */
  private static Item longer(Item item) {
    List<String> posts =
        PACK.facts().posts().stream()
            .map(post -> post.name())
            .filter(name -> name.startsWith("Head of"))
            .sorted(Comparator.comparing(String::length).reversed())
            .limit(3)
            .toList();
    List<Option> options = new ArrayList<>(keyAnd(item, 0));
    Option old = item.options().get(wrong(item));
    posts.forEach(post -> options.add(new Option(post, false, old.why(), old.evidence())));
    return item.withOptions(options);
  }

  private static List<Option> keyAnd(Item item, int wrongs) {
    List<Option> options = new ArrayList<>(List.of(item.options().get(right(item))));
    item.options().stream().filter(option -> !option.correct()).limit(wrongs).forEach(options::add);
    return options;
  }

  private static void firstTwoOptions(ObjectNode json) {
    boolean keyAmongThem =
        json.get("options").get(0).get("correct").asBoolean()
            || json.get("options").get(1).get("correct").asBoolean();
    int other = keyAmongThem ? 2 : 0;
    for (int times = 0; times < 2; times++) {
      ((ArrayNode) json.get("options")).remove(other);
      ((ArrayNode) json.get("proof").get("answers")).remove(other);
    }
  }

  private static void oneLetterOfTheQuote(ObjectNode json) {
    ObjectNode evidence = (ObjectNode) json.get("evidence").get(0);
    evidence.put("quote", evidence.get("quote").asString().replace("Premier", "Premiere"));
  }

  /** The questions of the bank in which the key happens to be the single longest option. */
  private static List<Item> keysLongest() {
    return BANK.stream()
        .filter(item -> item.interaction().equals("single-choice"))
        .filter(item ->
            item.options().stream()
                .filter(option -> !option.correct())
                .allMatch(option ->
                    option.text().length() < item.options().get(right(item)).text().length()))
        .limit(12)
        .toList();
  }

  /** The questions of the bank in which somebody is shown, without those that he answers. */
  private static List<Item> neverTheKey(String name) {
    return BANK.stream()
        .filter(item ->
            item.options().stream()
                .anyMatch(option -> option.text().equals(name) && !option.correct()))
        .limit(8)
        .toList();
  }

  private static List<Item> fourOnOneFact() {
    return Stream.of("", " now", " then", " in print")
        .map(word ->
            Edits.id(
                Edits.stem(
                    PREMIER,
                    "Who is listed%s in Table 1 (January 2021) as Premier of North Korea?"
                        .formatted(word)),
                PREMIER.id() + word.length()))
        .toList();
  }
}
