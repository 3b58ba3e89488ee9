package rostrum.lessons;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.lessons.Passage.Cell;

/**
 * The text that a course teaches.
 *
 * @param language BCP 47 tag of the text
 * @param scripts the other scripts in it and the language that each is marked as
 */
public record Article(
    String language, Scripts scripts, List<Lesson> lessons, List<Footnote> footnotes) {

  public Optional<Lesson> lesson(String slug) {
    return lessons.stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
  }

  public Optional<Footnote> footnote(int number) {
    return footnotes.stream().filter(note -> note.number() == number).findFirst();
  }

  /** The footnotes whose marks stand in this lesson, in order. */
  public List<Footnote> footnotes(Lesson lesson) {
    return lesson
        .sentences()
        .flatMap(sentence -> sentence.marks().stream())
        .flatMap(mark -> footnote(mark.note()).stream())
        .toList();
  }

  /** The heading, sentence or footnote of a lesson that is this quote, to the letter. */
  public Optional<Passage> find(String section, String quote) {
    return lesson(section)
        .flatMap(
            lesson -> running(lesson).filter(passage -> passage.quote().equals(quote)).findFirst());
  }

  /** The cell with these words in this row and column of a table. */
  public Optional<Passage> find(String section, String table, int row, String column) {
    return lesson(section).stream()
        .flatMap(lesson -> lesson.tables().flatMap(found -> cells(lesson, found)))
        .filter(passage -> passage.cell().equals(Optional.of(new Cell(table, row, column))))
        .findFirst();
  }

  /** The sentence at a passage, unless it is a heading, a footnote or a cell. */
  public Optional<Sentence> sentence(Passage passage) {
    return lesson(passage.section())
        .flatMap(lesson ->
            lesson
                .sentences()
                .filter(sentence -> sentence.anchor().equals(passage.anchor()))
                .findFirst());
  }

  /**
   * A passage to be read alone: of a cell, which says little by itself, the row in which it stands.
   */
  public String alone(Passage passage) {
    return passage
        .cell()
        .flatMap(cell ->
            lesson(passage.section()).stream()
                .flatMap(Lesson::tables)
                .filter(table -> table.id().equals(cell.table()))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.number() == cell.row())
                .findFirst())
        .map(row -> row.cells().stream().filter(text -> !text.isEmpty()).collect(joining(" · ")))
        .orElse(passage.quote());
  }

  /** Every passage of a lesson: heading, sentences, cells and the footnotes marked in it. */
  public Stream<Passage> passages(Lesson lesson) {
    return Stream.concat(running(lesson), lesson.tables().flatMap(table -> cells(lesson, table)));
  }

  /** Every passage of the article. */
  public Stream<Passage> passages() {
    return lessons.stream().flatMap(this::passages);
  }

  /** The cell of a table in the row with this number, counted from 1. */
  public static Passage cell(Lesson lesson, Block.Table table, int row, int column) {
    return new Passage(
        lesson.slug(),
        table.rows().get(row - 1).cells().get(column),
        cellAnchor(table, row, column),
        Optional.empty(),
        Optional.of(new Cell(table.id(), row, table.columns().get(column))));
  }

  /** The anchor of a cell; columns count from 0. */
  public static String cellAnchor(Block.Table table, int row, int column) {
    return table.id() + "-r" + row + "-c" + (column + 1);
  }

  private Stream<Passage> running(Lesson lesson) {
    Stream<Passage> headings =
        lesson.heading().stream()
            .map(heading -> plain(lesson, heading, Lesson.HEADING_ANCHOR, Optional.empty()));
    Stream<Passage> sentences =
        lesson
            .sentences()
            .map(sentence -> plain(lesson, sentence.text(), sentence.anchor(), Optional.empty()));
    Stream<Passage> notes =
        footnotes(lesson).stream()
            .map(note -> plain(lesson, note.text(), note.anchor(), Optional.of(note.number())));
    return Stream.of(headings, sentences, notes).flatMap(passages -> passages);
  }

  private static Passage plain(Lesson lesson, String quote, String anchor, Optional<Integer> note) {
    return new Passage(lesson.slug(), quote, anchor, note, Optional.empty());
  }

  private static Stream<Passage> cells(Lesson lesson, Block.Table table) {
    return table.rows().stream()
        .flatMap(row ->
            Stream.iterate(0, column -> column < row.cells().size(), column -> column + 1)
                .filter(column -> !row.cells().get(column).isEmpty())
                .map(column -> cell(lesson, table, row.number(), column)));
  }
}
