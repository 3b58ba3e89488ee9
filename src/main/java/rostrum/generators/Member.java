package rostrum.generators;

import java.util.List;
import java.util.Optional;
import rostrum.facts.Fact;
import rostrum.facts.Holding;
import rostrum.questions.Evidence;

/**
 * Somebody or something that a circle names, or that provably is not in it.
 *
 * @param text as an option shows it
 * @param subject the person, if it is one
 * @param fact on which a question rests that has it as its key
 * @param why it is in the circle, or is not, in a sentence
 * @param because ids of the facts that make it so
 * @param row everything that the list says of the person, if it is one
 */
record Member(
    String text,
    Optional<String> subject,
    Fact fact,
    String why,
    List<Evidence> evidence,
    List<String> because,
    List<Holding> row) {
  private static final double SAME_KIND = .4;
  private static final double WORDS = .4;

  /** How easily one is taken for the other, 0 to 1. */
  double likeness(Member other) {
    return row.isEmpty() || other.row.isEmpty()
        ? SAME_KIND + WORDS * Likeness.names(text, other.text)
        : Likeness.people(row, other.row);
  }

  boolean isWrittenLike(Member other) {
    return Style.alike(text, other.text);
  }
}
