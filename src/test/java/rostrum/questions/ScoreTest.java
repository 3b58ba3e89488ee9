package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

  @Test
  void Everything_is_right_nothing_is_wrong_and_anything_between_is_partly() {
    assertThat(Score.FULL.result()).isEqualTo(Score.Result.RIGHT);
    assertThat(Score.NOTHING.result()).isEqualTo(Score.Result.WRONG);
    assertThat(new Score(Math.nextUp(0.0)).result()).isEqualTo(Score.Result.PARTLY);
    assertThat(new Score(.5).result()).isEqualTo(Score.Result.PARTLY);
    assertThat(new Score(Math.nextDown(1.0)).result()).isEqualTo(Score.Result.PARTLY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void A_score_is_nothing_to_everything(double fraction) {
    assertThatThrownBy(() -> new Score(fraction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a score is 0 to 1");
  }

  @Test
  void Results_have_the_words_that_pages_and_the_database_use() {
    assertThat(Score.Result.values())
        .extracting(Score.Result::slug)
        .containsExactly("right", "partly", "wrong");
  }
}
