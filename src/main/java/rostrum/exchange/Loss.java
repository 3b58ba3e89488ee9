package rostrum.exchange;

/**
 * Something of a question that a format does not carry.
 *
 * @param id of the question
 * @param what stays behind
 * @param why the format does not carry it
 * @param whole whether the question is left out altogether
 */
public record Loss(String id, String what, String why, boolean whole) {

  /** In one line. */
  public String toLine() {
    return id + ": " + what + ": " + why;
  }
}
