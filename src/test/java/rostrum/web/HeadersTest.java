package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class HeadersTest {

  @Test
  void every_answer_forbids_what_our_pages_do_not_do() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      String file = amina.page("/").select("link[rel=stylesheet]").attr("href");
      for (String path : new String[] {"/", "/no-such-page", "/health/live", file}) {
        HttpHeaders headers = site.browser().get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
            .as(path)
            .contains(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow().split(", "))
            .hasSizeGreaterThan(9)
            .allMatch(feature -> feature.endsWith("=()"));
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
      }
    }
  }

  @Test
  void htmx_runs_no_text_stores_no_page_and_asks_nobody_else() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      assertThat(amina.page("/").select("meta[name=htmx-config]").attr("content"))
          .startsWith(
              "{\"allowEval\":false,\"allowScriptTags\":false,\"includeIndicatorStyles\":false,"
                  + "\"selfRequestsOnly\":true,\"historyCacheSize\":0,\"refreshOnHistoryMiss\":true");
    }
  }

  @Test
  void the_page_that_a_link_for_a_new_password_opens_tells_its_address_to_no_other()
      throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      assertThat(
              amina.get("/recovery?link=" + "A".repeat(43)).headers().allValues("Referrer-Policy"))
          .containsExactly("no-referrer");
    }
  }

  @Test
  void under_an_https_address_browsers_are_told_to_use_nothing_else() throws Exception {
    try (Site site = Site.behind("https://learn.example")) {
      assertThat(site.browser().get("/").headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000; includeSubDomains");
    }
  }

  @Test
  void a_page_is_for_one_reader_and_a_file_for_ever() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      HttpHeaders page = amina.get("/", "Accept-Encoding", "gzip").headers();
      assertThat(page.firstValue("Cache-Control")).contains("private, no-store");
      assertThat(page.firstValue("Content-Encoding")).contains("gzip");
      assertThat(page.firstValue("Vary").orElseThrow()).contains("HX-Request", "Accept-Encoding");
      assertThat(page.firstValue("Content-Type").orElseThrow())
          .matches("text/html; ?charset=utf-8");

      String file = amina.page("/").select("link[rel=stylesheet]").attr("href");
      HttpHeaders styles = amina.get(file, "Accept-Encoding", "gzip").headers();
      assertThat(styles.firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
      assertThat(amina.get(file.replaceFirst("/static/\\w+/", "/static/0/")).headers())
          .satisfies(old -> assertThat(old.firstValue("Cache-Control")).contains("no-cache"));
    }
  }
}
