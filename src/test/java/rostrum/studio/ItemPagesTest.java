package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.accounts.Role;
import rostrum.exchange.Export;
import rostrum.exchange.Format;
import rostrum.questions.Item;
import rostrum.questions.ItemJson;
import rostrum.questions.Option;

/** The bank with its keys, and the files that can be taken from it. */
class ItemPagesTest {
  private static final String ITEMS = "/courses/" + TestApp.COURSE + "/items";

  private static TestApp app;
  private static Desk instructor;

  @BeforeAll
  static void start() {
    app = TestApp.start();
    instructor = Desk.of(app, Role.INSTRUCTOR);
  }

  @AfterAll
  static void stop() {
    instructor.close();
    app.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/gift", "/moodle-xml", "/jsonl", "?family=person-post"})
  void to_a_visitor_there_is_no_such_page(String rest) {
    assertThat(app.reader().get(ITEMS + rest).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/gift", "/moodle-xml", "/jsonl"})
  void a_learner_finds_no_keys_even_past_the_door(String rest) {
    try (Desk learner = Desk.of(app, Role.LEARNER)) {
      assertThat(learner.get(ITEMS + rest).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void every_question_is_listed_once_over_all_pages() {
    Set<String> seen = new HashSet<>();
    String next = ITEMS;
    while (!next.isEmpty()) {
      Document page = instructor.page(next);
      page.select(".questions > li").forEach(item -> assertThat(seen.add(item.id())).isTrue());
      next = page.select("a[rel=next]").attr("href");
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(app.bank().stream().map(Item::id).toList());
    assertThat(instructor.get(ITEMS + "?page=999").statusCode()).isEqualTo(404);
    assertThat(instructor.get(ITEMS + "?page=x").statusCode()).isEqualTo(404);
  }

  @Test
  void the_table_counts_each_family() {
    Document page = instructor.page(ITEMS);
    List<Element> rows = page.select("table.figures tbody tr");

    assertThat(rows).hasSize((int) app.bank().stream().map(Item::family).distinct().count());
    assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row.select(".number").text())).sum())
        .isEqualTo(app.bank().size());
  }

  @Test
  void a_question_stands_there_with_its_key_evidence_and_proof() {
    Item item = of("person-post").getFirst();
    Element listed =
        instructor
            .page(ITEMS + "?family=person-post&section=" + item.section())
            .getElementById(item.id());

    assertThat(listed.select("h3").text()).isEqualTo(item.stem());
    assertThat(listed.select("dd").eachText())
        .isEqualTo(item.options().stream().filter(Option::correct).map(Option::text).toList());
    assertThat(listed.select("blockquote")).hasSameSizeAs(item.evidence());
    assertThat(listed.select("details li")).hasSameSizeAs(item.proof().answers());
    for (Element link : listed.select("a[rel=evidence]")) {
      String[] address = link.attr("href").split("#");
      assertThat(app.reader().get(address[0]).html().getElementById(address[1])).isNotNull();
    }
  }

  @Test
  void every_kind_of_question_shows_a_key() {
    for (String kind : app.bank().stream().map(Item::interaction).distinct().toList()) {
      Document page = instructor.page(ITEMS + "?kind=" + kind);
      assertThat(page.select(".questions > li")).as(kind).isNotEmpty();
      assertThat(page.select(".questions > li:not(:has(dd))")).as(kind).isEmpty();
      assertThat(page.select("#kind option[selected]").attr("value")).isEqualTo(kind);
    }
  }

  @Test
  void the_form_chooses_by_family_section_and_kind_at_once() {
    Item item = of("membership").getFirst();
    Document page =
        instructor.page(
            ITEMS + "?family=membership&kind=" + item.interaction() + "&section=" + item.section());

    List<String> expected =
        of("membership").stream()
            .filter(other -> other.section().equals(item.section()))
            .map(Item::id)
            .toList();
    assertThat(page.select("#questions").text()).contains(String.valueOf(expected.size()));
    assertThat(page.select(".questions > li").eachAttr("id")).isSubsetOf(expected);
  }

  @Test
  void where_nothing_fits_the_page_says_so_and_offers_no_file() {
    Document page = instructor.page(ITEMS + "?family=person-post&kind=ordering");

    assertThat(page.select("#questions + p").text()).startsWith("No question is all of this");
    assertThat(page.select("[data-format]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_file_is_what_the_command_writes_under_a_name_with_course_and_date(Format format) {
    HttpResponse<String> file = instructor.get(ITEMS + "/" + format.word());
    Export export = format.write(app.bank(), app.course().article(), app.course().facts());

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(export.text());
    assertThat(header(file, "Content-Type").replace(";charset", "; charset"))
        .isEqualTo(format.contentType() + "; charset=utf-8");
    assertThat(header(file, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"wpk-8th-congress-2026-03-02." + format.ending() + "\"");
    assertThat(header(file, "Cache-Control")).contains("no-store");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void a_file_holds_what_is_chosen() {
    Document page = instructor.page(ITEMS + "?family=slogan-meaning");
    String address = page.select("[data-format=jsonl] a").attr("href");

    assertThat(instructor.get(address).body().lines().map(ItemJson::read))
        .isEqualTo(of("slogan-meaning"));
    assertThat(instructor.get(ITEMS + "/punchcards").statusCode()).isEqualTo(404);
    assertThat(instructor.get("/courses/nowhere/items/gift").statusCode()).isEqualTo(404);
  }

  @Test
  void what_a_format_does_not_carry_stands_beside_its_file() {
    Document page = instructor.page(ITEMS);
    for (Format format : Format.values()) {
      Export export = format.write(app.bank(), app.course().article(), app.course().facts());
      Element offer = page.selectFirst("[data-format=" + format.word() + "]");
      String report = offer.select(".report").text();

      assertThat(offer.select("details").isEmpty()).isEqualTo(export.losses().isEmpty());
      export.losses().forEach(loss -> assertThat(report).contains(loss.id()).contains(loss.what()));
    }
  }

  private static List<Item> of(String family) {
    return app.bank().stream().filter(item -> item.family().equals(family)).toList();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
