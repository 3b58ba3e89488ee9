package rostrum.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

  @Test
  void a_name_ends_at_the_first_of_that_tells_it_from_the_others() {
    assertThat(shortened("Political Bureau of the Central Committee of the WPK"))
        .containsExactly("Political Bureau");
    assertThat(
            shortened(
                "Standing Committee of the Political Bureau of the WPK",
                "Standing Committee of the Assembly"))
        .containsExactly(
            "Standing Committee of the Political Bureau", "Standing Committee of the Assembly");
  }

  @Test
  void one_word_is_no_name() {
    assertThat(shortened("Ministry of Social Security"))
        .containsExactly("Ministry of Social Security");
    assertThat(shortened("General Staff")).containsExactly("General Staff");
  }

  private static List<String> shortened(String... names) {
    List<Body> bodies = Stream.of(names).map(name -> new Body(name, name, "the " + name)).toList();
    ShortNames shortNames = new ShortNames(bodies);
    return bodies.stream().map(shortNames::of).toList();
  }
}
