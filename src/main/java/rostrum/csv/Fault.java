package rostrum.csv;

/**
 * Something wrong in a file, and how to mend it.
 *
 * @param line counted from 1
 */
public record Fault(long line, String what) {
  /** In one line, whatever it quotes. */
  @Override
  public String toString() {
    return line + ": " + what.replaceAll("\\R", " ");
  }
}
