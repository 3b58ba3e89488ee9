package rostrum.exchange;

import java.util.List;

/**
 * Something of a question that a format does not carry.
 *
 * @param id of the question
 * @param what stays behind
 * @param why the format does not carry it
 * @param whole whether the question is left out altogether
 */
public record Loss(String id, String what, String why, boolean whole) {

  /** How many questions are left out altogether. */
  public static long leftOut(List<Loss> losses) {
    return losses.stream().filter(Loss::whole).count();
  }

  /** How many questions are carried without something of theirs. */
  public static long inPart(List<Loss> losses) {
    return losses.stream().filter(loss -> !loss.whole()).map(Loss::id).distinct().count();
  }

  /** In one line. */
  public String toLine() {
    return id + ": " + what + ": " + why;
  }
}
