package rostrum.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.attempts.Use.Taken;

/** How often a question was answered, as it follows from every step. */
class UseTest {
  private static final long AMINA = 1;
  private static final long BORIS = 2;
  private static final long CHEN = 3;

  @Test
  void only_the_first_answer_of_each_learner_tells_how_easy_a_question_is() {
    assertThat(
            Use.of(
                List.of(
                    new Taken(BORIS, 20, 1, true),
                    new Taken(AMINA, 10, 1, false),
                    new Taken(BORIS, 21, 4, false),
                    new Taken(CHEN, 30, 2, true),
                    new Taken(AMINA, 10, 7, true))))
        .isEqualTo(new Use(5, 3, 2));
    assertThat(Use.of(List.of())).isEqualTo(Use.NONE);
  }

  @Test
  void of_an_answer_and_its_sentence_the_last_step_counts() {
    assertThat(
            Use.of(
                List.of(
                    new Taken(AMINA, 10, 1, false),
                    new Taken(AMINA, 10, 1, true),
                    new Taken(BORIS, 20, 1, true),
                    new Taken(BORIS, 20, 1, false))))
        .isEqualTo(new Use(2, 2, 1));
  }
}
