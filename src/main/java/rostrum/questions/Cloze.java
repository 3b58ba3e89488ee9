package rostrum.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands in the gaps?
 *
 * @param stem shows its gaps as {@code [[1]]}, {@code [[2]]}, each once and in this order
 * @param accepted the spellings of each gap, the one that is shown first
 */
public record Cloze(String id, String stem, Grounds grounds, List<List<String>> accepted)
    implements Question {
  private static final Pattern MARK = Pattern.compile("\\[\\[(\\d+)\\]\\]");

  public Cloze {
    List<String> marks = MARK.matcher(stem).results().map(MatchResult::group).toList();
    List<String> expected =
        IntStream.rangeClosed(1, accepted.size()).mapToObj(Cloze::mark).toList();
    if (!marks.equals(expected)
        || accepted.isEmpty()
        || accepted.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("each gap has a mark and a spelling: " + stem);
    }
  }

  /** How the stem shows a gap, counted from 1. */
  public static String mark(int gap) {
    return "[[" + gap + "]]";
  }

  /**
   * A piece of the stem: words, or a gap.
   *
   * @param gap counted from 1; 0 for words
   */
  public record Piece(String words, int gap) {}

  /** The stem in reading order. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    Matcher gaps = MARK.matcher(stem);
    int from = 0;
    while (gaps.find()) {
      pieces.add(new Piece(stem.substring(from, gaps.start()), 0));
      pieces.add(new Piece("", Integer.parseInt(gaps.group(1))));
      from = gaps.end();
    }
    pieces.add(new Piece(stem.substring(from), 0));
    return List.copyOf(pieces);
  }

  /** A stem whose gaps are shown as left out. */
  static String withoutGaps(String stem) {
    return MARK.matcher(stem).replaceAll("[…]");
  }

  /** Whether a text may stand in a gap, counted from 1; a slip of the keyboard is forgiven. */
  public boolean fits(int gap, String text) {
    return Spelling.admits(accepted.get(gap - 1), List.of(), text);
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
        IntStream.rangeClosed(1, accepted.size())
            .filter(gap -> fits(gap, texts.get(gap - 1)))
            .count();
    return new Score(right / (double) accepted.size());
  }
}
