package rostrum.courses;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong while a pack is read, so that its author learns all of it at once. */
final class Faults {
  private final TreeSet<Fault> found =
      new TreeSet<>((one, other) -> {
        int byPlace = one.compareTo(other);
        return byPlace != 0 ? byPlace : one.what().compareTo(other.what());
      });

  void add(String file, int line, String what) {
    found.add(new Fault(file, line, what));
  }

  /** Whether anything is wrong with a file so far. */
  boolean isFaulty(String file) {
    return found.stream().anyMatch(fault -> fault.file().equals(file));
  }

  List<Fault> inOrder() {
    return List.copyOf(found);
  }
}
