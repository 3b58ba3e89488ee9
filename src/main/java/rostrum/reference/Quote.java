package rostrum.reference;

/**
 * Words of the article.
 *
 * @param marked what in them matters; with the text before and after, which may be cut
 */
public record Quote(Cite cite, String before, String marked, String after) {

  private static final int CONTEXT = 110;

  static Quote whole(Cite cite, String words) {
    return new Quote(cite, words, "", "");
  }

  /** With so much around what matters that it can be understood, cut between words. */
  static Quote around(Cite cite, String words, int start, int end) {
    return new Quote(
        cite,
        tail(words.substring(0, start)),
        words.substring(start, end),
        head(words.substring(end)));
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
