package rostrum.statistics;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.csv.Fault;

/** The first row of a file of marks. */
final class MarksHeader {
  private static final String LEARNER = "learner";

  private MarksHeader() {}

  /**
   * What the questions are called, a nameless one by its place; none if nothing else of the file
   * can be judged.
   *
   * @param faults gets what is wrong with the header
   */
  static List<String> names(CsvRecord header, List<Fault> faults) {
    long line = header.getStartingLineNumber();
    List<String> fields = header.getFields().stream().map(String::strip).toList();
    if (!fields.getFirst().equals(LEARNER)) {
      faults.add(
          new Fault(
              line, "the header must be learner,…; it begins with '" + fields.getFirst() + "'"));
    } else if (fields.size() == 1) {
      faults.add(new Fault(line, "there are no questions; give each a column after learner"));
    }
    Map<String, Integer> places = new HashMap<>();
    for (int column = 2; column <= fields.size(); column++) {
      String name = fields.get(column - 1);
      Optional<Integer> before = Optional.ofNullable(places.putIfAbsent(name, column));
      if (name.isEmpty()) {
        faults.add(new Fault(line, "column " + column + " has no name; name its question"));
      } else if (before.isPresent()) {
        faults.add(
            new Fault(
                line,
                "columns %d and %d are both called %s; give each question a name of its own"
                    .formatted(before.get(), column, name)));
      }
    }
    return IntStream.range(1, fields.size())
        .mapToObj(i -> fields.get(i).isEmpty() ? "column " + (i + 1) : fields.get(i))
        .toList();
  }
}
