package rostrum.facts;

import java.util.List;
import rostrum.lessons.Passage;
import rostrum.lessons.Speech;

/**
 * What a fact rests on.
 *
 * @param evidence taken together they carry it; never empty
 */
public record Attested(List<Passage> evidence, Speech speech, Weight weight) {

  /** The lesson in which the first piece of evidence stands. */
  public String section() {
    return evidence.getFirst().section();
  }
}
