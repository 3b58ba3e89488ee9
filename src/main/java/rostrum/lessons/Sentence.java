package rostrum.lessons;

import java.util.List;

/**
 * One sentence as printed.
 *
 * @param number counted from 1 through the lesson; its anchor is {@code s-N}
 * @param text without note marks
 * @param marks where the marks of footnotes stand, in order
 */
public record Sentence(int number, String text, List<NoteMark> marks, Speech speech) {

  /**
   * The mark of a footnote.
   *
   * @param offset the number of characters of the text before it
   */
  public record NoteMark(int offset, int note) {}

  public String anchor() {
    return "s-" + number;
  }
}
