package rostrum.questions;

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
    int[] longest = new int[stages.size()];
    int most = 0;
    for (int at = 0; at < longest.length; at++) {
      longest[at] = 1;
      for (int before = 0; before < at; before++) {
        if (stages.get(before) < stages.get(at)) {
          longest[at] = Math.max(longest[at], longest[before] + 1);
        }
      }
      most = Math.max(most, longest[at]);
    }
    return new Score((most - 1) / (double) (stages.size() - 1));
  }
}
