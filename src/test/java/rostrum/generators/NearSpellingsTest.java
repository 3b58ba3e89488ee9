package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.questions.Spelling;

class NearSpellingsTest {

  @Test
  void A_letter_left_out_added_replaced_or_swapped_is_one_slip() {
    assertThat(NearSpellings.distance("kimtuil", "kimtuil")).isZero();
    assertThat(NearSpellings.distance("kimtuil", "kimtul")).isOne();
    assertThat(NearSpellings.distance("kimtuil", "kimtuiil")).isOne();
    assertThat(NearSpellings.distance("kimtuil", "kimtail")).isOne();
    assertThat(NearSpellings.distance("kimtuil", "kimtiul")).isOne();
    assertThat(NearSpellings.distance("kimtuil", "")).isEqualTo(7);
  }

  @Test
  void What_was_swapped_may_be_parted_again() {
    assertThat(NearSpellings.distance("ca", "abc")).isEqualTo(2);
  }

  @Test
  void Two_words_from_which_one_slip_each_leads_to_the_same_are_near() {
    RandomGenerator random = Fixtures.random(7);
    for (int times = 0; times < 2_000; times++) {
      String meant = word(random);
      String one = slip(meant, random);
      String other = slip(meant, random);
      boolean both = Spelling.isSlip(one, meant) && Spelling.isSlip(other, meant);
      assertThat(!both || !NearSpellings.of(List.of(one), List.of(other)).isEmpty())
          .as(one + " → " + meant + " ← " + other)
          .isTrue();
    }
  }

  @Test
  void In_a_word_in_which_no_slip_is_forgiven_nothing_has_to_be_refused() {
    assertThat(NearSpellings.of(List.of("김정은"), List.of("김정관"))).isEmpty();
    assertThat(NearSpellings.of(List.of("Pak Thae-song"), List.of("Pak Thae-dok", "Pak Thae Sog")))
        .containsExactly("Pak Thae Sog");
  }

  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < 7; at++) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }

  private static String slip(String word, RandomGenerator random) {
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
