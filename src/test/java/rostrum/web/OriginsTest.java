package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final String READING = "/courses/small/lessons/one/reading";
  private static final String[] FORWARDED = {
    "Origin", "https://learn.example",
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Host", "learn.example"
  };

  @Test
  void the_trusted_proxy_is_believed() throws Exception {
    assertThat(status(Site.behindProxy("127.0.0.1"))).isEqualTo(303);
  }

  @Test
  void nobody_else_is() throws Exception {
    assertThat(status(Site.open())).isEqualTo(403);
    assertThat(status(Site.behindProxy("192.0.2.1"))).isEqualTo(403);
  }

  @Test
  void a_port_that_the_scheme_implies_and_capitals_make_no_difference() {
    assertThat(Origins.normal("HTTPS://Learn.Example:443")).isEqualTo("https://learn.example");
    assertThat(Origins.normal("http://learn.example:80")).isEqualTo("http://learn.example");
    assertThat(Origins.normal("http://learn.example:443")).isEqualTo("http://learn.example:443");
  }

  @Test
  void a_proxy_is_an_address_and_no_name() {
    assertThatThrownBy(() -> new Origins(Optional.empty(), Optional.of("proxy.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("proxy.example");
  }

  private static int status(Site opened) throws Exception {
    try (Site site = opened.with(SmallCourse.pack());
        Browser amina = site.browser()) {
      return amina.post(READING, Map.of("sentences", "1"), FORWARDED).statusCode();
    }
  }
}
