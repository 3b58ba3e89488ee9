package rostrum.statistics;

import java.util.List;
import java.util.Optional;
import rostrum.csv.Fault;

/**
 * A matrix of marks as CSV: a header {@code learner,…} with a column for each question, a second
 * row {@code max,…}, then a row for each attempt, in which an empty cell is 0.
 *
 * @param matrix empty if anything is wrong
 * @param faults all of them, in the order of the file
 */
public record MarksFile(Optional<MarksMatrix> matrix, List<Fault> faults) {

  public MarksFile {
    faults = List.copyOf(faults);
  }

  /** Reads a file of UTF-8. */
  public static MarksFile of(byte[] csv) {
    return new MarksReader().read(csv);
  }
}
