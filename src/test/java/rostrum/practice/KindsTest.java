package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.EveryKind;
import rostrum.Sitting;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.questions.Cloze;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Question;
import rostrum.questions.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of question, asked and answered as a plain form and by htmx. */
class KindsTest {
  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.asking(EveryKind.items());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  static List<String> kinds() {
    return EveryKind.NAMES.stream().filter(name -> !name.equals("cited")).toList();
  }

  static List<String> names() {
    return EveryKind.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_kind_is_asked_with_fields_called_response(String name) {
    Question question = EveryKind.question(name);
    Page page = sitting().ask(question.id());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("form#answer fieldset [name=response]")).isNotEmpty();
    assertThat(page.html().select("form#answer fieldset :is(input, select):not([name=response])"))
        .isEmpty();
    assertThat(page.texts("form#answer button")).containsExactly("Check", "I don’t know");
    assertThat(page.text()).doesNotContain("[[");
    if (!(question instanceof Cloze)) {
      assertThat(page.one(".stem").text()).isEqualTo(question.stem());
    }
  }

  @Test
  void each_kind_has_its_own_fields() {
    assertThat(fields("single-choice")).containsOnly("radio").hasSize(4);
    assertThat(fields("multiple-choice")).containsOnly("checkbox").hasSize(5);
    assertThat(fields("true-false")).containsOnly("radio").hasSize(2);
    assertThat(fields("matching")).containsExactly("select 6", "select 6", "select 6", "select 6");
    assertThat(fields("ordering")).containsExactly("select 5", "select 5", "select 5", "select 5");
    assertThat(fields("cloze")).containsExactly("text", "text");
    assertThat(fields("numeric")).containsExactly("text");
    assertThat(fields("short-answer")).containsExactly("text");
  }

  private static List<String> fields(String name) {
    return sitting().ask(EveryKind.question(name).id()).html().select("[name=response]").stream()
        .filter(field -> !field.tagName().equals("button"))
        .map(field ->
            field.tagName().equals("select")
                ? "select " + field.select("option").size()
                : field.attr("type"))
        .toList();
  }

  @Test
  void what_is_typed_is_left_as_it_is_typed() {
    for (String name : List.of("cloze", "short-answer", "numeric")) {
      Page page = sitting().ask(EveryKind.question(name).id());
      assertThat(page.html().select("input[type=text]"))
          .allMatch(field -> field.attr("autocomplete").equals("off"))
          .allMatch(field -> field.attr("autocapitalize").equals("off"))
          .allMatch(field -> field.attr("spellcheck").equals("false"))
          .allMatch(field -> !field.hasAttr("value") || field.val().isEmpty());
    }
    Page number = sitting().ask(EveryKind.question("numeric").id());
    assertThat(number.one("input[type=text]").attr("inputmode")).isEqualTo("decimal");
    assertThat(number.one("#unit").text()).isEqualTo("flats");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_key_is_right_as_a_plain_form_and_by_htmx(String name) {
    Question question = EveryKind.question(name);
    Sitting mina = sitting();
    Page plain = mina.answer(mina.ask(question.id()), question.key());
    Sitting jonas = sitting();
    Page part = jonas.reader().swap(jonas.filled(jonas.ask(question.id()), question.key()));

    for (Page page : List.of(plain, part)) {
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.one("#feedback").attr("data-result")).isEqualTo("right");
      assertThat(page.one("#verdict span[lang]").text())
          .isEqualTo("Right. That is what the article says.");
      assertThat(page.has("#saved")).isTrue();
      assertThat(page.has("a[rel=evidence]")).isTrue();
      assertThat(page.text()).doesNotContain("✕").doesNotContain("[[");
    }
    assertThat(part.has("main")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_wrong_shows_what_is_right(String name) {
    Question question = EveryKind.question(name);
    Sitting mina = sitting();
    Page page = mina.answer(mina.ask(question.id()), Sitting.wrong(name));

    assertThat(page.one("#feedback").attr("data-result")).isEqualTo("wrong");
    assertThat(page.one("#feedback").text()).contains(question.grounds().explanation());
    saysTheKey(page, question);
  }

  @ParameterizedTest
  @MethodSource("names")
  void i_dont_know_shows_what_is_right_and_no_cross(String name) {
    Question question = EveryKind.question(name);
    Sitting mina = sitting();
    Page page = mina.answer(mina.ask(question.id()), new Response.DontKnow());

    assertThat(page.one("#verdict span[lang]").text()).isEqualTo("Fair. Here is the sentence.");
    assertThat(page.one("#feedback").attr("data-result")).isEqualTo("wrong");
    assertThat(page.text()).doesNotContain("✕").doesNotContain("missed");
    saysTheKey(page, question);
  }

  private static void saysTheKey(Page page, Question question) {
    String text = page.one("#feedback").text();
    Item item = EveryKind.item(question);
    assertThat(TestApp.options(item, true)).allMatch(text::contains);
    assertThat(item.pairs()).allMatch(pair -> text.contains(pair.left() + " " + pair.right()));
    assertThat(item.sequence()).allMatch(stage -> text.contains(stage.text()));
    assertThat(item.accepted()).allMatch(spellings -> text.contains(spellings.getFirst()));
    assertThat(item.number().stream()).allMatch(number -> text.contains("50,000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multiple-choice | Two of three. Missing: Laos.",
        "matching | Two of four belong together.",
        "ordering | Three of four stand in the right order.",
        "cloze | One of two gaps."
      })
  void what_is_right_in_part_is_counted(String name, String verdict) {
    Question question = EveryKind.question(name);
    Sitting mina = sitting();
    Page page = mina.answer(mina.ask(question.id()), Sitting.partly(name).orElseThrow());

    assertThat(page.one("#feedback").attr("data-result")).isEqualTo("partly");
    assertThat(page.one("title").text()).startsWith("In part · Question ");
    assertThat(page.one("#verdict span[lang]").text()).isEqualTo(verdict);
    saysTheKey(page, question);
  }

  @Test
  void a_choice_too_many_is_named() {
    Page page = answer("multiple-choice", new Response.Chosen(List.of(0, 1, 2, 4)));

    assertThat(page.one("#verdict span[lang]").text())
        .isEqualTo("Three of three. Not right: Syria.");
    assertThat(page.one(".is-wrong").text()).contains("Syria does not stand in the article.");
  }

  @Test
  void a_table_says_of_each_pair_what_became_of_it_in_words() {
    Page page = answer("matching", Sitting.partly("matching").orElseThrow());

    assertThat(page.texts(".compare tbody td:last-child"))
        .containsExactly("✓ right", "✓ right", "✕ not this: April 2019", "✕ left open");
  }

  @Test
  void an_order_says_where_each_of_yours_stood() {
    Page page = answer("ordering", Sitting.partly("ordering").orElseThrow());

    assertThat(page.texts(".stages .tag"))
        .containsExactly(
            "✓ in order, your place 2",
            "✓ in order, your place 3",
            "✓ in order, your place 4",
            "✕ out of order, your place 1");
    assertThat(page.html().select(".stages a[rel=evidence]")).hasSize(4);
  }

  @Test
  void a_passage_is_filled_in_and_says_what_was_typed() {
    Page page = answer("cloze", Sitting.partly("cloze").orElseThrow());

    assertThat(page.one("#feedback .gapped").text())
        .contains("people’s food, clothing and housing");
    assertThat(page.texts(".typed li"))
        .containsExactly("Gap 1: ✓ right food", "Gap 2: ✕ not this: health");
  }

  @Test
  void a_number_shows_its_tolerance_and_unit() {
    Page near = answer("numeric", new Response.Typed(List.of("50 300")));

    assertThat(near.one("#feedback").attr("data-result")).isEqualTo("right");
    assertThat(near.one(".key").text().replace('\u00a0', ' '))
        .isEqualTo("Right answer: 50,000 flats (500 flats more or less is right too)");
    assertThat(near.one("#feedback").text()).contains("You typed: 50 300");
  }

  @Test
  void a_slip_is_right_and_the_spellings_are_listed() {
    Page page = answer("short-answer", new Response.Typed(List.of("Xi Jinpign")));

    assertThat(page.one("#feedback").attr("data-result")).isEqualTo("right");
    assertThat(page.one("#feedback").text())
        .contains("You typed: Xi Jinpign")
        .contains("Also right: General Secretary Xi Jinping");
  }

  @Test
  void evidence_that_is_long_is_folded_after_two_pieces() {
    Page page = answer("matching", new Response.DontKnow());

    assertThat(page.html().select("#feedback > .evidence")).hasSize(2);
    assertThat(page.html().select("#feedback > .more .evidence")).hasSize(2);
    assertThat(page.one(".more summary").text()).isEqualTo("2 more passages");
  }

  private static Page answer(String name, Response response) {
    Sitting mina = sitting();
    return mina.answer(mina.ask(EveryKind.question(name).id()), response);
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_empty_form_comes_back_and_stores_nothing(String name) {
    Sitting mina = sitting();
    Page page = mina.ask(EveryKind.question(name).id());
    List<String> nothing = Sitting.nothing(mina.attempt().sheet(mina.next()));
    Form form = Sitting.with(page.form("#answer"), nothing);
    var before = app.rows();

    Page plain = mina.reader().send(form);
    Page part = mina.reader().swap(form);

    assertThat(plain.status()).isEqualTo(422);
    assertThat(part.status()).isEqualTo(200);
    assertThat(app.rows()).isEqualTo(before);
    for (Page answer : List.of(plain, part)) {
      assertThat(answer.one("[role=alert]").text()).endsWith(" an answer, or say you don’t know.");
      assertThat(answer.one("fieldset").attr("aria-describedby")).contains("notice");
    }
  }

  @Test
  void a_number_that_is_none_stays_in_its_field() {
    Page page = flawed("numeric", List.of("abc"));

    assertThat(page.one("[role=alert]").text()).startsWith("Type a number, for example ");
    assertThat(page.one("input[type=text]").val()).isEqualTo("abc");
    assertThat(page.one("input[type=text]").attr("aria-invalid")).isEqualTo("true");
  }

  @Test
  void an_order_with_a_place_twice_stays_as_it_was_and_marks_it() {
    Sitting mina = sitting();
    Page asked = mina.ask(EveryKind.question("ordering").id());
    var sheet = mina.attempt().sheet(mina.next());
    List<String> values =
        List.of(sheet.stagePlace(1), sheet.stagePlace(1), "", sheet.stagePlace(0));

    Page page = mina.reader().send(Sitting.with(asked.form("#answer"), values));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one("[role=alert]").text()).startsWith("Give each place once.");
    assertThat(page.texts("option[selected]")).containsExactly("2", "2", "1");
    assertThat(page.html().select("select").eachAttr("aria-invalid")).hasSize(3);
    assertThat(page.html().select("select").last().hasAttr("aria-invalid")).isFalse();
  }

  @Test
  void words_that_are_too_long_stay_in_their_field() {
    Page page = flawed("cloze", List.of("food", "x".repeat(201)));

    assertThat(page.one("[role=alert]").text()).startsWith("That is too long");
    assertThat(page.html().select("input[type=text]").eachAttr("value").getFirst())
        .isEqualTo("food");
  }

  private static Page flawed(String name, List<String> values) {
    Sitting mina = sitting();
    Page asked = mina.ask(EveryKind.question(name).id());
    Page page = mina.reader().send(Sitting.with(asked.form("#answer"), values));
    assertThat(page.status()).isEqualTo(422);
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"numeric", "short-answer", "cloze"})
  void words_typed_for_one_question_are_not_graded_as_another(String name) {
    Sitting mina = sitting();
    Page old = mina.ask(EveryKind.question(name).id());
    List<String> typed = Collections.nCopies(name.equals("cloze") ? 2 : 1, "50000");
    Form late = Sitting.with(mina.reader().get(Sitting.PRACTICE).form("#answer"), typed);
    mina.answer(old, new Response.DontKnow());
    String other = name.equals("numeric") ? "short-answer" : "numeric";
    Page next = mina.ask(EveryKind.question(other).id());
    var before = app.rows();

    Page answer = mina.reader().send(late.with("revision", next.form("#answer").value("revision")));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(app.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_byte_that_is_sent_before_the_answer_tells_the_key(String name) {
    String marker = "Zk7Qmarker";
    Item marked = marked(EveryKind.item(EveryKind.question(name)), marker);
    try (TestApp secret = TestApp.asking(List.of(marked))) {
      Sitting mina = new Sitting(secret, secret.reader());
      Page page = mina.ask(marked.id());
      Page part = mina.reader().getPart(Sitting.PRACTICE);
      List<String> nothing = Sitting.nothing(mina.attempt().sheet(mina.next()));
      Page flawed = mina.reader().send(Sitting.with(page.form("#answer"), nothing));

      assertThat(Stream.of(page, part, flawed).map(Page::text))
          .allMatch(bytes -> !bytes.contains(marker) && !bytes.contains("918273645"));
      assertThat(page.has("form#answer fieldset [name=response]")).isTrue();
    }
  }

  /** The item with a marker wherever only whoever knows the key may look. */
  private static Item marked(Item item, String marker) {
    return Edits.json(
        item,
        json -> {
          json.put("explanation", marker);
          put(json, "evidence", "quote", marker);
          put(json, "options", "why", marker);
          put((ObjectNode) json.get("proof"), "answers", "text", marker);
          ((ObjectNode) json.get("proof")).put("query", marker);
          json.withArray("facts").removeAll().add(marker);
          json.withArray("subjects").removeAll().add(marker);
          for (JsonNode gap : json.get("accepted")) {
            ((ArrayNode) gap).removeAll().add(marker);
          }
          if (json.get("number") instanceof ObjectNode number) {
            number.put("value", 918273645);
          }
          if (json.get("citation") instanceof ObjectNode citation) {
            put(citation, "options", "quote", marker);
          }
        });
  }

  private static void put(ObjectNode owner, String list, String field, String text) {
    for (JsonNode entry : owner.get(list)) {
      ((ObjectNode) entry).put(field, text);
    }
  }

  private static Sitting sitting() {
    return new Sitting(app, app.reader());
  }
}
