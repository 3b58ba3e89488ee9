package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ErrorsTest {
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open().with(SmallCourse.pack());
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void what_is_not_there_has_a_page_that_helps() {
    for (String path :
        List.of(
            "/no-such-page",
            "/courses/none",
            "/courses/small/lessons/9",
            "/static/0/none.css",
            "/static/0/css/tokens.css")) {
      HttpResponse<String> answer = site.browser().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.title()).isEqualTo("There is no such page · Rostrum");
      assertThat(page.select("main a[href=/]").text()).isEqualTo("To the start page");
    }
  }

  @Test
  void the_number_on_the_page_is_the_requests() {
    HttpResponse<String> answer = site.browser().get("/no-such-page");
    String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(number).matches("[0-9a-f]{10}");
    assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(number);
  }

  @Test
  void htmx_gets_the_part_alone() {
    String body = site.browser().get("/no-such-page", "HX-Request", "true").body();
    assertThat(body).startsWith("<main").doesNotContain("<html");
  }

  @Test
  void a_form_that_is_not_ours_is_a_bad_request() {
    Browser amina = site.browser();
    for (String sentences : List.of("0", "-1", "99", "1e3", "", "4 or 1=1", "9999999999999")) {
      HttpResponse<String> answer =
          amina.post("/courses/small/lessons/one/reading", Map.of("sentences", sentences));
      assertThat(answer.statusCode()).as(sentences).isEqualTo(400);
      assertThat(answer.body()).contains("This request does not fit");
    }
  }

  @Test
  void another_method_is_told_which_there_are() {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
      HttpResponse<String> answer = site.browser().send(method, "/courses/small");
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
      assertThat(answer.body()).contains("This address takes no such request");
    }
  }

  @Test
  void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
    HttpResponse<String> answer =
        site.browser()
            .post(
                "/courses/small/lessons/one/reading",
                Map.of("sentences", "1", "more", "x".repeat(2_000_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("That is too large");
  }

  @Test
  void head_is_answered_like_get_without_a_body() {
    HttpResponse<String> answer = site.browser().send("HEAD", "/courses/small");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(site.browser().send("HEAD", "/courses/none").statusCode()).isEqualTo(404);
  }

  @Test
  void no_error_page_shows_the_programs_inside() throws Exception {
    try (Site broken = Site.open().with(SmallCourse.pack())) {
      Browser amina = broken.browser();
      broken.rows().close();
      HttpResponse<String> answer = amina.get("/courses/small");
      assertThat(answer.statusCode()).isBetween(500, 503);
      assertThat(Jsoup.parse(answer.body()).select("main").text())
          .contains("What was marked as saved is saved")
          .doesNotContain("Exception", "java", "sql", "rostrum.");
      assertThat(amina.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(amina.get("/health/ready").statusCode()).isEqualTo(503);
    }
  }
}
