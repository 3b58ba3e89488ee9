package rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.bank.EveryFamily;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a question that asks something true, in each kind: one thing at a time. */
class ChecksTest {

  /**
   * A sound question after one thing was broken.
   *
   * @param checks those that say so
   */
  private record Broken(String what, Item item, List<String> checks) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Broken json(String id, String what, Consumer<ObjectNode> edit, String... checks) {
    return new Broken(id + ": " + what, Edits.json(ByHand.item(id), edit), List.of(checks));
  }

  private static Broken stem(String id, String old, String replaced, String... checks) {
    Item item = ByHand.item(id);
    assertThat(item.stem()).contains(old);
    return new Broken(
        id + ": " + replaced,
        Edits.stem(item, item.stem().replace(old, replaced)),
        List.of(checks));
  }

  private static Broken reversed(String id) {
    Item item = ByHand.item(id);
    return new Broken(
        id + " reversed", item.withOptions(item.options().reversed()), List.of("order"));
  }

  private static Broken whys(String id, String why) {
    Item item = ByHand.item(id);
    return new Broken(
        id + ": every reason is " + why,
        item.withOptions(
            item.options().stream()
                .map(option -> new Option(option.text(), option.correct(), why, option.evidence()))
                .toList()),
        List.of("explanation"));
  }

  static Stream<Broken> broken() {
    return Stream.of(grounds(), wordings(), citations(), proofs()).flatMap(all -> all);
  }

  private static Stream<Broken> grounds() {
    return Stream.of(
        json("cloze", "contested", json -> json.put("claim", "contested"), "not-contested"),
        json(
            "source-criticism",
            "one account only",
            json -> ((ArrayNode) json.get("evidence")).remove(1),
            "not-contested",
            "evidence"),
        json(
            "cloze",
            "one letter of the quote",
            json -> first(json, "evidence").put("quote", "In her yearly report she writes"),
            "evidence"),
        json(
            "figure",
            "a sentence that says nothing of it",
            json ->
                first(json, "evidence").put("quote", "In October 1905 a lamp fund was founded."),
            "evidence"),
        json(
            "figure-comparison",
            "no such fact",
            json -> ((ArrayNode) json.get("facts")).add("figure:none"),
            "one-key",
            "evidence"),
        json("figure", "of another section", json -> json.put("section", "3"), "evidence"),
        json(
            "inference",
            "the conclusion without what it is from",
            json -> ((ArrayNode) json.get("evidence")).remove(1),
            "evidence"),
        json(
            "matching",
            "a pair without a source",
            json -> ((ArrayNode) json.get("pairs").get(0).get("evidence")).removeAll(),
            "explanation"),
        json(
            "chronology",
            "a stage without a source",
            json -> ((ArrayNode) json.get("sequence").get(0).get("evidence")).removeAll(),
            "explanation"),
        json("typed", "undated", json -> json.putNull("asOf"), "one-key", "proof", "time"),
        stem("odd-one-out", " (May 1904)", "", "time"),
        stem("several-right", " (May 1904)", "", "time"),
        json("chronology", "unexplained", json -> json.put("explanation", ""), "explanation"),
        json(
            "figure",
            "another number",
            json -> json.put("explanation", "There were 96."),
            "explanation"),
        json(
            "typed-year",
            "another year",
            json -> json.put("explanation", "In 1907."),
            "explanation"),
        whys("membership", ""),
        whys("membership", "It is not."),
        stem(
            "inference",
            "What does the author take the fact that two rooms were lit by gifts to show?",
            "What is it that the fact that two rooms were lit by gifts shows?",
            "voice"));
  }

  private static Stream<Broken> wordings() {
    return Stream.of(
        json(
            "membership",
            "a person",
            json -> option(json, 0, "Ada Mill"),
            "homogeneous",
            "distractors-false",
            "proof"),
        json(
            "membership",
            "a full stop",
            json -> option(json, 2, "map room."),
            "one-key",
            "homogeneous",
            "proof"),
        json(
            "matching-dates",
            "a decoy that is a day",
            json -> ((ArrayNode) json.get("decoys")).set(0, "3 March 1903"),
            "homogeneous",
            "proof"),
        json(
            "matching",
            "a left side that is no person",
            json -> first(json, "pairs").put("left", "the President"),
            "one-key",
            "distractors-false",
            "homogeneous",
            "no-clang",
            "proof"),
        json(
            "claim-source",
            "a short key",
            json -> {
              option(json, 0, "Yearly report of the Reading Society on the whole of its doings");
              option(json, 2, "Letters to the mayor of the town about the price of coal");
              option(json, 3, "Price lists of the paper mill for the winter and the spring");
            },
            "distractors-false",
            "length",
            "homogeneous",
            "proof"),
        stem(
            "membership",
            "reading rooms",
            "reading rooms (map room)",
            "no-clang",
            "one-key",
            "distractors-false"),
        stem("typed", "Type the name.", "Type the name Nora Hale.", "no-clang"),
        stem("cloze", "Ada Mill", "Ada Mill on shelves", "no-clang"),
        json(
            "membership",
            "all",
            json -> option(json, 0, "all of the above"),
            "banned-forms",
            "distractors-false",
            "homogeneous",
            "proof"),
        json(
            "membership",
            "two",
            json -> option(json, 0, "guild hall and salt hall"),
            "banned-forms",
            "overlap",
            "distractors-false",
            "homogeneous",
            "proof"),
        json(
            "membership",
            "series",
            json -> option(json, 0, "true, true, false"),
            "banned-forms",
            "distractors-false",
            "homogeneous",
            "proof"),
        stem("odd-room", "NOT", "not", "one-key", "distractors-false", "banned-forms"),
        stem("event-date", "In which month", "In which month except one", "banned-forms"),
        json(
            "membership",
            "a part",
            json -> option(json, 0, "hall"),
            "overlap",
            "distractors-false",
            "homogeneous",
            "proof"),
        json(
            "event-date",
            "a year with the month in it",
            json -> option(json, 1, "1907"),
            "one-key",
            "distractors-false",
            "overlap",
            "homogeneous",
            "proof"),
        json(
            "odd-one-out",
            "another spelling",
            json -> option(json, 2, "Thomas Reed"),
            "overlap",
            "distractors-false",
            "homogeneous",
            "proof"),
        json(
            "membership",
            "a note mark",
            json -> json.put("explanation", "The map room.[^3]"),
            "residue"),
        json(
            "cloze",
            "a bookmark",
            json -> json.put("explanation", "The stove, shelves [Bookmark]."),
            "residue"),
        json(
            "figure",
            "a doubled word",
            json -> json.put("explanation", "There are are 95."),
            "residue"),
        json(
            "figure",
            "straight quotes",
            json -> json.put("explanation", "It is \"95\"."),
            "residue"),
        json("figure", "one quote", json -> json.put("explanation", "It is “95."), "residue"),
        reversed("event-date"),
        reversed("then-and-now"),
        stem("figure", "?", ".", "stem"),
        stem("figure", "What figure does the article give for members", "Members", "stem"),
        stem("typed", "Type the name.", "Type the name of this person with all letters.", "stem"),
        json("membership", "two options", json -> without(json, 0, 1), "option-count"),
        json("several-right", "three options", json -> without(json, 3, 4), "option-count"));
  }

  private static Stream<Broken> citations() {
    return Stream.of(
        json(
            "reason",
            "no sentence",
            json -> cited(json, 1).put("quote", "The catalogue"),
            "citation"),
        json(
            "reason", "of another section", json -> cited(json, 1).put("section", "1"), "citation"),
        json(
            "reason",
            "the sentence of another",
            json -> {
              cited(json, 0).put("correct", false);
              cited(json, 1).put("correct", true);
            },
            "citation"),
        json(
            "inference",
            "what the conclusion is from",
            json -> cited(json, 1).put("quote", "Two rooms were lit by gifts."),
            "citation"),
        json(
            "source-criticism",
            "the account that the stem shows",
            json ->
                cited(json, 1)
                    .put("section", "1")
                    .put("quote", "It was millers who paid for the first stove."),
            "citation"),
        json(
            "reason",
            "a sentence twice",
            json -> cited(json, 1).put("quote", cited(json, 2).get("quote").asString()),
            "citation"),
        json(
            "reason",
            "worth all",
            json -> ((ObjectNode) json.get("citation")).put("share", 1),
            "citation"));
  }

  private static Stream<Broken> proofs() {
    return Stream.of(
        json(
            "figure",
            "no query",
            json -> ((ObjectNode) json.get("proof")).put("query", ""),
            "proof"),
        json(
            "odd-one-out",
            "of another date",
            json -> ((ObjectNode) json.get("proof")).put("asOf", "1903"),
            "proof"),
        json("membership", "an answer missing", json -> answers(json).remove(0), "proof"),
        json("membership", "holds", json -> answer(json, 0).put("holds", true), "proof"),
        json(
            "membership",
            "an open list",
            json -> answer(json, 0).put("closedList", "enumeration:trades"),
            "proof"),
        json(
            "membership",
            "no list",
            json -> answer(json, 0).put("closedList", "list:none"),
            "proof"),
        json("membership", "no reason", json -> answer(json, 0).putNull("closedList"), "proof"),
        json(
            "event-date",
            "the other's date alone",
            json -> because(json, 0, "event:lamp-fund"),
            "proof"),
        json("cloze", "no fact", json -> because(json, 0, "quotation:none"), "proof"),
        json("figure", "another number", json -> answer(json, 0).put("text", "96"), "proof"),
        json("chronology", "a stage missing", json -> answers(json).remove(1), "proof"),
        json("matching", "a pair missing", json -> answers(json).remove(1), "proof"),
        json("matching", "a decoy missing", json -> answers(json).remove(3), "proof"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void One_thing_broken_is_found_by_the_checks_that_are_about_it(Broken broken) {
    assertThat(
            new ItemChecks(EveryFamily.truths(), ByHand.PACK.facts(), ByHand.PACK.article())
                .all().stream()
                    .map(check -> check.over(List.of(broken.item())))
                    .filter(verdict -> verdict.failing() > 0))
        .as(broken.item().stem())
        .extracting(Verdict::check)
        .containsExactlyInAnyOrderElementsOf(broken.checks());
  }

  private static ObjectNode first(ObjectNode json, String field) {
    return (ObjectNode) json.get(field).get(0);
  }

  private static void option(ObjectNode json, int at, String text) {
    ((ObjectNode) json.get("options").get(at)).put("text", text);
  }

  private static void without(ObjectNode json, int first, int second) {
    for (int at : new int[] {second, first}) {
      ((ArrayNode) json.get("options")).remove(at);
      answers(json).remove(at);
    }
  }

  private static ObjectNode cited(ObjectNode json, int at) {
    return (ObjectNode) json.get("citation").get("options").get(at);
  }

  private static ArrayNode answers(ObjectNode json) {
    return (ArrayNode) json.get("proof").get("answers");
  }

  private static ObjectNode answer(ObjectNode json, int at) {
    return (ObjectNode) answers(json).get(at);
  }

  private static void because(ObjectNode json, int at, String fact) {
    ArrayNode because = (ArrayNode) answer(json, at).get("because");
    because.removeAll();
    because.add(fact);
  }
}
