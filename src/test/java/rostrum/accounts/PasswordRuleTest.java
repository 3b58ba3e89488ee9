package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final PasswordRule RULE = PasswordRule.shipped();

  private static Optional<PasswordFlaw> flaw(String password) {
    return RULE.flaw(password, "amina.yusuf@example.org", "Amina Yusuf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven quiet lanterns",
        "  a clover field  ",
        "eine Wiese voller Känguruhs",
        "비밀번호는 길수록 좋습니다",
        "amina likes tea at noon",
        "Kx7#vv9!pQz2",
        "🦊🦊🐻🐻🐼🐼🐨🐨🐯🐯🦁🐮"
      })
  void twelve_characters_of_any_kind_will_do(String password) {
    assertThat(flaw(password)).isEmpty();
  }

  @Test
  void characters_are_counted_as_people_do() {
    assertThat(flaw("eleven lett")).contains(PasswordFlaw.SHORT);
    assertThat(flaw("🦊🐻🐼🐨🐯🦁")).contains(PasswordFlaw.SHORT);
    assertThat(flaw("four words and a moon ".repeat(4) + "at noon so long it is")).isEmpty();
    assertThat(flaw("words ".repeat(22))).contains(PasswordFlaw.LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1qaz2wsx3edc",
        "LeaveMeAlone",
        "passwordpassword",
        "password123456",
        "Password2026!",
        "!!!iloveyou!!!",
        "qwertyletmein",
        "aaaaaaaaaaaaaa",
        "abcabcabcabcab",
        "123456789012"
      })
  void what_many_have_chosen_is_refused_also_twice_in_a_row_or_with_signs_around(String password) {
    assertThat(flaw(password)).contains(PasswordFlaw.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"amina.yusuf@example.org", "AminaYusuf2026", "yusufamina!!", "rostrum-yusuf"})
  void what_follows_from_name_address_or_site_is_refused(String password) {
    assertThat(flaw(password)).contains(PasswordFlaw.OWN);
  }

  @Test
  void the_list_holds_what_it_says_and_nothing_of_its_licence() {
    assertThat(CommonPasswords.WORDS)
        .hasSizeGreaterThan(10_000)
        .contains("password", "123456", "1qaz2wsx3edc")
        .noneMatch(word -> word.isBlank() || word.startsWith("#"));
  }
}
