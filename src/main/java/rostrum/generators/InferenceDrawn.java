package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Inference;
import rostrum.facts.Survey;
import rostrum.lessons.Passage;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;

/**
 * What does the author conclude from an observation? A distractor is what he concludes from another
 * one, unless he could be read as tying it to this one too; a search of the whole article for the
 * words that announce a conclusion proves that there is none besides.
 */
public record InferenceDrawn() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "inference";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Optional<Survey> survey = course.facts().survey("inferences");
    return course.facts().inferences().stream()
        .sorted(Comparator.comparing((Inference inference) -> inference.attested().weight()))
        .map(inference ->
            survey
                .map(search -> outcome(course, inference, search))
                .orElseGet(() ->
                    new Unproven(family(), inference.id(), "no survey closes the inferences")));
  }

  private Outcome outcome(Course course, Inference inference, Survey survey) {
    if (!Provable.isUncontested(course.article(), inference)) {
      return new Unproven(family(), inference.id(), "the article gives two accounts of it");
    }
    List<Inference> apart =
        course.facts().inferences().stream().filter(other -> isApart(inference, other)).toList();
    List<Candidate> others =
        Alike.apart(
            apart.stream()
                .filter(other -> Provable.isUncontested(course.article(), other))
                .map(other -> other(course, inference, other, survey))
                .toList());
    if (others.size() < 2) {
      return new Unproven(
          family(), inference.id(), "fewer than two other conclusions are clearly not drawn here");
    }
    String sentence =
        course
            .words()
            .say(
                "inference.key",
                course.label(inference.attested().section()),
                inference.observation(),
                inference.conclusion());
    String stem = course.words().say("inference.stem", inference.observation());
    Basis basis =
        Basis.of(
            family(),
            inference,
            stem,
            Subjects.named(course.facts(), stem, inference.conclusion()),
            Bloom.UNDERSTAND,
            sentence,
            "conclusion of " + inference.id());
    return new Draft(
        citation(course, inference, apart).map(basis::with).orElse(basis),
        Candidate.key(inference.conclusion(), sentence, inference),
        others,
        MOST_DISTRACTORS);
  }

  /** Whether neither could be argued to be drawn from the other’s observation. */
  private static boolean isApart(Inference one, Inference other) {
    return !one.equals(other)
        && !one.isNear(other)
        && one.attested().evidence().stream().noneMatch(other.attested().evidence()::contains)
        && !Alike.inWords(one.conclusion(), other.conclusion());
  }

  private static Optional<Citation> citation(
      Course course, Inference inference, List<Inference> apart) {
    Passage proving = inference.attested().evidence().getFirst();
    return Citing.among(
        course.article(),
        proving,
        Citing.elsewhere(
            proving,
            inference,
            apart.stream().filter(other -> Provable.isUncontested(course.article(), other)),
            course.facts().inferences().stream().filter(inference::isNear),
            place -> Alike.inWords(inference.conclusion(), place.quote())));
  }

  private static Candidate other(
      Course course, Inference inference, Inference other, Survey survey) {
    boolean sameSection = inference.attested().section().equals(other.attested().section());
    return new Candidate(
        other.conclusion(),
        course.words().say("inference.other", other.observation()),
        Candidate.evidence(other.attested()),
        List.of(inference.id(), other.id()),
        Optional.of(survey.id()),
        (sameSection ? .5 : .3) + .5 * Likeness.names(inference.conclusion(), other.conclusion()));
  }
}
