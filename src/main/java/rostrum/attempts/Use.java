package rostrum.attempts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a question was answered in practice and reviews.
 *
 * @param answers of all learners
 * @param learners how many gave them
 * @param right how many of these were wholly right, with its sentence where one was asked for, at
 *     their first answer
 */
public record Use(int answers, int learners, int right) {
  static final Use NONE = new Use(0, 0, 0);

  /**
   * A step of an answer to the question.
   *
   * @param learner who took it, by a number of their own
   * @param position of the question in the attempt
   */
  record Taken(long learner, long attempt, int position, boolean isRight) {
    private Place place() {
      return new Place(attempt, position);
    }
  }

  private record Place(long attempt, int position) {}

  /** Of all steps, in the order in which they were saved: of an answer the last one counts. */
  static Use of(Collection<Taken> steps) {
    Map<Place, Boolean> answers = new HashMap<>();
    Map<Long, Place> first = new HashMap<>();
    steps.forEach(step -> {
      answers.put(step.place(), step.isRight());
      first.putIfAbsent(step.learner(), step.place());
    });
    int right = (int) first.values().stream().filter(answers::get).count();
    return new Use(answers.size(), first.size(), right);
  }

  Use plus(Use other) {
    return new Use(answers + other.answers, learners + other.learners, right + other.right);
  }

  Use minus(Use other) {
    return new Use(answers - other.answers, learners - other.learners, right - other.right);
  }
}
