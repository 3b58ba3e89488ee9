package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;

/** A question before it is answered. */
class AskedTest {
  private static final String PRACTICE = "/courses/" + TestApp.COURSE + "/practice";
  private static final String ABSTRACT = PRACTICE + "?lesson=abstract";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_question_is_a_form_with_radios_check_and_i_dont_know() {
    Page page = app.reader().get(PRACTICE + "?lesson=1");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("form#answer input[type=radio][name=response]"))
        .hasSizeGreaterThan(2);
    assertThat(page.texts("form#answer label.option span"))
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(page.texts("form#answer button")).containsExactly("Check", "I don’t know");
    assertThat(page.one("form#answer").attr("method")).isEqualTo("post");
    assertThat(page.has("form#answer [disabled], form#answer [checked]")).isFalse();
  }

  @Test
  void the_part_that_htmx_gets_is_the_question_of_the_page() {
    Reader mina = app.reader();
    Page page = mina.get(PRACTICE);
    Page part = mina.getPart(PRACTICE);

    assertThat(part.has("header, main, title")).isFalse();
    assertThat(app.asked(part)).isEqualTo(app.asked(page));
    assertThat(part.one("#question").attr("data-title")).isEqualTo(page.one("title").text());
  }

  @Test
  void the_page_says_how_far_one_is() {
    Page page = app.reader().get(PRACTICE + "?lesson=1");

    assertThat(page.one("title").text()).isEqualTo("Question 1 of 5 · Section I · Rostrum");
    assertThat(page.one(".where").text()).isEqualTo("0 of 5 answered · Section I");
  }

  @Test
  void a_sitting_on_the_whole_course_has_ten_questions() {
    Page page = app.reader().get(PRACTICE);

    assertThat(page.one(".where").text()).isEqualTo("0 of 10 answered · The whole course");
  }

  @Test
  void nothing_that_is_sent_tells_the_key() {
    for (int visitor = 0; visitor < 10; visitor++) {
      Reader mina = app.reader();
      Page page = mina.get(PRACTICE);
      Item item = app.asked(page);

      for (Page sent : List.of(page, mina.getPart(PRACTICE))) {
        String words = sent.html().text() + sent.html().select("*").outerHtml();
        assertThat(tellTale(item)).noneMatch(words::contains);
        assertThat(sent.has("[data-result], .is-right, .is-wrong, [rel=evidence], .why")).isFalse();
      }
    }
  }

  /** What only the feedback says. */
  private static Stream<String> tellTale(Item item) {
    Stream<String> reasons = item.options().stream().map(Option::why);
    Stream<String> sentences =
        item.evidence().stream()
            .filter(evidence -> evidence.table().isEmpty())
            .map(Evidence::quote);
    Stream<String> inner =
        Stream.concat(
            Stream.of(item.explanation(), item.proof().query(), item.id()), item.facts().stream());
    Stream<String> verdicts = Stream.of("Right.", "Right answer", "Not this one", "Fair.");
    return Stream.of(reasons, sentences, inner, verdicts).flatMap(told -> told);
  }

  @Test
  void options_differ_in_nothing_but_their_words_digits_and_names() {
    Page page = app.reader().get(PRACTICE);

    List<String> bare =
        page.html().select("form#answer label.option").stream().map(AskedTest::bare).toList();
    assertThat(bare).hasSizeGreaterThan(2).allMatch(bare.getFirst()::equals);
  }

  private static String bare(Element label) {
    Element bare = label.clone();
    bare.select("span, kbd").forEach(Element::empty);
    bare.select("input").forEach(input -> input.attr("value", ""));
    return bare.outerHtml();
  }

  @Test
  void the_names_of_options_mean_nothing_and_are_others_for_everybody() {
    Page minas = app.reader().get(ABSTRACT);
    Page jonas = app.reader().get(ABSTRACT);

    assertThat(app.asked(minas)).isEqualTo(app.asked(jonas));
    assertThat(names(minas)).doesNotHaveDuplicates().allMatch(name -> name.matches("[0-9a-f]{12}"));
    assertThat(names(minas)).doesNotContainAnyElementsOf(names(jonas));
  }

  private static List<String> names(Page page) {
    return page.html().select("form#answer [name=response]").eachAttr("value");
  }

  @Test
  void looking_again_shows_the_same_question_in_the_same_order() {
    Reader mina = app.reader();
    Page first = mina.get(PRACTICE);
    Page again = mina.get(PRACTICE);

    assertThat(again.one(".stem").text()).isEqualTo(first.one(".stem").text());
    assertThat(again.texts("label.option")).isEqualTo(first.texts("label.option"));
    assertThat(names(again)).isEqualTo(names(first));
    assertThat(again.form("#answer").value("key")).isNotEqualTo(first.form("#answer").value("key"));
  }

  @Test
  void looking_stores_nothing() {
    var before = app.rows();
    Reader mina = app.reader();

    mina.get(PRACTICE);
    mina.get(PRACTICE + "?lesson=1");
    mina.getPart(PRACTICE);
    mina.get("/progress");

    assertThat(app.rows()).isEqualTo(before);
  }

  @Test
  void a_lesson_without_a_question_says_so_and_leads_on() {
    Page page = app.reader().get(PRACTICE + "?lesson=introduction");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.has("form")).isFalse();
    assertThat(page.one("h1").text()).isEqualTo("No question is asked on this alone: Introduction");
    assertThat(page.html().select("#question a").eachAttr("href"))
        .containsExactly(PRACTICE, "/courses/" + TestApp.COURSE + "/lessons/introduction");
  }
}
