package rostrum.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;

class SearchPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String SEARCH = COURSE + "/search";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void before_anything_is_typed_the_page_says_what_it_looks_through() {
    Page page = app.reader().get(SEARCH);

    assertThat(page.one("#found").text()).startsWith("It looks through");
    assertThat(page.one("form.search input").attr("name")).isEqualTo("q");
  }

  @Test
  void course_lesson_and_reference_have_the_field() {
    for (String path : new String[] {COURSE, COURSE + "/lessons/1", COURSE + "/reference"}) {
      assertThat(app.reader().get(path).one("form[role=search]").attr("action")).isEqualTo(SEARCH);
    }
  }

  @Test
  void hits_stand_in_groups_marked_and_lead_to_their_place() {
    Page page = app.reader().get(SEARCH + "?q=self-reliance");

    assertThat(page.texts("#found h3")).anyMatch(text -> text.startsWith("Phrases"));
    assertThat(page.texts("[data-kind=sentence] mark")).isNotEmpty();
    String[] way = page.html().selectFirst("[data-kind=sentence] a").attr("href").split("#");
    assertThat(app.reader().get(way[0]).html().getElementById(way[1]).text())
        .isEqualTo(page.html().selectFirst("[data-kind=sentence] .hit").text());
    String[] phrase = page.html().selectFirst("[data-kind=phrase] a").attr("href").split("#");
    assertThat(app.reader().get(phrase[0]).html().getElementById(phrase[1])).isNotNull();
  }

  @Test
  void every_kind_of_entry_leads_to_an_element_that_is_there() {
    for (String typed : new String[] {"Kim", "Commission", "congress", "delegates", "Rodong"}) {
      Page page = app.reader().get(SEARCH + "?q=" + typed);
      for (var group : page.html().select("[data-kind]")) {
        String[] way = group.selectFirst("a[href]").attr("href").split("#");
        assertThat(app.reader().get(way[0]).html().getElementById(way[1])).as(way[1]).isNotNull();
      }
    }
  }

  @Test
  void as_one_types_only_what_was_found_comes_back() {
    Page part = app.reader().getPart(SEARCH + "?q=%EA%B9%80%EC%A0%95%EC%9D%80");

    assertThat(part.has("header")).isFalse();
    assertThat(part.one("#found [data-kind=person] a").text()).isEqualTo("Kim Jong Un");
  }

  @Test
  void as_one_types_the_number_goes_once_to_a_line_that_stays_and_is_read_out() {
    Page page = app.reader().get(SEARCH);
    Page part = app.reader().getPart(SEARCH + "?q=self-reliance");

    assertThat(page.one("[role=status]#said").closest("#found")).isNull();
    assertThat(part.one("[hx-swap-oob='innerHTML:#said']").text())
        .isEqualTo(part.one("#found-count").text())
        .matches("\\d+ places for “self-reliance”");
    assertThat(part.has("[role=status], [aria-live]")).isFalse();
    assertThat(app.reader().getPart(SEARCH + "?q=").one("[hx-swap-oob]").text()).isEmpty();
  }

  @Test
  void when_nothing_is_found_the_page_says_so_and_what_may_be_meant() {
    Page page = app.reader().get(SEARCH + "?q=Choe+Ryongfa");

    assertThat(page.one("#found h2").text()).isEqualTo("Nothing for “Choe Ryongfa”");
    assertThat(page.one(".nothing a").text()).isEqualTo("Choe Ryong-hae");
    assertThat(app.reader().get(page.one(".nothing a").attr("href")).has("[data-kind=person]"))
        .isTrue();
  }

  @Test
  void what_was_typed_is_text_and_nothing_else() {
    Page page = app.reader().get(SEARCH + "?q=%3Cb%3E%22x%22");

    assertThat(page.one("#q").attr("value")).isEqualTo("<b>\"x\"");
    assertThat(page.has("#found b")).isFalse();
  }
}
