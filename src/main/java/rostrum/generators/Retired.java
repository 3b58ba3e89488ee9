package rostrum.generators;

import java.util.Map;
import java.util.Set;

/**
 * Distractors that are proven false and yet no longer to be used, because nobody fell for them or
 * too many did.
 *
 * @param byQuestion their texts, by the id of the question
 */
public record Retired(Map<String, Set<String>> byQuestion) {

  /** None. */
  public static final Retired NONE = new Retired(Map.of());

  public Retired {
    byQuestion = Map.copyOf(byQuestion);
  }

  /** The draft with the distractors that it may still have. */
  Drafted from(String course, Drafted drafted) {
    Set<String> texts = byQuestion.getOrDefault(drafted.id(course), Set.of());
    return switch (drafted) {
      case Draft(Basis basis, Candidate key, var distractors, int most) when !texts.isEmpty() ->
          new Draft(
              basis,
              key,
              distractors.stream().filter(candidate -> !texts.contains(candidate.text())).toList(),
              most);
      case Draft draft -> draft;
      case Complete complete -> complete;
    };
  }
}
