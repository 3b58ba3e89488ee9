package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.Phone;

class SharedKeyTest {
  /** That of RFC 6238, appendix B. */
  private static final SharedKey KEY = SharedKey.of("3132333435363738393031323334353637383930");

  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_the_last_six_digits_of_those_in_the_standard(long second, String code) {
    assertThat(KEY.code(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void a_phone_gets_the_same_key_by_letters_and_by_picture() {
    assertThat(KEY.letters()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(new Phone(KEY.letters()).code(NOW)).isEqualTo(KEY.code(NOW));
    assertThat(KEY.address("jonas+1@example.org"))
        .isEqualTo(
            "otpauth://totp/Rostrum:jonas%2B1%40example.org?secret="
                + KEY.letters()
                + "&issuer=Rostrum");
  }

  @Test
  void a_code_is_good_for_its_own_thirty_seconds_and_no_longer() {
    long step = NOW.getEpochSecond() / 30;

    Instant begin = Instant.ofEpochSecond(step * 30);
    String code = KEY.code(NOW);

    assertThat(KEY.step(code, begin)).contains(step);
    assertThat(KEY.step(code, begin.plusSeconds(29))).contains(step);
    assertThat(KEY.step(code, begin.plusSeconds(30))).isEmpty();
    assertThat(KEY.step(code, begin.minusSeconds(1))).isEmpty();
    assertThat(KEY.step("", NOW)).isEmpty();
  }

  @Test
  void nothing_shows_it_by_accident() {
    assertThat(KEY.toString()).doesNotContain(KEY.letters()).doesNotContain(KEY.stored());
  }
}
