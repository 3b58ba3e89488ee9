package rostrum.courses;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a pack.
 *
 * @param faults all of them, by file and line
 * @param read the course, if there is no fault
 */
public record PackReading(List<Fault> faults, Optional<CoursePack> read) {

  /**
   * The course.
   *
   * @throws PackFaults if the pack has any fault
   */
  public CoursePack pack() {
    return read.orElseThrow(() -> new PackFaults(faults));
  }
}
