package rostrum.lessons;

import java.util.Optional;

/**
 * A whole sentence, cell, heading or footnote of the article, and where it stands: what evidence is
 * made of.
 *
 * @param section slug of the lesson
 * @param quote to the letter, without note marks
 * @param anchor of the element on the lesson's page
 * @param note the footnote's number, if it is one
 * @param cell where it stands in a table, if it is a cell
 */
public record Passage(
    String section, String quote, String anchor, Optional<Integer> note, Optional<Cell> cell) {

  /**
   * A cell's place.
   *
   * @param row counted from 1, without the heads
   * @param column the column's head
   */
  public record Cell(String table, int row, String column) {}
}
