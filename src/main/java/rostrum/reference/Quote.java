package rostrum.reference;

import java.util.List;
import rostrum.lessons.Piece;
import rostrum.lessons.Pieces;

/**
 * Words of the article.
 *
 * @param before the text before what matters in them, which may be cut
 * @param marked what matters in them, or nothing
 * @param after the text after it, which may be cut
 */
public record Quote(Cite cite, List<Piece> before, List<Piece> marked, List<Piece> after) {

  private static final int CONTEXT = 110;

  static Quote whole(Cite cite, String words, Pieces pieces) {
    return new Quote(cite, pieces.of(words), List.of(), List.of());
  }

  /** With so much around what matters that it can be understood, cut between words. */
  static Quote around(Cite cite, String words, int start, int end, Pieces pieces) {
    return new Quote(
        cite,
        pieces.of(tail(words.substring(0, start))),
        pieces.of(words.substring(start, end)),
        pieces.of(head(words.substring(end))));
  }

  private static String tail(String text) {
    if (text.length() <= CONTEXT) {
      return text;
    }
    int space = text.indexOf(' ', text.length() - CONTEXT);
    return space < 0 ? "… " : "…" + text.substring(space);
  }

  private static String head(String text) {
    if (text.length() <= CONTEXT) {
      return text;
    }
    int space = text.lastIndexOf(' ', CONTEXT);
    return (space < 0 ? "" : text.substring(0, space)) + " …";
  }
}
