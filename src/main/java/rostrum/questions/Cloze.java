package rostrum.questions;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands in the gaps?
 *
 * @param stem shows its gaps as {@code [[1]]}, {@code [[2]]}, each once
 * @param accepted the spellings of each gap, the one that is shown first
 */
public record Cloze(String id, String stem, Grounds grounds, List<List<String>> accepted)
    implements Question {

  public Cloze {
    String text = stem;
    boolean gapped =
        IntStream.rangeClosed(1, accepted.size())
            .allMatch(gap -> text.split(java.util.regex.Pattern.quote(mark(gap)), -1).length == 2);
    if (!gapped || accepted.isEmpty() || accepted.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("each gap has a mark and a spelling: " + stem);
    }
  }

  /** How the stem shows a gap, counted from 1. */
  public static String mark(int gap) {
    return "[[" + gap + "]]";
  }

  @Override
  public Response answer() {
    return new Response.Typed(accepted.stream().map(List::getFirst).toList());
  }

  /** The share of the gaps that are filled rightly; a slip of the keyboard counts as right. */
  @Override
  public Score gradeAnswer(Response answer) {
    List<String> texts = Spelling.typed(answer, accepted.size());
    long right =
        IntStream.range(0, accepted.size())
            .filter(gap -> Spelling.admits(accepted.get(gap), List.of(), texts.get(gap)))
            .count();
    return new Score(right / (double) accepted.size());
  }
}
