package rostrum.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Who got how many marks for what: a column a question, a row an attempt. What was not answered has
 * the mark 0.
 *
 * @param columns at least one, all of the same length
 */
public record MarksMatrix(List<Column> columns) {

  /**
   * @throws IllegalArgumentException if there is no column or columns differ in length
   */
  public MarksMatrix {
    columns = List.copyOf(columns);
    if (columns.stream().map(column -> column.marks().size()).distinct().count() != 1) {
      throw new IllegalArgumentException("the columns of a matrix are of one length");
    }
  }

  /**
   * The marks for one question.
   *
   * @param max the most that can be had, above 0
   * @param marks from 0 to {@code max}, exact, one for each attempt
   */
  public record Column(String name, BigDecimal max, List<BigDecimal> marks) {

    /**
     * @throws IllegalArgumentException if there is no mark, or a number is outside its range
     */
    public Column {
      marks = List.copyOf(marks);
      if (max.signum() <= 0) {
        throw new IllegalArgumentException(name + ": a maximum is above 0, not " + max);
      }
      if (marks.isEmpty()) {
        throw new IllegalArgumentException(name + ": there is no mark");
      }
      for (BigDecimal mark : marks) {
        if (mark.signum() < 0 || mark.compareTo(max) > 0) {
          throw new IllegalArgumentException(name + ": " + mark + " is outside 0…" + max);
        }
      }
    }
  }

  /** How many attempts there are, at least 1. */
  public int attempts() {
    return columns.getFirst().marks().size();
  }

  /** T: what each attempt got in all. */
  public List<BigDecimal> totals() {
    List<BigDecimal> totals = new ArrayList<>(columns.getFirst().marks());
    for (Column column : columns.subList(1, columns.size())) {
      for (int attempt = 0; attempt < totals.size(); attempt++) {
        totals.set(attempt, totals.get(attempt).add(column.marks().get(attempt)));
      }
    }
    return List.copyOf(totals);
  }
}
