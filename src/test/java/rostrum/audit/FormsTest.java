package rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;
import rostrum.bank.EveryFamily;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Option;
import tools.jackson.databind.node.ArrayNode;

/**
 * Questions of every form that the audit can judge: sound as they are written, and found out as
 * soon as their key, their wrong answers or the facts are others.
 */
class FormsTest {
  private static final PackText PACK =
      new PackText(Fixtures.source(Path.of("src/test/resources/packs/reading-society")));

  static List<Item> all() {
    return ByHand.all();
  }

  /** The ids of the item checks that fail. */
  private static List<String> failing(Item item, CoursePack pack) {
    return new ItemChecks(EveryFamily.truths(), pack.facts(), pack.article())
        .all().stream()
            .map(check -> check.over(List.of(item)))
            .filter(verdict -> verdict.failing() > 0)
            .map(Verdict::check)
            .toList();
  }

  private static List<String> failing(Item item) {
    return failing(item, ByHand.PACK);
  }

  @Test
  void All_eight_kinds_are_among_them() {
    assertThat(all()).extracting(item -> Kind.of(item).orElseThrow()).containsAll(Kind.EVERY);
  }

  @ParameterizedTest
  @MethodSource("all")
  void What_is_sound_passes_every_check_of_items(Item item) {
    assertThat(
            new ItemChecks(EveryFamily.truths(), ByHand.PACK.facts(), ByHand.PACK.article())
                .all().stream().map(check -> check.over(List.of(item))).toList())
        .as(item.stem())
        .flatExtracting(Verdict::details)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void Any_other_key_is_found_wrong(Item item) {
    List<Item> others = OtherKeys.of(item);

    assertThat(others).isNotEmpty();
    for (Item other : others) {
      assertThat(failing(other)).as(item.id() + ": " + item.stem()).contains("one-key");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void What_no_fact_knows_is_proven_by_nobody(Item item) {
    Item unknown = Edits.json(item, json -> json.put("family", "hearsay"));
    Item nothing = Edits.json(item, json -> ((ArrayNode) json.get("facts")).removeAll());

    assertThat(failing(unknown)).contains("one-key");
    assertThat(failing(nothing)).contains("one-key", "evidence");
  }

  @ParameterizedTest
  @MethodSource("all")
  void A_stem_that_asks_something_else_is_found_out(Item item) {
    Item other =
        Edits.stem(item, "Which of all the things in the article [[1]] [[2]] is it, please?");
    boolean asksByItsAnswersAlone =
        List.of("matching-uses", "matching-dates", "chronology").contains(item.id());

    assertThat(failing(other).contains("one-key")).isNotEqualTo(asksByItsAnswersAlone);
  }

  static Stream<Arguments> unprovable() {
    return Stream.of(
        arguments("odd-one-out", "Tom Reed", "Otto Brand"),
        arguments("several-right", "Otto Brand", "Iris Tamm"),
        arguments("membership", "corn hall", "reading room"),
        arguments("odd-room", "lamp room", "guild hall"),
        arguments("several-rooms", "salt hall", "reading room"),
        arguments("event-date", "June 1906", "1907"),
        arguments("event-date", "June 1906", "sometime"),
        arguments("quoted-where", "toast to the mayor", "speech that the article does not name"),
        arguments("quoted-where", "toast to the mayor", "statutes of 1903"),
        arguments("whose-voice", "Ada Mill, toast to the mayor", "Ada Mill, a song"),
        arguments("stance", "As a report of a state source", "As the author’s own report"),
        arguments("claim-source", "Letters to the mayor of the town", "A rumour in the town"),
        arguments("reason", "a bequest had arrived", "a wheel had broken"),
        arguments("inference", "openness was a house rule", "bread was dear in those days"),
        arguments("source-criticism", "of what the roof was made", "what the bell had cost"),
        arguments("institution-change", "Ink Office", "Tea Office"));
  }

  @ParameterizedTest
  @MethodSource("unprovable")
  void A_wrong_answer_that_is_not_certainly_wrong_is_found_out(
      String id, String old, String replaced) {
    Item item = ByHand.item(id);
    int at = item.options().stream().map(Option::text).toList().indexOf(old);

    assertThat(failing(Edits.text(item, at, replaced))).contains("distractors-false");
  }

  @Test
  void Words_that_a_comma_parts_are_not_the_phrase() {
    Item item = ByHand.item("slogan-section");
    CoursePack parted = withSentence("The readers sat quiet, hands on the table.");

    assertThat(failing(item, parted)).isEmpty();
    assertThat(OtherKeys.of(item))
        .hasSize(2)
        .allSatisfy(other -> assertThat(failing(other, parted)).contains("one-key"));
  }

  @Test
  void A_phrase_with_a_hyphen_is_neither_clearly_the_phrase_nor_clearly_another() {
    Item item = ByHand.item("slogan-section");
    CoursePack hyphen = withSentence("The quiet-hands rhyme was sung again.");

    assertThat(failing(item, hyphen)).contains("distractors-false");
    assertThat(OtherKeys.of(item))
        .allSatisfy(other -> assertThat(failing(other, hyphen)).contains("one-key"));
  }

  private static CoursePack withSentence(String sentence) {
    return PACK.append("article/3.txt", "\n[author-report fact] " + sentence + "\n").pack();
  }

  @Test
  void A_decoy_that_may_belong_to_a_left_side_is_found_out() {
    Item decoy =
        Edits.json(
            ByHand.item("matching-dates"), json -> ((ArrayNode) json.get("decoys")).set(0, "1906"));

    assertThat(failing(decoy)).contains("one-key", "distractors-false");
  }

  static Stream<Arguments> otherFacts() {
    String people = "facts/people.yaml";
    String lists = "facts/lists.yaml";
    String enumerations = "facts/enumerations.yaml";
    String rooms = "closed: true\n  members: [lamp room";
    String slogans = "facts/slogans.yaml";
    String reasons = "facts/reasons.yaml";
    return Stream.of(
        arguments("odd-one-out", lists, "closed: true", "closed: false", "one-key"),
        arguments("several-right", lists, "closed: true", "closed: false", "distractors-false"),
        arguments("matching", lists, "closed: true", "closed: false", "distractors-false"),
        arguments("typed", lists, "cited-as: Table 1", "cited-as: Table 2", "one-key"),
        arguments(
            "typed", people, "name: Nora Hall", "name: Nora Hall, aliases: [Nora Hale]", "one-key"),
        arguments(
            "typed", people, "name: Ines Carr", "name: Ines Carr, aliases: [Nora Hal]", "one-key"),
        arguments(
            "membership", enumerations, rooms, rooms.replace("true", "false"), "distractors-false"),
        arguments(
            "membership", enumerations, rooms, "near: [halls]\n  " + rooms, "distractors-false"),
        arguments("odd-room", enumerations, rooms, "near: [halls]\n  " + rooms, "one-key"),
        arguments(
            "several-rooms", enumerations, rooms, "near: [halls]\n  " + rooms, "distractors-false"),
        arguments(
            "matching-uses",
            slogans,
            "  phrase: Light for All\n",
            "  phrase: Light for All\n  near: [bread-and-books]\n",
            "distractors-false"),
        arguments(
            "typed-phrase",
            slogans,
            "says: an appeal to the bakers of the town",
            "says: a song about the evening school",
            "one-key"),
        arguments("event-date", "facts/events.yaml", "1907-01", "1906-06", "one-key"),
        arguments("chronology", "facts/events.yaml", "1905-10", "1903", "one-key"),
        arguments("matching-dates", "facts/events.yaml", "1905-10", "1906", "one-key"),
        arguments("typed-year", "facts/events.yaml", "1906-06", "1907-06", "one-key"),
        arguments("figure", "facts/figures.yaml", "value: 95", "value: 96", "one-key"),
        arguments("figure-comparison", "facts/figures.yaml", "value: 95", "value: 96", "one-key"),
        arguments("figure-remainder", "facts/figures.yaml", "value: 45", "value: 46", "one-key"),
        arguments(
            "then-and-now-figure", "facts/figures.yaml", "value: 95", "value: 120", "one-key"),
        arguments(
            "then-and-now",
            "facts/contrasts.yaml",
            "at: the first meeting\n  not-at: the second meeting",
            "at: the second meeting\n  not-at: the first meeting",
            "one-key"),
        arguments(
            "quoted-where",
            "facts/quotations.yaml",
            "speaker: mill-opening",
            "speaker: mill-unnamed",
            "one-key"),
        arguments(
            "whose-voice",
            "facts/statements.yaml",
            "speaker: reed-letter",
            "speaker: statutes",
            "one-key"),
        arguments(
            "whose-voice",
            "facts/statements.yaml",
            "says: fees keep a reading room honest\n",
            "says: fees keep a reading room honest\n  near: [ten]\n",
            "distractors-false"),
        arguments(
            "stance",
            "facts/statements.yaml",
            "  says: the society was the heart of the town\n"
                + "  section: \"1\"\n"
                + "  quote: The society was the heart of the town.\n"
                + "  voice: author-inference",
            "  says: the society was the heart of the town\n"
                + "  section: \"1\"\n"
                + "  quote: The society was the heart of the town.\n"
                + "  voice: author-report",
            "one-key"),
        arguments(
            "claim-source",
            "facts/sources.yaml",
            "notes: [1]",
            "near: [statutes]\n  notes: [1]",
            "distractors-false"),
        arguments(
            "reason",
            "facts/surveys.yaml",
            "- {id: reasons, of: reasons, words: [because]}\n",
            "",
            "distractors-false"),
        arguments(
            "reason",
            reasons,
            "reason: a bequest had arrived",
            "as-distractor: false\n  reason: a bequest had arrived",
            "distractors-false"),
        arguments(
            "reason",
            reasons,
            "effect: the winter loans fell",
            "near: [late]\n  effect: the winter loans fell",
            "distractors-false"),
        arguments(
            "reason",
            reasons,
            "effect: the lamp fund grew",
            "effect: the winter loans fell",
            "one-key"),
        arguments(
            "inference",
            "facts/inferences.yaml",
            "observation: two rooms were lit by gifts",
            "near: [habit]\n  observation: two rooms were lit by gifts",
            "distractors-false"),
        arguments(
            "inference",
            "facts/surveys.yaml",
            "- {id: inferences, of: inferences, words: [this shows]}\n",
            "",
            "distractors-false"),
        arguments(
            "source-criticism",
            "facts/disagreements.yaml",
            "differs: whose money",
            "near: [bell]\n  differs: whose money",
            "distractors-false"),
        arguments(
            "institution-change",
            "facts/institutions.yaml",
            "change: created",
            "change: renamed",
            "one-key"));
  }

  @ParameterizedTest
  @MethodSource("otherFacts")
  void The_same_question_over_other_facts_is_found_out(
      String id, String file, String old, String replaced, String check) {
    CoursePack pack = PACK.with(file, old, replaced).pack();

    assertThat(failing(ByHand.item(id), pack)).contains(check);
  }
}
