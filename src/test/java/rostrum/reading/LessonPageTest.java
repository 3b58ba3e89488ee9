package rostrum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.web.Site;
import rostrum.web.SmallCourse;

class LessonPageTest {
  private static final String ONE = "/courses/small/lessons/one";
  private static Site site;
  private static Document page;

  @BeforeAll
  static void open() {
    site = Site.open().with(SmallCourse.pack());
    page = site.browser().page(ONE);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void the_heading_stands_as_printed_and_the_page_names_its_lesson() {
    assertThat(page.select("main").attr("data-lesson")).isEqualTo("one");
    assertThat(page.select("h1#heading").text()).isEqualTo("I. “Plant First” & Water <Later>");
    assertThat(page.title()).isEqualTo("I · “Plant <b>first</b>” · Rostrum");
    assertThat(page.select("nav.rail summary").text()).isEqualTo("Section I of II · 1 min");
    assertThat(page.select(".by").text())
        .isEqualTo("Ada Green · about 1 minute · 2 editor’s notes");
  }

  @Test
  void a_lesson_without_a_heading_shows_its_label() {
    Document opening = site.browser().page("/courses/small/lessons/opening");
    assertThat(opening.select("h1").text()).isEqualTo("Opening");
    assertThat(opening.select("nav.rail summary").text()).isEqualTo("Opening · 1 min");
  }

  @Test
  void every_lesson_says_where_the_text_comes_from_and_invents_nothing() {
    assertThat(page.select(".credit").text())
        .contains(
            "Ada Green, gardener at Kew", "Title: not stated", "Rights: not stated in the source");
  }

  @Test
  void a_sentence_reads_as_printed_and_knows_who_speaks() {
    Element first = page.getElementById("s-1");
    assertThat(first.text()).isEqualTo("Mok Ji-won planted <i>nine</i> trees, and watered them.");
    assertThat(first.attr("data-voice")).isEqualTo("author-report");
    Element second = page.getElementById("s-2");
    assertThat(second.attr("data-voice")).isEqualTo("quoted-speaker");
    assertThat(second.attr("data-claim")).isEqualTo("slogan");
    assertThat(second.attr("data-who")).isEqualTo("Quoted: Mok Ji-won, speech at the gate");
    assertThat(second.attr("data-kind")).isEqualTo("Slogan, as quoted");
    assertThat(page.getElementById("s-4").attr("data-kind"))
        .isEqualTo("The article disagrees with itself");
  }

  @Test
  void text_of_a_pack_never_becomes_markup() {
    assertThat(page.select("i, em, later, gardens")).isEmpty();
    assertThat(site.browser().page("/courses/small").select("h1").text())
        .isEqualTo("An article on <gardens> & letters");
  }

  @Test
  void a_mark_leads_to_its_note_and_the_note_back() {
    Element mark = page.getElementById("s-1").selectFirst("a.mark");
    assertThat(mark.attr("href")).isEqualTo("#fn-1");
    assertThat(mark.attr("aria-label")).isEqualTo("Note 1");
    Element note = page.getElementById("fn-1");
    assertThat(note.closest("details")).isNotNull();
    assertThat(note.selectFirst("a").attr("href")).isEqualTo("#" + mark.id());
  }

  @Test
  void an_address_in_a_note_is_text_and_korean_is_marked() {
    Element note = page.getElementById("fn-1");
    assertThat(note.text()).contains("http://example.org/a?b=1&c=2");
    assertThat(note.select("a")).hasSize(1);
    assertThat(note.select("[lang=ko]").text()).startsWith("로동신문");
  }

  @Test
  void a_name_with_a_hyphen_stays_on_one_line() {
    assertThat(page.getElementById("s-1").select(".whole").eachText()).containsExactly("Ji-won");
  }

  @Test
  void the_table_has_a_row_for_each_printed_row_and_an_anchor_for_each_cell() {
    Element table = page.getElementById("trees");
    assertThat(table.select("tbody tr")).hasSize(3);
    assertThat(table.select("caption").text()).isEqualTo("Table 1 Trees by bed");
    assertThat(table.select("th[scope=rowgroup]").eachAttr("rowspan")).containsExactly("2", "1");
    assertThat(page.getElementById("trees-r1-c1").text()).isEqualTo("North bed");
    assertThat(page.getElementById("trees-r2-c2").text()).isEqualTo("Ash");
    assertThat(page.getElementById("trees-r3-c3").text()).isEqualTo("<em>Rare</em>");
    assertThat(table.select("[role=rowheader][scope=row]").eachText())
        .containsExactly("Oak", "Ash", "Elm");
    assertThat(table.nextElementSibling().text())
        .contains("Source: 《Gazette》", "State source: Gazette, list of May 2021");
  }

  @Test
  void an_editors_note_stands_after_its_paragraph_and_leads_to_every_place() {
    Element note = page.getElementById("editor-beginning");
    assertThat(note.text()).startsWith("Editor: the article disagrees.");
    assertThat(note.select("a").eachAttr("href"))
        .containsExactly("/courses/small/lessons/one#s-4", "/courses/small/lessons/two#s-1");
    assertThat(note.previousElementSibling().select("#s-4")).hasSize(1);
    assertThat(page.getElementById("editor-ash").text())
        .startsWith("Editor: outside the article.")
        .contains("Source: Register of 2021");
  }

  @Test
  void who_is_speaking_is_said_where_it_changes_when_asked_for() {
    assertThat(page.select(".voice, .legend")).isEmpty();
    Document voices = site.browser().page(ONE + "?voices=1");
    assertThat(voices.select(".voice").eachText())
        .containsExactly(
            "Stated in the article",
            "Quoted: Mok Ji-won, speech at the gate · Slogan, as quoted",
            "The article disagrees with itself");
    assertThat(voices.select(".legend dt").eachText())
        .contains("Stated in the article", "Slogan, as quoted", "Quoted");
    assertThat(voices.getElementById("s-2").text()).isEqualTo(page.getElementById("s-2").text());
  }

  @Test
  void htmx_swaps_the_text_alone() {
    String body = site.browser().get(ONE + "?voices=1", "HX-Request", "true").body();
    Document part = Jsoup.parse(body);
    assertThat(body).startsWith("<div id=\"text\"").doesNotContain("<html", "csrf");
    assertThat(part.select(".voice")).isNotEmpty();
    assertThat(page.select("a[hx-get]").attr("hx-target")).isEqualTo("#text");
  }

  @Test
  void whoever_comes_from_a_question_finds_the_way_back() {
    String question = "/courses/small/practice/a1/2?x=1";
    assertThat(site.browser().page(ONE + "?from=" + question).select(".wayback a").attr("href"))
        .isEqualTo(question);
    for (String elsewhere :
        List.of(
            "//evil.example/courses/small/practice",
            "https://evil.example",
            "javascript:alert(1)",
            "/courses/small/practice/../../x",
            "/courses/small/lessons/one")) {
      assertThat(site.browser().page(ONE + "?from=" + elsewhere).select(".wayback"))
          .as(elsewhere)
          .isEmpty();
    }
  }

  @Test
  void the_neighbours_and_the_contents_are_links() {
    assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/courses/small/lessons/opening");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/courses/small/lessons/two");
    assertThat(page.select("nav.rail .stops a")).hasSize(3);
    assertThat(page.select("nav.rail a[aria-current=page]").text())
        .isEqualTo("I · “Plant <b>first</b>”");
  }
}
