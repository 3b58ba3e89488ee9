package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.attempts.Usages.Usage;

/** How often a question was answered, as those who teach may know it. */
class UsedTest {
  private static final Instant DAY = Instant.parse("2026-03-02T10:00:00Z");

  private static List<Usage> firsts(int learners, int right) {
    return IntStream.range(0, learners)
        .mapToObj(learner -> new Usage("item", "learner " + learner, DAY, learner < right))
        .toList();
  }

  @Test
  void fewer_than_five_learners_are_not_counted_and_under_thirty_say_nothing_of_ease() {
    assertThat(Used.of(firsts(4, 4)).isCounted()).isFalse();
    assertThat(Used.of(firsts(5, 4)).isCounted()).isTrue();
    assertThat(Used.of(firsts(29, 20)).percent()).isEmpty();
    assertThat(Used.of(firsts(30, 20)).percent()).contains(67L);
  }

  @Test
  void of_one_learner_the_first_answer_counts() {
    List<Usage> again =
        Stream.concat(
                firsts(30, 15).stream(),
                Stream.of(new Usage("item", "learner 29", DAY.plusSeconds(60), true)))
            .toList();

    assertThat(Used.of(again).answers()).isEqualTo(31);
    assertThat(Used.of(again).percent()).contains(50L);
  }
}
