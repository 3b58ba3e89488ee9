package rostrum.practice;

/** How wide the field for a text is, in letters: one of three widths, so that it says little. */
final class Width {
  private static final int WORD = 12;
  private static final int WORDS = 24;
  private static final int PHRASE = 40;

  private Width() {}

  static int of(String text) {
    if (text.length() <= WORD) {
      return WORD;
    }
    return text.length() <= WORDS ? WORDS : PHRASE;
  }
}
