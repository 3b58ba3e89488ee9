package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed names. */
class SpellingTest {
  private static final List<String> PAK_THAE_SONG =
      List.of("Pak Thae-song", "Pak Tae-song", "Park Thae-song", "박태성");
  private static final List<String> OTHERS = List.of("Pak Thae-dok", "박태덕", "Pak Thae-son");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pak Thae-song",
        "pak thae song",
        "PAK THAESONG",
        " Pak  Thae‐song ",
        "Park Thae Song",
        "박태성",
        "박 태성",
        "Pák Thae-söng"
      })
  void Capitals_hyphens_spaces_accents_and_known_spellings_are_all_the_same(String typed) {
    assertThat(Spelling.admits(PAK_THAE_SONG, List.of(), typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pak Thae-sonf", "Pak Tha-song", "Pak Thaee-song", "Pak Tahe-song"})
  void One_slip_of_the_keyboard_is_forgiven(String typed) {
    assertThat(Spelling.admits(PAK_THAE_SONG, List.of(), typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "Pak", "Pak Thae-dok", "Pka Tahe-song", "박태덕", "song"})
  void Two_slips_another_name_or_a_part_of_it_are_not(String typed) {
    assertThat(Spelling.admits(PAK_THAE_SONG, OTHERS, typed)).isFalse();
  }

  @Test
  void A_slip_that_leads_as_near_to_somebody_else_is_not_forgiven() {
    assertThat(Spelling.admits(PAK_THAE_SONG, List.of(), "Pak Thae-son")).isTrue();
    assertThat(Spelling.admits(PAK_THAE_SONG, OTHERS, "Pak Thae-son")).isFalse();
    assertThat(Spelling.admits(PAK_THAE_SONG, OTHERS, "Pak Thae-sons")).isFalse();
    assertThat(Spelling.admits(PAK_THAE_SONG, OTHERS, "Pak Thae-song")).isTrue();
  }

  @Test
  void Digits_and_short_words_have_no_slips() {
    assertThat(Spelling.admits(List.of("2018"), List.of(), "2019")).isFalse();
    assertThat(Spelling.admits(List.of("May 2018"), List.of(), "May 2019")).isFalse();
    assertThat(Spelling.admits(List.of("May 2018"), List.of(), "Mai 2018")).isTrue();
    assertThat(Spelling.admits(List.of("coal"), List.of(), "coat")).isFalse();
  }

  @Test
  void A_slip_is_symmetric_and_no_slip_is_none() {
    assertThat(Spelling.isSlip("osuyong", "osuyng")).isTrue();
    assertThat(Spelling.isSlip("osuyng", "osuyong")).isTrue();
    assertThat(Spelling.isSlip("osuyong", "osyuong")).isTrue();
    assertThat(Spelling.isSlip("osuyong", "osuyong")).isFalse();
    assertThat(Spelling.isSlip("osuyong", "ousyogn")).isFalse();
  }
}
