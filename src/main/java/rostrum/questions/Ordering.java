package rostrum.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order?
 *
 * @param sequence in the right order, first to last
 */
public record Ordering(String id, String stem, Grounds grounds, List<Stage> sequence)
    implements Question {

  public Ordering {
    if (sequence.size() < 3
        || sequence.stream().map(Stage::text).distinct().count() != sequence.size()) {
      throw new IllegalArgumentException("three different stages or more: " + sequence);
    }
  }

  @Override
  public Response answer() {
    return new Response.Ordered(IntStream.range(0, sequence.size()).boxed().toList());
  }

  /**
   * Of n stages the longest run that stands in the right order among itself, not necessarily side
   * by side, less one, over n − 1: one stage out of place costs one step, the reverse order earns
   * nothing.
   */
  @Override
  public Score gradeAnswer(Response answer) {
    if (!(answer instanceof Response.Ordered(List<Integer> stages))
        || !stages.stream()
            .sorted()
            .toList()
            .equals(IntStream.range(0, sequence.size()).boxed().toList())) {
      throw new IllegalArgumentException("no order of " + sequence.size() + " stages: " + answer);
    }
    return new Score((longestRun(stages).size() - 1) / (double) (stages.size() - 1));
  }

  /** The longest run of these stages that stands in the right order among itself. */
  public static List<Integer> longestRun(List<Integer> stages) {
    List<List<Integer>> endingHere = new ArrayList<>();
    for (int stage : stages) {
      List<Integer> run =
          new ArrayList<>(
              endingHere.stream()
                  .filter(before -> before.getLast() < stage)
                  .max(Comparator.comparingInt(List::size))
                  .orElse(List.of()));
      run.add(stage);
      endingHere.add(List.copyOf(run));
    }
    return endingHere.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }
}
