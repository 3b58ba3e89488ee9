package rostrum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rostrum.web.Site;
import rostrum.web.SmallCourse;

class CoursePagesTest {

  @Test
  void without_a_course_the_start_page_says_how_to_get_one() throws Exception {
    try (Site site = Site.open()) {
      Document page = site.browser().page("/");
      assertThat(page.select("h1").text()).isEqualTo("No course is installed yet");
      assertThat(page.select("code").text()).contains("course import");
    }
  }

  @Test
  void with_one_course_it_says_what_to_do_next() throws Exception {
    try (Site site = Site.open().with(SmallCourse.pack())) {
      Document page = site.browser().page("/");
      assertThat(page.select("main .button").eachText())
          .containsExactly("Start reading: Opening", "Practise");
      assertThat(page.select("main .button").eachAttr("href"))
          .containsExactly("/courses/small/lessons/opening", "/courses/small/practice");
    }
  }

  @Test
  void the_front_page_states_the_source_and_what_a_right_answer_means() throws Exception {
    try (Site site = Site.open().with(SmallCourse.pack())) {
      Document page = site.browser().page("/courses/small");
      assertThat(page.select("main").text())
          .contains(
              "the article says so",
              "no judgement that the statement is true, nor that it is false");
      assertThat(page.select("dl.facts div").eachText())
          .contains("Title not stated", "Author Ada Green", "Rights not stated in the source");
      assertThat(page.select(".stops li")).hasSize(3);
    }
  }

  @Test
  void a_house_that_is_closed_to_visitors_says_so_on_every_page() throws Exception {
    try (Site site = Site.closedToVisitors().with(SmallCourse.pack())) {
      for (String path : new String[] {"/", "/courses/small", "/courses/small/lessons/one"}) {
        HttpResponse<String> answer = site.browser().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
            .isEqualTo("This course is open to people with an account here");
        assertThat(answer.body()).doesNotContain("gardens");
      }
      assertThat(site.browser().get("/health/ready").statusCode()).isEqualTo(200);
    }
  }
}
