package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemJsonTest {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "version",
          "course",
          "family",
          "section",
          "state",
          "interaction",
          "stem",
          "options",
          "pairs",
          "decoys",
          "sequence",
          "accepted",
          "number",
          "citation",
          "facts",
          "subjects",
          "evidence",
          "asOf",
          "claim",
          "voice",
          "speaker",
          "weight",
          "bloom",
          "difficulty",
          "explanation",
          "proof");

  private final List<Item> bank = Fixtures.congressBank();

  @Test
  void What_was_written_is_read_again_as_it_was() {
    assertThat(bank)
        .allSatisfy(item -> assertThat(ItemJson.read(ItemJson.write(item))).isEqualTo(item));
  }

  @Test
  void A_question_is_again_the_question_that_it_was() {
    assertThat(Fixtures.generated(Fixtures.harbourBoard(), Fixtures.SEED).questions())
        .allSatisfy(question ->
            assertThat(Item.of("harbour-board", question).question()).isEqualTo(question));
  }

  @Test
  void Every_kind_of_content_is_read_again_as_it_was() {
    Item choice = bank.getFirst();
    Evidence evidence = choice.evidence().getFirst();
    Item full =
        new Item(
            "x",
            3,
            "c",
            "f",
            "1",
            Item.STALE,
            "matching",
            "Stem",
            List.of(),
            List.of(new Pair("left", "right", List.of(evidence))),
            List.of("decoy"),
            List.of(new Stage("first", List.of(evidence))),
            List.of(List.of("shown", "other")),
            Optional.of(new Quantity(new BigDecimal("30.70"), new BigDecimal("0.05"), "USD")),
            Optional.of(new Citation(List.of(new Citation.Cited("1", "quote", true)), .5)),
            List.of("event:opening"),
            List.of("event:opening"),
            List.of(evidence),
            Optional.empty(),
            "fact",
            "author-report",
            Optional.empty(),
            "core",
            "apply",
            .35,
            "Because.",
            choice.proof());

    assertThat(ItemJson.read(ItemJson.write(full))).isEqualTo(full);
  }

  @Test
  void Every_field_of_the_contract_is_there_in_its_order() {
    assertThat(bank)
        .allSatisfy(
            item -> assertThat(json(item).propertyNames()).containsExactlyElementsOf(FIELDS));
  }

  @Test
  void What_does_not_apply_is_null_or_an_empty_list() {
    JsonNode slogan = json(Fixtures.one(bank, "slogan-section", "“zero cases”"));
    JsonNode post = json(Fixtures.one(bank, "post-person", "Premier"));

    for (String field : List.of("pairs", "decoys", "sequence", "accepted")) {
      assertThat(slogan.get(field).isArray() && slogan.get(field).isEmpty()).as(field).isTrue();
    }
    for (String field : List.of("number", "citation", "asOf", "speaker")) {
      assertThat(slogan.get(field).isNull()).as(field).isTrue();
    }
    assertThat(post.get("asOf").asString()).isEqualTo("2021-01");
    assertThat(post.get("speaker").asString())
        .isEqualTo("Rodong Sinmun, report on January 11, 2021 (Table 1)");
    assertThat(post.get("difficulty").isNumber()).isTrue();
  }

  @Test
  void The_parts_of_an_item_have_the_fields_of_the_contract() {
    JsonNode item = json(Fixtures.one(bank, "post-person", "Premier"));

    assertThat(item.get("options").get(0).propertyNames())
        .containsExactly("text", "correct", "why", "evidence");
    assertThat(item.get("evidence").get(0).propertyNames())
        .containsExactly("section", "quote", "note", "table", "row", "column");
    assertThat(item.get("evidence").get(0).get("note").isNull()).isTrue();
    assertThat(item.get("evidence").get(0).get("row").isInt()).isTrue();
    assertThat(item.get("proof").propertyNames()).containsExactly("query", "asOf", "answers");
    assertThat(item.get("proof").get("answers").get(0).propertyNames())
        .containsExactly("text", "holds", "because", "closedList");
    assertThat(item.get("proof").get("answers").get(0).get("closedList").isNull()).isTrue();
  }

  @Test
  void The_words_are_those_of_the_contract() {
    assertThat(bank)
        .allSatisfy(item -> {
          assertThat(item.version()).isEqualTo(1);
          assertThat(item.course()).isEqualTo("wpk-8th-congress");
          assertThat(item.state()).isEqualTo("current");
          assertThat(item.interaction())
              .isIn(
                  "single-choice",
                  "multiple-choice",
                  "true-false",
                  "matching",
                  "ordering",
                  "cloze",
                  "numeric",
                  "short-answer");
          assertThat(item.claim()).isIn("fact", "slogan", "interpretation", "contested");
          assertThat(item.voice())
              .isIn(
                  "author-report",
                  "author-inference",
                  "quoted-speaker",
                  "party-document",
                  "state-source",
                  "other-source");
          assertThat(item.weight()).isIn("core", "detail");
          assertThat(item.bloom()).isIn("remember", "understand", "apply", "analyze", "evaluate");
          assertThat(item.difficulty()).isBetween(0.0, 1.0);
          assertThat(item.subjects())
              .allMatch(subject ->
                  subject.matches(
                      "(person|post|body|slogan|event|figure|institution|quotation|congress)"
                          + ":[a-z0-9-]+"));
        });
  }

  @Test
  void A_line_is_one_line() {
    assertThat(bank)
        .allSatisfy(item -> assertThat(ItemJson.write(item)).doesNotContain("\n", "\r"));
  }

  @Test
  void Korean_and_curly_quotes_stay_as_they_are() {
    Item item = Edits.stem(bank.getFirst(), "“조선로동당”?");

    assertThat(ItemJson.write(item)).contains("\"stem\":\"“조선로동당”?\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nope", "[]", "{\"id\":"})
  void What_is_no_object_is_no_item(String json) {
    assertThatThrownBy(() -> ItemJson.read(json)).isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":\"x\"}", "{\"id\":\"x\",\"version\":1,\"options\":null}"})
  void An_object_without_the_fields_is_no_item(String json) {
    assertThatThrownBy(() -> ItemJson.read(json)).isInstanceOf(JacksonException.class);
  }

  private static JsonNode json(Item item) {
    return JsonMapper.shared().readTree(ItemJson.write(item));
  }
}
