package rostrum.generators;

import java.util.List;
import java.util.Optional;
import rostrum.facts.Attested;
import rostrum.facts.Fact;
import rostrum.questions.Evidence;

/**
 * A possible option.
 *
 * @param why it is right or wrong, in a sentence
 * @param because ids of the facts that make it so
 * @param closedList id of the closed list in which it is missing, if that is why it is wrong
 * @param likeness to the key, 0 to 1: the more alike, the harder to tell apart
 */
record Candidate(
    String text,
    String why,
    List<Evidence> evidence,
    List<String> because,
    Optional<String> closedList,
    double likeness) {

  /** The right one. */
  static Candidate key(String text, String why, Fact fact) {
    return new Candidate(
        text, why, evidence(fact.attested()), List.of(fact.id()), Optional.empty(), 1);
  }

  static List<Evidence> evidence(Attested attested) {
    return attested.evidence().stream().map(Evidence::of).toList();
  }
}
