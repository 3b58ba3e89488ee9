package rostrum.questions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How it is known that a question has exactly the right answers that it claims.
 *
 * @param query what was asked of the facts
 * @param asOf the date that the answer is about, if it can change with time
 */
public record Proof(String query, Optional<String> asOf, List<Answer> answers) {
  /** What stands for the query where a person wrote the question and nothing was proven. */
  public static final String BY_HAND = "hand-written";

  /** The ids of the closed lists on which it leans. */
  public Set<String> closedLists() {
    return answers.stream()
        .flatMap(answer -> answer.closedList().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * An option, whether it holds, and what makes that certain.
   *
   * @param because ids of facts
   * @param closedList id of the fact that lists everything there is, where the answer does not hold
   *     because it is not in it
   */
  public record Answer(
      String text, boolean holds, List<String> because, Optional<String> closedList) {}
}
