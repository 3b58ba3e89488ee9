package rostrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measurement at a small size; times are not looked at. */
class GrowthTest {

  @Test
  void every_page_is_asked_for_in_each_school() throws Exception {
    assertThat(Growth.run(Scale.of("small")))
        .as("head, rule, pages")
        .hasSizeGreaterThan(30)
        .anyMatch(line -> line.startsWith("| reports |"));
  }
}
