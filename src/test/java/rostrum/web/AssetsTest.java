package rostrum.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void a_page_needs_six_requests_at_most_and_all_are_answered() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      Document page = amina.page("/");
      Set<String> files = new HashSet<>();
      for (Element element : page.select("link[href^=/static/], script[src]")) {
        files.add(element.attr("href") + element.attr("src"));
      }
      assertThat(files).hasSizeLessThanOrEqualTo(5);
      for (String file : files) {
        assertThat(amina.get(file).statusCode()).as(file).isEqualTo(200);
      }
    }
  }

  @Test
  void style_sheets_are_one_file_whose_layers_come_first() throws Exception {
    try (Site site = Site.open();
        Browser amina = site.browser()) {
      String styles = amina.get(amina.page("/").select("link[rel=stylesheet]").attr("href")).body();
      assertThat(styles.indexOf("@layer reset, tokens, base, components, utilities;"))
          .isNotNegative()
          .isLessThan(styles.indexOf("{"));
      assertThat(styles).contains("url(/static/").doesNotContain("url(/static/fonts/");
    }
  }

  @Test
  void pages_have_no_script_or_style_of_their_own() throws Exception {
    try (Site site = Site.open().with(SmallCourse.pack());
        Browser amina = site.browser()) {
      for (String path : new String[] {"/", "/courses/small", "/courses/small/lessons/one"}) {
        Document page = amina.page(path);
        assertThat(page.select("style, [style], script:not([src])")).as(path).isEmpty();
        assertThat(page.getAllElements())
            .allSatisfy(element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().matches("on.*|hx-on.*")));
      }
    }
  }

  @Test
  void a_compressed_file_is_the_same_file() throws Exception {
    Asset asset = Asset.of("a.css", "a { color: red }".repeat(99).getBytes(UTF_8)).compressed();
    byte[] gzipped = asset.gzipped().orElseThrow();
    assertThat(gzipped.length).isLessThan(asset.content().length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzipped)).readAllBytes())
        .isEqualTo(asset.content());
  }

  @Test
  void a_template_cannot_name_a_file_that_is_not_there() {
    assertThatThrownBy(() -> new Assets().address("none.css"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.css");
  }
}
