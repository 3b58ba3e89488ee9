package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalledTest {
  private static final int LONGEST = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amina Yusuf",
        "김은경",
        "محمد",
        "<b onmouseover=alert(1)>",
        "=HYPERLINK(\"http://a.example\")",
        "👩‍👩‍👧 Kim"
      })
  void whatever_is_written_may_be_a_name(String name) {
    assertThat(Called.fits(name, LONGEST)).isTrue();
    assertThat(Called.fits(name, name.length() - 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u0007b",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u202Eb",
        "a\u2066b",
        "a\uD800"
      })
  void what_breaks_a_line_or_turns_the_writing_may_not(String name) {
    assertThat(Called.fits(name, LONGEST)).isFalse();
  }
}
