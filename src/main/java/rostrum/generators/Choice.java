package rostrum.generators;

import java.util.List;
import java.util.stream.Stream;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Proof.Answer;
import rostrum.questions.SingleChoice;

/** From a draft to a single choice, and back to whether a single choice still follows from it. */
final class Choice {
  private Choice() {}

  /** The question that a draft becomes with these distractors, the key standing first. */
  static SingleChoice question(String course, Draft draft, List<Candidate> distractors) {
    List<Option> options =
        Stream.concat(
                Stream.of(option(draft.key(), true)),
                distractors.stream().map(candidate -> option(candidate, false)))
            .toList();
    List<Answer> answers =
        Stream.concat(
                Stream.of(answer(draft.key(), true)),
                distractors.stream().map(candidate -> answer(candidate, false)))
            .toList();
    Basis basis = draft.basis();
    double likeness = distractors.stream().mapToDouble(Candidate::likeness).average().orElse(0);
    double difficulty =
        Difficulty.of(likeness, basis.facts().size(), Difficulty.Effort.RECOGNISED, basis.weight());
    return new SingleChoice(
        basis.id(course), basis.stem(), basis.grounds(answers, difficulty), options);
  }

  static boolean admits(String course, Draft draft, Item item) {
    List<Candidate> kept =
        item.options().stream()
            .filter(option -> !option.correct())
            .flatMap(option ->
                draft.distractors().stream()
                    .filter(candidate -> option(candidate, false).equals(option))
                    .limit(1))
            .toList();
    return kept.size() + 1 == item.options().size()
        && same(Item.of(course, question(course, draft, kept)), item);
  }

  /** Whether two items are the same but for version and state. */
  static boolean same(Item made, Item stored) {
    return made.equals(stored.as(made.version(), made.state()));
  }

  static Option option(Candidate candidate, boolean correct) {
    return new Option(candidate.text(), correct, candidate.why(), candidate.evidence());
  }

  static Answer answer(Candidate candidate, boolean holds) {
    return new Answer(candidate.text(), holds, candidate.because(), candidate.closedList());
  }
}
