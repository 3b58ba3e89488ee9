package rostrum.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;
import rostrum.lessons.Scripts.Run;

class ScriptsTest {
  private final Scripts korean = new Scripts(Map.of(UnicodeScript.HANGUL, "ko"));

  @Test
  void Korean_letters_are_marked_as_Korean_and_Latin_ones_are_not() {
    assertThat(korean.runs("the daily 로동신문 reported"))
        .containsExactly(plain("the daily "), korean("로동신문"), plain(" reported"));
  }

  @Test
  void Spaces_and_digits_inside_a_Korean_run_belong_to_it() {
    assertThat(korean.runs("제 8 차대회")).containsExactly(korean("제 8 차대회"));
  }

  @Test
  void Signs_at_the_border_belong_to_the_surrounding_language() {
    assertThat(korean.runs("《로동신문》2021년1월10일."))
        .containsExactly(plain("《"), korean("로동신문》2021년1월10일"), plain("."));
  }

  @Test
  void A_text_without_another_script_is_one_run() {
    assertThat(korean.runs("Table 1, January 2021"))
        .containsExactly(plain("Table 1, January 2021"));
    assertThat(korean.runs("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "가", "a가b나c", "—가, 나— b", "1 가 2", "가나 a", "𝒜가𝒜"})
  void The_runs_of_a_text_together_are_the_text(String text) {
    assertThat(String.join("", korean.runs(text).stream().map(Run::text).toList())).isEqualTo(text);
  }

  @Test
  void In_the_article_all_Hangul_and_nothing_Latin_is_marked_as_Korean() {
    Article article = Fixtures.congress().article();
    List<Run> runs =
        article
            .passages()
            .flatMap(passage -> article.scripts().runs(passage.quote()).stream())
            .toList();

    assertThat(runs.stream().filter(run -> run.language().isPresent()))
        .hasSize(9)
        .allMatch(run -> run.language().equals(Optional.of("ko")))
        .allMatch(run -> has(run, UnicodeScript.HANGUL) && !has(run, UnicodeScript.LATIN));
    assertThat(runs.stream().filter(run -> run.language().isEmpty()))
        .noneMatch(run -> has(run, UnicodeScript.HANGUL));
  }

  @Test
  void Another_pack_marks_another_script() {
    Article article = Fixtures.harbourBoard().article();

    assertThat(article.scripts().runs(article.footnote(2).orElseThrow().text()))
        .filteredOn(run -> run.language().isPresent())
        .containsExactly(
            new Run("πρῶτον τὸ βάθος", Optional.of("el")),
            new Run("λιμὴν εὔορμος", Optional.of("el")));
  }

  private static boolean has(Run run, UnicodeScript script) {
    return run.text().codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
  }

  private static Run plain(String text) {
    return new Run(text, Optional.empty());
  }

  private static Run korean(String text) {
    return new Run(text, Optional.of("ko"));
  }
}
