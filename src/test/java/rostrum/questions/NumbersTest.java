package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1214; USD; 1214",
        "1,214; USD; 1214",
        "1 214; USD; 1214",
        "50'000; flats; 50000",
        "USD 1,214; USD; 1214",
        "1214 usd; USD; 1214",
        "30.70 billion USD; billion USD; 30.70",
        "30.7; billion USD; 30.7",
        "-3; ; -3",
        "−3; ; -3",
        "007; ; 7"
      })
  void Commas_spaces_and_the_unit_do_not_matter(String typed, String unit, BigDecimal meant) {
    assertThat(Numbers.read(typed, unit == null ? "" : unit).orElseThrow())
        .isEqualByComparingTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "12 a", "1,21", "1.2.3", "1e9", "0x10", "12,3456", "USD"})
  void Anything_else_is_no_number(String typed) {
    assertThat(Numbers.read(typed, "USD")).isEmpty();
  }

  @Test
  void A_tolerance_is_absolute_and_includes_its_ends() {
    Quantity gdp = new Quantity(new BigDecimal("30.70"), new BigDecimal("0.05"), "billion USD");

    assertThat(gdp.admits(new BigDecimal("30.65"))).isTrue();
    assertThat(gdp.admits(new BigDecimal("30.75"))).isTrue();
    assertThat(gdp.admits(new BigDecimal("30.76"))).isFalse();
    assertThat(gdp.admits(new BigDecimal("30.64"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"50000, '50,000'", "30.70, 30.70", "5, 5", "1214, '1,214'", "2.5, 2.5"})
  void A_number_is_written_with_commas_between_thousands_and_all_its_decimals(
      BigDecimal number, String written) {
    assertThat(Numbers.in(Locale.ENGLISH, number)).isEqualTo(written);
    assertThat(Numbers.read(written, "").orElseThrow()).isEqualTo(number);
  }
}
