package rostrum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rostrum.storage.schema.Tables;
import rostrum.web.Browser;
import rostrum.web.Site;
import rostrum.web.SmallCourse;

class ReadingTest {
  private static final String ONE = "/courses/small/lessons/one";
  private Site site;
  private Browser amina;

  @BeforeEach
  void open() {
    site = Site.open().with(SmallCourse.pack());
    amina = site.browser();
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void the_button_at_the_end_notes_the_whole_lesson() {
    String all = amina.page(ONE).select("#read input[name=sentences]").attr("value");
    HttpResponse<String> answer = read(all);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(ONE + "#read");

    Document after = amina.page(ONE);
    assertThat(after.select("#read").text()).startsWith("You have read section I.");
    assertThat(after.select("#read a").eachAttr("href"))
        .containsExactly("/courses/small/practice?lesson=one", "/courses/small/lessons/two");
    assertThat(meter(after)).isEqualTo("4");
  }

  @Test
  void htmx_gets_the_part_that_changed() {
    HttpResponse<String> answer =
        amina.post(ONE + "/reading", Map.of("sentences", "4"), "HX-Request", "true");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<section id=\"read\"");
    assertThat(Jsoup.parse(answer.body()).text()).contains("You have read section I.");
  }

  @Test
  void what_was_read_is_never_taken_back_and_only_progress_is_stored() {
    read("3");
    read("1");
    read("3");
    assertThat(meter(amina.page(ONE))).isEqualTo("3");
    assertThat(rows()).isEqualTo(1);
    read("4");
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void progress_is_seen_everywhere_and_by_its_reader_alone() {
    read("2");
    assertThat(amina.page("/").select("main .button").text()).contains("Continue reading: I · ");
    assertThat(meter(amina.page("/courses/small"))).isEqualTo("2");
    assertThat(amina.page(ONE).select("nav.rail summary").text()).endsWith("min left");
    assertThat(meter(site.browser().page(ONE))).isEqualTo("0");
  }

  @Test
  void the_last_lesson_leads_back_to_the_course() {
    amina.post("/courses/small/lessons/two/reading", Map.of("sentences", "1"));
    assertThat(amina.page("/courses/small/lessons/two").select("#read a").eachText())
        .containsExactly("Answer questions on it", "Back to the course");
  }

  private HttpResponse<String> read(String sentences) {
    return amina.post(ONE + "/reading", Map.of("sentences", sentences));
  }

  private static String meter(Document page) {
    return page.select("meter[data-stop=one]").attr("value");
  }

  private int rows() {
    return site.rows().read(sql -> sql.fetchCount(Tables.READING));
  }
}
