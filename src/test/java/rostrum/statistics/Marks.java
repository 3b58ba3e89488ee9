package rostrum.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import rostrum.statistics.MarksMatrix.Column;

/** Matrices of marks for tests. */
final class Marks {

  /** The worked example: six learners, four questions of one mark. */
  static final MarksMatrix WORKED = rows("1111", "1110", "1101", "1100", "1000", "0010");

  private Marks() {}

  /** A digit a mark, the maximum of each question 1; questions are called 1, 2, … */
  static MarksMatrix rows(String... rows) {
    return new MarksMatrix(
        IntStream.range(0, rows[0].length())
            .mapToObj(question ->
                column(
                    question,
                    BigDecimal.ONE,
                    IntStream.range(0, rows.length)
                        .mapToObj(row -> BigDecimal.valueOf(rows[row].charAt(question) - '0'))
                        .toList()))
            .toList());
  }

  private static Column column(int question, BigDecimal max, List<BigDecimal> marks) {
    return new Column(Integer.toString(question + 1), max, marks);
  }

  /** Whole marks up to 5 or hundredths of up to 20, more of them for some learners than others. */
  static MarksMatrix random(RandomGenerator random, int attempts, int questions) {
    double[] ability =
        IntStream.range(0, attempts).mapToDouble(i -> random.nextGaussian()).toArray();
    List<Column> columns = new ArrayList<>();
    for (int question = 0; question < questions; question++) {
      boolean whole = random.nextBoolean();
      int steps = whole ? 1 + random.nextInt(5) : 1 + random.nextInt(2000);
      double pull = random.nextDouble(-0.3, 1.5);
      List<BigDecimal> marks = new ArrayList<>();
      for (double able : ability) {
        double wanted = 0.5 + 0.3 * (pull * able + random.nextGaussian());
        marks.add(mark(Math.clamp(Math.round(wanted * steps), 0, steps), whole));
      }
      columns.add(column(question, mark(steps, whole), marks));
    }
    return new MarksMatrix(columns);
  }

  private static BigDecimal mark(long steps, boolean whole) {
    return BigDecimal.valueOf(steps, whole ? 0 : 2);
  }

  /** The matrix with every maximum and mark replaced. */
  static MarksMatrix each(MarksMatrix matrix, UnaryOperator<BigDecimal> change) {
    return new MarksMatrix(
        matrix.columns().stream()
            .map(column ->
                new Column(
                    column.name(),
                    change.apply(column.max()),
                    column.marks().stream().map(change).toList()))
            .toList());
  }
}
