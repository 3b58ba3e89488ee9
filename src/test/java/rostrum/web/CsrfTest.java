package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsrfTest {
  private static final String READING = "/courses/small/lessons/one/reading";
  private static final Map<String, String> ONE_SENTENCE = Map.of("sentences", "1");
  private static Site site;
  private Browser amina;

  @BeforeAll
  static void open() {
    site = Site.open().with(SmallCourse.pack());
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @BeforeEach
  void visit() {
    amina = site.browser();
  }

  @Test
  void a_form_of_our_own_page_is_taken() {
    assertThat(amina.post(READING, ONE_SENTENCE).statusCode()).isEqualTo(303);
    assertThat(amina.post(READING, ONE_SENTENCE, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_form_without_the_cookie_is_refused_with_a_page_that_says_what_to_do() {
    HttpResponse<String> answer = amina.postAsIs(READING, ONE_SENTENCE);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(answer.body()).select("main").text())
        .contains("Your browser sent no cookie", "Allow cookies", "Nothing was saved");
  }

  @Test
  void a_form_without_the_token_or_with_another_browsers_is_refused() {
    String foreign = site.browser().token();
    amina.get("/");
    assertThat(amina.postAsIs(READING, ONE_SENTENCE).statusCode()).isEqualTo(403);
    HttpResponse<String> answer =
        amina.postAsIs(READING, Map.of("sentences", "1", "csrf", foreign));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This form is no longer valid");
  }

  @Test
  void a_form_from_another_site_is_refused_even_with_cookie_and_token() {
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      assertThat(amina.post(READING, ONE_SENTENCE, "Sec-Fetch-Site", site).statusCode())
          .as(site)
          .isEqualTo(403);
    }
    for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1"}) {
      assertThat(amina.post(READING, ONE_SENTENCE, "Origin", origin).statusCode())
          .as(origin)
          .isEqualTo(403);
    }
  }

  @Test
  void an_htmx_header_proves_nothing() {
    assertThat(amina.postAsIs(READING, ONE_SENTENCE, "HX-Request", "true").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_token_tells_nothing_about_the_cookie_it_comes_from() {
    Visitor visitor = new Visitor("A".repeat(43));
    Csrf csrf = new Csrf(new Visitors(false), new Origins(Optional.empty(), Optional.empty()));
    assertThat(csrf.token(visitor)).hasSize(43).doesNotContain(visitor.token());
    assertThat(csrf.token(visitor)).isNotEqualTo(visitor.hash());
    assertThat(visitor.toString()).doesNotContain(visitor.token());
  }

  @Test
  void a_refused_form_leaves_no_trace() {
    amina.get("/");
    amina.postAsIs(READING, ONE_SENTENCE);
    assertThat(
            amina.page("/courses/small/lessons/one").select("meter[data-stop=one]").attr("value"))
        .isEqualTo("0");
  }
}
