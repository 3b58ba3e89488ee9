package rostrum.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.lessons.Article;
import rostrum.lessons.Block;
import rostrum.lessons.Pieces;
import rostrum.lessons.SpeechWords;
import rostrum.reading.LessonText.Cell;
import rostrum.reading.LessonText.Group;
import rostrum.reading.LessonText.Row;
import rostrum.reading.LessonText.Table;

/** Sets a printed table, its rows under their groups. */
final class TableSetter {
  private final Pieces pieces;
  private final Remarks remarks;
  private final SpeechWords words;

  TableSetter(Pieces pieces, Remarks remarks, SpeechWords words) {
    this.pieces = pieces;
    this.remarks = remarks;
    this.words = words;
  }

  Table set(Block.Table table) {
    boolean grouped = table.columns().size() > 1 && table.columns().getFirst().isEmpty();
    return new Table(
        table.id(),
        pieces.of(table.caption()),
        pieces.of(table.source()),
        words.label(table.speech()),
        grouped,
        table.columns().subList(grouped ? 1 : 0, table.columns().size()),
        grouped ? groups(table) : List.of(new Group(List.of(), "", rows(table, table.rows(), 0))),
        remarks.at(anchors(table)));
  }

  private List<Group> groups(Block.Table table) {
    List<Group> groups = new ArrayList<>();
    List<Integer> starts = table.rows().stream().map(Block.Row::groupStart).distinct().toList();
    for (int start : starts) {
      List<Block.Row> rows =
          table.rows().stream().filter(row -> row.groupStart() == start).toList();
      groups.add(
          new Group(
              pieces.of(rows.getFirst().group()),
              Article.cellAnchor(table, start, 0),
              rows(table, rows, 1)));
    }
    return List.copyOf(groups);
  }

  private List<Row> rows(Block.Table table, List<Block.Row> rows, int headColumn) {
    return rows.stream()
        .map(row ->
            new Row(
                cell(table, row, headColumn),
                IntStream.range(headColumn + 1, row.cells().size())
                    .mapToObj(column -> cell(table, row, column))
                    .toList()))
        .toList();
  }

  private Cell cell(Block.Table table, Block.Row row, int column) {
    return new Cell(
        Article.cellAnchor(table, row.number(), column),
        table.columns().get(column),
        pieces.of(row.cells().get(column)));
  }

  private static Stream<String> anchors(Block.Table table) {
    return table.rows().stream()
        .flatMap(row ->
            IntStream.range(0, row.cells().size())
                .mapToObj(column -> Article.cellAnchor(table, row.number(), column)));
  }
}
