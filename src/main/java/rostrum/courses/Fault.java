package rostrum.courses;

/**
 * Something wrong in a pack, and how to mend it.
 *
 * @param file path inside the pack
 * @param line counted from 1
 */
public record Fault(String file, int line, String what) implements Comparable<Fault> {

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
