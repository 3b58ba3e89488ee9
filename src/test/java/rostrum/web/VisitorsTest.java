package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rostrum.storage.schema.Tables;

class VisitorsTest {

  @Test
  void on_plain_http_the_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
    try (Site site = Site.open()) {
      String cookie = site.browser().get("/").headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie)
          .matches("rostrum=[A-Za-z0-9_-]{43};.*")
          .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=34560000")
          .doesNotContain("Secure", "Domain");
    }
  }

  @Test
  void under_an_https_address_it_is_bound_to_the_host() throws Exception {
    try (Site site = Site.behind("https://learn.example")) {
      String cookie = site.browser().get("/").headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie)
          .startsWith("__Host-rostrum=")
          .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  @Test
  void whoever_brings_one_keeps_it_and_whoever_brings_nonsense_gets_a_new_one() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      amina.get("/");
      assertThat(amina.get("/").headers().allValues("Set-Cookie")).isEmpty();
      assertThat(site.browser().get("/", "Cookie", "rostrum=' or 1=1").headers().map())
          .containsKey("set-cookie");
    }
  }

  @Test
  void looking_around_stores_nothing_and_the_first_form_one_learner() throws Exception {
    try (Site site = Site.open().with(SmallCourse.pack());
        Browser amina = site.browser()) {
      amina.get("/");
      amina.get("/courses/small/lessons/one");
      assertThat(learners(site)).isZero();
      amina.post("/courses/small/lessons/one/reading", Map.of("sentences", "1"));
      amina.post("/courses/small/lessons/two/reading", Map.of("sentences", "1"));
      assertThat(learners(site)).isEqualTo(1);
    }
  }

  @Test
  void neither_programs_nor_files_are_given_a_cookie() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      String styles = amina.page("/").select("link[rel=stylesheet]").attr("href");
      for (String path : List.of(styles, "/health/live", "/health/ready")) {
        assertThat(site.browser().get(path).headers().map()).doesNotContainKey("set-cookie");
      }
    }
  }

  private static int learners(Site site) {
    return site.rows().read(sql -> sql.fetchCount(Tables.LEARNER));
  }
}
