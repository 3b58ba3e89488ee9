package rostrum.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({"2021, 2021", "2021-01, January 2021", "2021-01-11, 11 January 2021"})
  void A_date_is_as_exact_as_its_source(String text, String read) {
    assertThat(new PartialDate(text).in(Locale.ENGLISH)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021-1",
        "2021-13",
        "2021-02-30",
        "January 2021",
        "2021-01-11T00:00",
        "20210111"
      })
  void Anything_else_is_no_date(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
    assertThatThrownBy(() -> new PartialDate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is not a date like 2021, 2021-01 or 2021-01-11");
  }

  @Test
  void A_leap_day_is_one() {
    assertThat(PartialDate.parse("2020-02-29")).isPresent();
  }
}
