package rostrum.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Slogan;
import rostrum.lessons.Lesson;
import rostrum.web.Browser;
import rostrum.web.Site;
import rostrum.web.SmallCourse;

class ReferencePagesTest {
  private static final String CONGRESS = "/courses/wpk-8th-congress";
  private static final List<String> ALL =
      List.of("reference", "people", "bodies", "slogans", "timeline", "figures", "notes", "guide");

  private static Site site;
  private static Browser amina;
  private static final Map<String, Document> READ = new HashMap<>();
  private final CoursePack course = Fixtures.congress();

  @BeforeAll
  static void open() {
    site =
        Site.open()
            .with(Fixtures.source(Fixtures.CONGRESS_FOLDER).texts())
            .with(Fixtures.source(Fixtures.HARBOUR_FOLDER).texts())
            .with(SmallCourse.pack());
    amina = site.browser();
  }

  @AfterAll
  static void close() throws Exception {
    READ.clear();
    site.close();
  }

  private static Document page(String path) {
    return READ.computeIfAbsent(path, amina::page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wpk-8th-congress", "harbour-board", "small"})
  void every_page_is_there_for_every_course_and_leads_to_the_others(String slug) {
    for (String name : ALL) {
      String path = "/courses/" + slug + "/" + name;
      assertThat(amina.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(page(path).select("h1")).as(path).hasSize(1);
      assertThat(page(path).select(".lookup-nav a").eachAttr("href"))
          .as(path)
          .containsExactlyElementsOf(
              Stream.concat(ALL.stream(), Stream.of("search"))
                  .map(other -> "/courses/" + slug + "/" + other)
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wpk-8th-congress", "harbour-board", "small"})
  void every_link_leads_to_an_element_that_is_there(String slug) {
    Set<String> dead = new HashSet<>();
    for (String name : ALL) {
      String here = "/courses/" + slug + "/" + name;
      for (Element link : page(here).select("main a[href*=#]")) {
        String[] parts = link.attr("href").split("#", 2);
        String path = parts[0].isEmpty() ? here : parts[0];
        if (page(path).getElementById(parts[1]) == null) {
          dead.add(here + " → " + link.attr("href"));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "bodies", "slogans", "timeline", "figures"})
  void a_course_without_such_facts_says_so(String name) {
    Document page = page("/courses/small/" + name);
    assertThat(page.select(".nothing")).hasSize(1);
    assertThat(page.select(".entries, .grid, .years, .bars")).isEmpty();
    assertThat(page(CONGRESS + "/" + name).select(".nothing")).isEmpty();
  }

  @Test
  void everybody_has_an_anchor_and_a_page_with_hangul_where_it_is_known() {
    Document people = page(CONGRESS + "/people");
    for (Person person : course.facts().persons()) {
      Element entry = people.getElementById("person-" + person.id());
      assertThat(entry).as(person.name()).isNotNull();
      assertThat(entry.text()).startsWith(person.name());
      assertThat(entry.select("[lang=ko]").eachText())
          .isEqualTo(person.hangul().map(List::of).orElse(List.of()));
      Document alone = page(CONGRESS + "/people/" + person.id());
      assertThat(alone.select("h1").text()).startsWith(person.name());
    }
  }

  @Test
  void every_post_that_the_article_states_is_listed() {
    Document people = page(CONGRESS + "/people");
    for (Holding holding : course.facts().holdings()) {
      assertThat(people.getElementById("person-" + holding.person().id()).text())
          .contains(holding.post().name());
    }
  }

  @Test
  void the_page_says_for_when_posts_are_stated() {
    String words = "According to this article, January–April 2021; posts may have changed hands";
    assertThat(page(CONGRESS + "/people").select(".lead").text()).startsWith(words);
    assertThat(page(CONGRESS + "/people/o-su-yong").select("#entry").text()).contains(words);
    assertThat(page("/courses/harbour-board/people").select(".lead").text())
        .contains("May–July 2014");
  }

  @Test
  void a_post_that_passed_on_says_so_on_both_sides() {
    Document people = page(CONGRESS + "/people");
    assertThat(people.getElementById("person-kim-tu-il").text())
        .contains(
            "Head of the Economic Department of the Central Committee of the WPK, January–February"
                + " 2021; later O Su Yong");
    assertThat(people.getElementById("person-o-su-yong").text())
        .contains("from February 2021; before: Kim Tu Il");
    assertThat(page(CONGRESS + "/bodies").select(".passing li").eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Kim Tu Il January–February 2021 Section III"),
            second -> assertThat(second).startsWith("O Su Yong from February 2021 Section III"));
    assertThat(page("/courses/harbour-board/bodies").text()).doesNotContain("null");
  }

  @Test
  void whoever_has_no_post_stands_with_the_sentence_that_names_them() {
    Element mention =
        page(CONGRESS + "/people").getElementById("person-kim-yong-nam").closest(".mention");
    assertThat(mention.select(".names > li")).hasSize(6);
    assertThat(mention.select("blockquote").text()).startsWith("Founding members of the Party");
    assertThat(mention.select(".who").text()).isEqualTo("Stated in the article");
  }

  @Test
  void the_picture_is_a_table_that_says_what_it_shows() {
    Element picture = page(CONGRESS + "/people").selectFirst("table.grid");
    List<String> heads = picture.select("thead th").eachText();
    assertThat(heads)
        .startsWith("Standing Committee of the Political Bureau", "Political Bureau")
        .contains("Economic Department");
    assertThat(seats(picture, heads.indexOf("Political Bureau"))).isEqualTo(19);
    assertThat(seats(picture, heads.indexOf("Standing Committee of the Political Bureau")))
        .isEqualTo(5);
    Element kimTuIl = picture.selectFirst("tr:has(a[href=#person-kim-tu-il])");
    assertThat(kimTuIl.select("td").get(heads.indexOf("Economic Department")).text())
        .isEqualTo("Head of the Economic Department of the Central Committee of the WPK, ended");
  }

  private static long seats(Element picture, int column) {
    return picture.select("tbody tr").stream()
        .filter(row -> !row.select("td").get(column).select(".seat").isEmpty())
        .count();
  }

  @Test
  void what_was_done_to_bodies_keeps_the_words_of_the_article_and_both_accounts() {
    Document bodies = page(CONGRESS + "/bodies");
    assertThat(bodies.select(".kinds dt").eachText())
        .containsExactly("Restored", "Made public", "Created");
    assertThat(bodies.select(".dispute li").eachText())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).contains("was dismissed", "Section III"),
            second -> assertThat(second).contains("was merged", "Section V"));
  }

  @Test
  void every_place_of_a_phrase_stands_there_once_with_its_use() {
    Document slogans = page(CONGRESS + "/slogans");
    for (Slogan slogan : course.facts().slogans()) {
      Element entry = slogans.getElementById("slogan-" + slogan.id());
      assertThat(entry.select(".places > li")).hasSameSizeAs(slogan.places().passages());
      assertThat(entry.select(".says strong").eachText())
          .containsExactlyElementsOf(slogan.uses().stream().map(use -> use.says()).toList());
      assertThat(entry.selectFirst("h2").text()).isEqualTo("“" + slogan.phrase() + "”");
      assertThat(entry.select(".places mark")).hasSameSizeAs(slogan.places().passages());
    }
    assertThat(page(CONGRESS + "/slogans/zero-cases").title()).startsWith("“zero cases”");
  }

  @Test
  void the_timeline_keeps_the_precision_of_the_article_and_says_where_nothing_is() {
    Document timeline = page(CONGRESS + "/timeline");
    assertThat(timeline.select(".moments > li")).hasSameSizeAs(course.facts().events());
    assertThat(timeline.select(".gap").eachText())
        .containsExactly(
            "10 years without an event",
            "19 years without an event",
            "4 years without an event",
            "1 year without an event");
    assertThat(timeline.getElementById("event-congress-8-opening").text())
        .startsWith("5 January 2021");
    assertThat(timeline.getElementById("event-un-membership").attr("data-precision"))
        .isEqualTo("month");
    List<Integer> heights =
        timeline.select(".gap-line").eachAttr("height").stream().map(Integer::valueOf).toList();
    assertThat(heights.get(0) / 10.0).isCloseTo(heights.get(1) / 19.0, within(0.1));
  }

  @Test
  void every_figure_is_a_text_and_a_state_figure_names_who_gives_it() {
    Document figures = page(CONGRESS + "/figures");
    course
        .facts()
        .figures()
        .forEach(figure ->
            assertThat(figures.getElementById("figure-" + figure.name()))
                .as(figure.name())
                .isNotNull());
    assertThat(figures.getElementById("figure-military-delegates-7").select(".bar-value").text())
        .isEqualTo("719");
    assertThat(figures.getElementById("figure-flats-pyongyang").text()).contains("50,000 flats");
    assertThat(figures.getElementById("figure-gdp-2017").closest(".given").selectFirst("h3").text())
        .startsWith("State source: Foreign Investment and Economic Cooperation Committee");
    assertThat(figures.select(".lead").text()).contains("2 of them come from a state source");
  }

  @Test
  void every_note_shows_what_bears_its_mark_and_which_others_cite_its_source() {
    Document notes = page(CONGRESS + "/notes");
    assertThat(notes.select(".notes-list > li")).hasSize(19);
    Element five = notes.getElementById("note-5");
    assertThat(five.select("blockquote").text()).startsWith("The People-First Principle should");
    assertThat(five.select(".source a").eachText()).containsExactly("6", "10", "16", "17");
    assertThat(five.select(".note-text a")).isEmpty();
    assertThat(notes.getElementById("note-8").select("details li").eachText())
        .anySatisfy(fact -> assertThat(fact).contains("1214"));
  }

  @Test
  void the_guide_counts_and_quotes() {
    Document guide = page(CONGRESS + "/guide");
    long sentences = course.article().lessons().stream().flatMap(Lesson::sentences).count();
    int counted =
        guide.select("[aria-labelledby=speaks] .bar-value").eachText().stream()
            .mapToInt(Integer::parseInt)
            .sum();
    assertThat(counted).isEqualTo((int) sentences);
    assertThat(guide.select("[aria-labelledby=rests]").text()).contains("19 notes", "12 sources");
    assertThat(guide.select(".kinds-of dt").eachText())
        .contains("Stated in the article", "Slogan, as quoted", "The author’s reading", "Quoted");
    assertThat(guide.select(".kinds-of blockquote")).hasSameSizeAs(guide.select(".kinds-of dt"));
    assertThat(guide.select(".plain li")).hasSameSizeAs(course.guide().notDiscussed());
    assertThat(guide.select(".differences > li")).hasSize(course.editorNotes().size());
  }

  @Test
  void every_lesson_leads_to_the_guide_and_its_terms_to_their_entries() {
    for (Lesson lesson : course.article().lessons()) {
      Document page = page(CONGRESS + "/lessons/" + lesson.slug());
      assertThat(page.select("main a[href=" + CONGRESS + "/guide]")).isNotEmpty();
      assertThat(page.select("a.term")).as(lesson.slug()).isNotEmpty();
      for (Element term : page.select("a.term")) {
        String[] parts = term.attr("href").split("#", 2);
        assertThat(page(parts[0]).getElementById(parts[1])).as(term.text()).isNotNull();
        assertThat(page(term.attr("data-entry")).getElementById("entry"))
            .as(term.text())
            .isNotNull();
      }
    }
  }

  @Test
  void a_sentence_with_terms_reads_as_printed_and_keeps_its_notes() {
    for (Lesson lesson : course.article().lessons()) {
      Document page = page(CONGRESS + "/lessons/" + lesson.slug());
      lesson
          .sentences()
          .forEach(sentence -> {
            Element shown = page.getElementById(sentence.anchor());
            assertThat(shown.wholeText()).isEqualTo(sentence.text());
            assertThat(shown.select(".mark")).hasSameSizeAs(sentence.marks());
          });
      assertThat(page.select("a.term a, a.term .mark")).isEmpty();
    }
  }

  @Test
  void htmx_gets_the_entry_alone() {
    String body = amina.get(CONGRESS + "/people/kim-tu-il", "HX-Request", "true").body().strip();
    assertThat(body).startsWith("<article id=\"entry\"").doesNotContain("<html", "lookup-nav");
    assertThat(Jsoup.parse(body).select("h1").text()).isEqualTo("Kim Tu Il 김두일");
  }

  @Test
  void what_is_not_there_is_not_found() {
    for (String path :
        List.of("/people/nobody", "/bodies/nothing", "/slogans/none", "/people/%3Cb%3E")) {
      assertThat(amina.get(CONGRESS + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(amina.get("/courses/none/people").statusCode()).isEqualTo(404);
  }

  @Test
  void no_page_says_what_a_statement_is_worth() {
    for (String name : ALL) {
      assertThat(page(CONGRESS + "/" + name).select("main").text())
          .doesNotContainIgnoringCase("propaganda:")
          .doesNotContain("null", "Optional", "{");
      assertThat(page(CONGRESS + "/" + name).select("img, [style]")).isEmpty();
    }
  }

  @Test
  void a_house_that_is_closed_to_visitors_shows_none_of_it() throws Exception {
    try (Site closed = Site.closedToVisitors().with(SmallCourse.pack())) {
      for (String name : ALL) {
        assertThat(closed.browser().get("/courses/small/" + name).statusCode())
            .as(name)
            .isEqualTo(403);
      }
    }
  }
}
