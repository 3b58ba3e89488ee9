package rostrum.questions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What belongs to what? Each left side has one right side; decoys belong to none.
 *
 * @param pairs in the order in which they were made; no right side stands twice
 * @param decoys further right sides
 */
public record Matching(
    String id, String stem, Grounds grounds, List<Pair> pairs, List<String> decoys)
    implements Question {

  public Matching {
    List<String> all = rights(pairs, decoys);
    if (pairs.size() < 2 || all.stream().distinct().count() != all.size()) {
      throw new IllegalArgumentException("two pairs or more, no right side twice: " + all);
    }
  }

  /** Every right side: those of the pairs in their order, then the decoys. */
  public List<String> rights() {
    return rights(pairs, decoys);
  }

  private static List<String> rights(List<Pair> pairs, List<String> decoys) {
    return Stream.concat(pairs.stream().map(Pair::right), decoys.stream()).toList();
  }

  @Override
  public Response answer() {
    return new Response.Matched(IntStream.range(0, pairs.size()).boxed().toList());
  }

  /** The share of the left sides that have their right side. */
  @Override
  public Score gradeAnswer(Response answer) {
    if (!(answer instanceof Response.Matched(List<Integer> rights))
        || rights.size() != pairs.size()
        || rights.stream()
            .anyMatch(right -> right < Response.NOTHING || right >= rights().size())) {
      throw new IllegalArgumentException("no matching of " + pairs.size() + " pairs: " + answer);
    }
    long right = IntStream.range(0, rights.size()).filter(pair -> rights.get(pair) == pair).count();
    return new Score(right / (double) pairs.size());
  }
}
