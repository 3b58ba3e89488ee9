package rostrum.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.lessons.Scripts;
import rostrum.lessons.Sentence;
import rostrum.lessons.Sentence.NoteMark;

/**
 * Cuts text into pieces: where its language changes, around words to be kept whole, and at note
 * marks.
 */
final class Pieces {
  /** Short enough to fit on the narrowest line at twice the size. */
  private static final Pattern HYPHENATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?=[\\p{L}\\p{N}-]{3,26}(?![\\p{L}\\p{N}-]))[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");

  private final Scripts scripts;

  Pieces(Scripts scripts) {
    this.scripts = scripts;
  }

  List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (Scripts.Run run : scripts.runs(text)) {
      if (run.language().isPresent()) {
        pieces.add(new Piece(run.text(), run.language(), false, Optional.empty()));
      } else {
        words(run.text(), pieces);
      }
    }
    return List.copyOf(pieces);
  }

  List<Piece> of(Sentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (NoteMark mark : sentence.marks()) {
      pieces.addAll(of(sentence.text().substring(from, mark.offset())));
      pieces.add(Piece.mark(mark.note()));
      from = mark.offset();
    }
    pieces.addAll(of(sentence.text().substring(from)));
    return List.copyOf(pieces);
  }

  private static void words(String text, List<Piece> pieces) {
    Matcher word = HYPHENATED.matcher(text);
    int from = 0;
    while (word.find()) {
      plain(text.substring(from, word.start()), pieces);
      pieces.add(new Piece(word.group(), Optional.empty(), true, Optional.empty()));
      from = word.end();
    }
    plain(text.substring(from), pieces);
  }

  private static void plain(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, Optional.empty(), false, Optional.empty()));
    }
  }
}
