package rostrum.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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

  @ParameterizedTest
  @CsvSource({
    "2021, YEAR, 2021-01-01, 2021-12-31",
    "2020-02, MONTH, 2020-02-01, 2020-02-29",
    "2021-01-11, DAY, 2021-01-11, 2021-01-11"
  })
  void A_date_reaches_from_its_first_day_to_its_last(
      PartialDate date, PartialDate.Precision precision, LocalDate first, LocalDate last) {
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.first()).isEqualTo(first);
    assertThat(date.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2021",
    "2020, 2021-01",
    "2020-12, 2021-01-01",
    "2020-12-31, 2021",
    "2021-01-05, 2021-01-06",
    "2021-01-31, 2021-02"
  })
  void A_date_is_before_another_if_all_of_it_is(PartialDate one, PartialDate other) {
    assertThat(one.isBefore(other)).isTrue();
    assertThat(other.isBefore(one)).isFalse();
    assertThat(one.overlaps(other)).isFalse();
    assertThat(other.overlaps(one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 2021",
    "2021, 2021-01",
    "2021, 2021-12-31",
    "2021-01, 2021-01-05",
    "2021-01, 2021-01-31",
    "2021-01-05, 2021-01-05"
  })
  void A_date_within_another_is_neither_before_nor_after_it(PartialDate one, PartialDate other) {
    assertThat(one.overlaps(other)).isTrue();
    assertThat(other.overlaps(one)).isTrue();
    assertThat(one.isBefore(other)).isFalse();
    assertThat(other.isBefore(one)).isFalse();
  }
}
