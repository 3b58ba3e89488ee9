package rostrum.reading;

import java.util.List;
import java.util.Optional;
import rostrum.lessons.Piece;
import rostrum.lessons.SpeechWords;

/**
 * A lesson as its template sets it: the same for every reader who marked nothing in it.
 *
 * @param heading as printed, or the label of a lesson without one
 * @param remarks the editor's on the heading
 * @param legend the labels that stand in this lesson, and what each means; empty unless they are
 *     shown
 */
public record LessonText(
    String slug,
    List<Piece> heading,
    String author,
    int minutes,
    int editorNotes,
    boolean voices,
    List<SpeechWords.Meaning> legend,
    List<Remark> remarks,
    List<Part> parts) {

  /** A block on the page, with the editor's remarks on it. */
  public sealed interface Part {
    /** Which fragment sets it. */
    default String kind() {
      return switch (this) {
        case Paragraph paragraph -> "paragraph";
        case Byline byline -> "byline";
        case Table table -> "table";
      };
    }
  }

  /**
   * A paragraph.
   *
   * @param notes those whose marks stand in it
   * @param own what the reader wrote on its sentences
   */
  public record Paragraph(List<Line> lines, List<Note> notes, List<Remark> remarks, List<Own> own)
      implements Part {
    /** The number of its first sentence. */
    public int first() {
      return lines.getFirst().number();
    }
  }

  /**
   * A note of the reader’s.
   *
   * @param number of its sentence
   */
  public record Own(int number, String body) {}

  /** A printed line about the author. */
  public record Byline(List<Piece> pieces) implements Part {}

  /**
   * A table.
   *
   * @param grouped whether the first column says something of several rows
   */
  public record Table(
      String id,
      List<Piece> caption,
      List<Piece> source,
      String label,
      boolean grouped,
      List<String> heads,
      List<Group> groups,
      List<Remark> remarks)
      implements Part {}

  /**
   * Rows under one first cell.
   *
   * @param name as printed, empty in a table without groups
   */
  public record Group(List<Piece> name, String anchor, List<Row> rows) {
    public int size() {
      return rows.size();
    }
  }

  /** A printed row: the cell that names it and the others. */
  public record Row(Cell head, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param column its head
   */
  public record Cell(String anchor, String column, List<Piece> pieces) {}

  /**
   * A sentence.
   *
   * @param announced whether its label is shown, because another spoke before
   * @param mine whether the reader marked it
   */
  public record Line(
      int number,
      String anchor,
      String voice,
      String claim,
      String who,
      String kind,
      String label,
      boolean announced,
      boolean mine,
      List<Piece> pieces) {}

  /** A footnote of the author's. */
  public record Note(int number, String anchor, List<Piece> pieces) {}

  /**
   * A note of the editor's, at one of its places.
   *
   * @param kind "disagrees" or "outside"
   * @param source what an outside note rests on
   * @param places all of them
   */
  public record Remark(
      String anchor, String kind, List<Piece> text, Optional<String> source, List<Place> places) {}

  /**
   * A link to a passage.
   *
   * @param here whether it stands in this lesson
   * @param start the first words
   */
  public record Place(String lesson, String anchor, String label, boolean here, String start) {}
}
