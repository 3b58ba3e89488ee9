package rostrum.statistics;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rostrum.csv.CsvFile;
import rostrum.csv.Fault;
import rostrum.statistics.MarksMatrix.Column;

/** Reads one file of marks and notes everything that is wrong with it. */
final class MarksReader {
  private static final String MAX = "max";

  /** Short enough that sums of them stay small. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");

  private final List<Fault> faults = new ArrayList<>();

  MarksFile read(byte[] csv) {
    CsvFile file = CsvFile.of(csv);
    Optional<MarksMatrix> matrix = Optional.empty();
    if (!file.records().isEmpty()) {
      matrix = matrix(file.records());
    } else if (file.fault().isEmpty()) {
      fault(1, "the file is empty; begin with the header learner,… and the row max,…");
    }
    file.fault().ifPresent(faults::add);
    return new MarksFile(matrix.filter(whole -> faults.isEmpty()), faults);
  }

  private Optional<MarksMatrix> matrix(List<CsvRecord> records) {
    List<String> names = MarksHeader.names(records.getFirst(), faults);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<CsvRecord> rest = records.subList(1, records.size());
    boolean hasMaxima = rest.stream().limit(1).anyMatch(row -> row.getField(0).strip().equals(MAX));
    List<Optional<BigDecimal>> maxima = names.stream().map(name -> none()).toList();
    if (hasMaxima) {
      maxima = maxima(names, rest.getFirst());
      rest = rest.subList(1, rest.size());
    } else {
      fault(
          line(records.get(Math.min(1, records.size() - 1))),
          "the second row must be max,… with the highest mark for each question");
    }
    if (rest.isEmpty()) {
      fault(line(records.getLast()), "there are no learners; add a row for each");
    }
    List<List<BigDecimal>> rows = new ArrayList<>();
    for (CsvRecord row : rest) {
      rows.add(marks(names, maxima, row));
    }
    return faults.isEmpty() ? Optional.of(matrix(names, maxima, rows)) : Optional.empty();
  }

  private List<Optional<BigDecimal>> maxima(List<String> names, CsvRecord row) {
    List<Optional<BigDecimal>> maxima = new ArrayList<>();
    isWhole(names, row);
    for (int i = 0; i < names.size(); i++) {
      String cell = i + 1 < row.getFieldCount() ? row.getField(i + 1).strip() : "";
      Optional<BigDecimal> max = number(cell).filter(value -> value.signum() > 0);
      if (max.isEmpty() && i + 1 < row.getFieldCount()) {
        fault(
            line(row),
            "the maximum of %s is %s; write a number above 0"
                .formatted(names.get(i), quoted(cell)));
      }
      maxima.add(max);
    }
    return maxima;
  }

  private List<BigDecimal> marks(
      List<String> names, List<Optional<BigDecimal>> maxima, CsvRecord row) {
    return isWhole(names, row)
        ? IntStream.range(0, names.size())
            .mapToObj(i -> mark(names.get(i), maxima.get(i), row, row.getField(i + 1).strip()))
            .toList()
        : List.of();
  }

  private boolean isWhole(List<String> names, CsvRecord row) {
    boolean whole = row.getFieldCount() == names.size() + 1;
    if (!whole) {
      fault(
          line(row),
          "this row has %d cells and the header %d; give each question one, if need be empty"
              .formatted(row.getFieldCount(), names.size() + 1));
    }
    return whole;
  }

  private BigDecimal mark(String name, Optional<BigDecimal> max, CsvRecord row, String cell) {
    if (cell.isEmpty()) {
      return BigDecimal.ZERO;
    }
    Optional<BigDecimal> mark = number(cell);
    if (mark.isEmpty()) {
      fault(
          line(row),
          "%s: %s is not a number; write one such as 0.5, or leave the cell empty for 0"
              .formatted(name, quoted(cell)));
    } else if (mark.get().signum() < 0
        || max.filter(most -> mark.get().compareTo(most) > 0).isPresent()) {
      fault(
          line(row),
          "%s: the mark %s is outside 0…%s; mend it, or the maximum in the row max"
              .formatted(name, cell, max.map(BigDecimal::toPlainString).orElse("maximum")));
    }
    return mark.orElse(BigDecimal.ZERO);
  }

  private static MarksMatrix matrix(
      List<String> names, List<Optional<BigDecimal>> maxima, List<List<BigDecimal>> rows) {
    return new MarksMatrix(
        IntStream.range(0, names.size())
            .mapToObj(i ->
                new Column(
                    names.get(i),
                    maxima.get(i).orElseThrow(),
                    rows.stream().map(row -> row.get(i)).toList()))
            .toList());
  }

  private static Optional<BigDecimal> none() {
    return Optional.empty();
  }

  private static Optional<BigDecimal> number(String cell) {
    return NUMBER.matcher(cell).matches() ? Optional.of(new BigDecimal(cell)) : Optional.empty();
  }

  private static String quoted(String cell) {
    return "'" + cell + "'";
  }

  private static long line(CsvRecord row) {
    return row.getStartingLineNumber();
  }

  private void fault(long line, String what) {
    faults.add(new Fault(line, what));
  }
}
