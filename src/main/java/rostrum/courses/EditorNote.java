package rostrum.courses;

import java.util.List;
import java.util.Optional;
import rostrum.lessons.Passage;

/**
 * What the editor adds beside the text; never part of it.
 *
 * @param source what an outside note rests on
 * @param places where it is shown; a note on a disagreement has two or more
 */
public record EditorNote(
    String id, Kind kind, String text, Optional<String> source, List<Passage> places) {

  /** What a note is about. */
  public enum Kind {
    DISAGREES,
    OUTSIDE
  }
}
