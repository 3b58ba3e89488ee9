package rostrum.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.lessons.Sentence.NoteMark;

/**
 * Cuts text into pieces: where its language changes, around words to be kept whole, and at note
 * marks.
 */
public final class Pieces {
  /** Short enough to fit on the narrowest line at twice the size. */
  private static final Pattern HYPHENATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?=[\\p{L}\\p{N}-]{3,26}(?![\\p{L}\\p{N}-]))[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");

  private final Scripts scripts;

  public Pieces(Scripts scripts) {
    this.scripts = scripts;
  }

  public List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (Scripts.Run run : scripts.runs(text)) {
      if (run.language().isPresent()) {
        pieces.add(Piece.in(run.language().get(), run.text()));
      } else {
        words(run.text(), pieces);
      }
    }
    return List.copyOf(pieces);
  }

  /** A sentence with the marks of its notes, each run between two marks set by this. */
  public List<Piece> of(Sentence sentence, Function<String, List<Piece>> set) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (NoteMark mark : sentence.marks()) {
      pieces.addAll(set.apply(sentence.text().substring(from, mark.offset())));
      pieces.add(Piece.mark(mark.note()));
      from = mark.offset();
    }
    pieces.addAll(set.apply(sentence.text().substring(from)));
    return List.copyOf(pieces);
  }

  private static void words(String text, List<Piece> pieces) {
    Matcher word = HYPHENATED.matcher(text);
    int from = 0;
    while (word.find()) {
      plain(text.substring(from, word.start()), pieces);
      pieces.add(Piece.whole(word.group()));
      from = word.end();
    }
    plain(text.substring(from), pieces);
  }

  private static void plain(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(Piece.of(text));
    }
  }
}
