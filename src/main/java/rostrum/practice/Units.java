package rostrum.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.questions.Evidence;

/**
 * Puts together what is read together: a sentence stands alone, the cells of a row make one unit,
 * and with them the cell of the group to which the row belongs.
 */
record Units(Article article) {

  List<List<Evidence>> of(List<Evidence> evidence) {
    Map<Object, List<Evidence>> units = new LinkedHashMap<>();
    for (Evidence piece : evidence.stream().distinct().toList()) {
      boolean isJoined = isGroup(piece) && evidence.stream().anyMatch(other -> isIn(other, piece));
      if (!isJoined) {
        units.computeIfAbsent(unit(piece), first -> new ArrayList<>()).add(piece);
      }
    }
    return units.values().stream().map(unit -> withGroup(unit, evidence)).toList();
  }

  private static Object unit(Evidence piece) {
    return piece.table().isPresent() ? List.of(piece.section(), piece.table(), piece.row()) : piece;
  }

  private List<Evidence> withGroup(List<Evidence> unit, List<Evidence> evidence) {
    List<Evidence> whole = new ArrayList<>(unit);
    evidence.stream()
        .filter(Units::isGroup)
        .filter(group -> isIn(unit.getFirst(), group) && !whole.contains(group))
        .forEach(whole::add);
    return List.copyOf(whole);
  }

  /** Whether it is the cell of a group of rows: its column has no head. */
  private static boolean isGroup(Evidence piece) {
    return piece.column().filter(String::isEmpty).isPresent();
  }

  /** Whether a cell stands in a row of this group. */
  private boolean isIn(Evidence cell, Evidence group) {
    return !isGroup(cell)
        && cell.table().isPresent()
        && cell.table().equals(group.table())
        && article.lesson(cell.section()).stream()
            .flatMap(Lesson::tables)
            .filter(table -> cell.table().get().equals(table.id()))
            .flatMap(table -> table.rows().stream())
            .anyMatch(
                row -> cell.row().get() == row.number() && group.row().get() == row.groupStart());
  }
}
