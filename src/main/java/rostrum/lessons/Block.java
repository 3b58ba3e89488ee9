package rostrum.lessons;

import java.util.List;

/** A part of a lesson that stands on its own on the page. */
public sealed interface Block {

  /** Sentences that belong together. */
  record Paragraph(List<Sentence> sentences) implements Block {}

  /** A printed line about the author. */
  record Byline(String text) implements Block {}

  /**
   * A printed table.
   *
   * @param id its anchor
   * @param caption as printed above it, or empty
   * @param source as printed below it, or empty
   * @param columns the heads, as many as each row has cells; the first may be empty
   */
  record Table(
      String id, String caption, String source, List<String> columns, List<Row> rows, Speech speech)
      implements Block {

    /** The column with this head, counted from 0, or -1. */
    public int column(String head) {
      return columns.indexOf(head);
    }
  }

  /**
   * A row of a table.
   *
   * @param number counted from 1, without the heads
   * @param group the first cell, its own or that of the row above which it continues
   * @param groupStart the number of the row that prints the group
   * @param cells as printed, the first one empty where the group is continued
   */
  record Row(int number, String group, int groupStart, List<String> cells) {}
}
