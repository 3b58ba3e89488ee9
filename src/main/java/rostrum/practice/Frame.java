package rostrum.practice;

import rostrum.web.Marks;

/**
 * What stands around a question.
 *
 * @param here which link of the page’s head is at hand: read, practice or review
 * @param name what the sitting is called
 * @param address where its questions are asked and answered
 * @param position of the question, counted from 1
 * @param of how many there are
 * @param answered how many of them are done with
 * @param isKept whether answers are saved
 */
public record Frame(
    String here, String name, String address, int position, int of, int answered, boolean isKept) {

  /** The same frame of any question. */
  Marked marked(Marks marks) {
    return new Marked(
        here, name, address, marks.mark(position), marks.mark(of), marks.mark(answered), isKept);
  }

  /** A frame with its numbers marked. */
  record Marked(
      String here,
      String name,
      String address,
      String position,
      String of,
      String answered,
      boolean isKept) {}
}
