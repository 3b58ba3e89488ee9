package rostrum.generators;

import java.util.List;
import java.util.Optional;
import rostrum.facts.Weight;
import rostrum.lessons.Speech;
import rostrum.questions.Bloom;

/**
 * A question to which only the choice of distractors is missing: every candidate is already proven
 * false.
 *
 * @param about what id and evidence come from: the key's facts and direction
 * @param mostDistractors how many distractors it gets where there are enough, 2 or more
 */
public record Draft(
    String family,
    String about,
    String section,
    String stem,
    Candidate key,
    List<Candidate> distractors,
    int mostDistractors,
    List<String> facts,
    List<String> subjects,
    Optional<String> asOf,
    Speech speech,
    Weight weight,
    Bloom bloom,
    String explanation,
    String query)
    implements Outcome {}
