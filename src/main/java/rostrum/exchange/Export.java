package rostrum.exchange;

import java.util.List;

/**
 * Questions in a format, and what of them it does not carry.
 *
 * @param text the whole file
 * @param losses in the order of the questions; empty if everything is carried
 */
public record Export(String text, List<Loss> losses) {

  /** How many questions are not in the file at all. */
  public long leftOut() {
    return Loss.leftOut(losses);
  }

  /** How many questions are in the file without something of theirs. */
  public long inPart() {
    return Loss.inPart(losses);
  }
}
