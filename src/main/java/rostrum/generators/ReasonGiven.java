package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Reason;
import rostrum.facts.Survey;
import rostrum.lessons.Passage;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;

/**
 * What reason does the article give for something, or what aim? A distractor is a reason that it
 * gives for something else; that it does not give it for this too is proven by a search of the
 * whole article for the words that announce one.
 */
public record ReasonGiven() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "reason";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Optional<Survey> survey = course.facts().survey("reasons");
    return course.facts().reasons().stream()
        .sorted(Comparator.comparing((Reason reason) -> reason.attested().weight()))
        .map(reason ->
            survey
                .map(search -> outcome(course, reason, search))
                .orElseGet(
                    () -> new Unproven(family(), reason.id(), "no survey closes the reasons")));
  }

  private Outcome outcome(Course course, Reason reason, Survey survey) {
    if (!Provable.isUncontested(course.article(), reason)) {
      return new Unproven(family(), reason.id(), "the article gives two accounts of it");
    }
    List<Reason> apart =
        course.facts().reasons().stream().filter(other -> isApart(reason, other)).toList();
    List<Candidate> others =
        Alike.apart(
            apart.stream()
                .filter(other -> other.distractor() && other.purpose() == reason.purpose())
                .filter(other -> Provable.isUncontested(course.article(), other))
                .map(other -> other(course, reason, other, survey))
                .toList());
    if (others.size() < 2) {
      return new Unproven(
          family(), reason.id(), "fewer than two other reasons are clearly not its own");
    }
    String sentence =
        course
            .words()
            .say(
                key(reason) + ".key",
                course.label(reason.attested().section()),
                reason.effect(),
                reason.reason());
    String stem = stem(course, reason);
    Basis basis =
        Basis.of(
            family(),
            reason,
            stem,
            Subjects.named(course.facts(), stem, reason.reason()),
            Bloom.UNDERSTAND,
            sentence,
            "reason of " + reason.id());
    return new Draft(
        citation(course, reason, apart).map(basis::with).orElse(basis),
        Candidate.key(reason.reason(), sentence, reason),
        others,
        MOST_DISTRACTORS);
  }

  /** Whether one could not be argued to be the other’s reason too. */
  private static boolean isApart(Reason one, Reason other) {
    return !one.equals(other)
        && !one.isNear(other)
        && one.attested().evidence().stream().noneMatch(other.attested().evidence()::contains)
        && !Alike.inWords(one.reason(), other.reason());
  }

  private static String key(Reason reason) {
    return reason.purpose() ? "reason.purpose" : "reason.cause";
  }

  private static String stem(Course course, Reason reason) {
    return course
        .words()
        .say(
            key(reason) + "." + reason.attested().speech().voice().slug(),
            reason.effect(),
            course.according(reason.attested().speech()));
  }

  private static Optional<Citation> citation(Course course, Reason reason, List<Reason> apart) {
    Passage proving = reason.attested().evidence().getFirst();
    return Citing.among(
        course.article(),
        proving,
        Citing.elsewhere(
            proving,
            reason,
            apart.stream().filter(other -> Provable.isUncontested(course.article(), other)),
            course.facts().reasons().stream().filter(reason::isNear),
            place -> Alike.inWords(reason.reason(), place.quote())));
  }

  private static Candidate other(Course course, Reason reason, Reason other, Survey survey) {
    boolean sameSection = reason.attested().section().equals(other.attested().section());
    return new Candidate(
        other.reason(),
        course.words().say(key(other) + ".other", other.effect()),
        Candidate.evidence(other.attested()),
        List.of(reason.id(), other.id()),
        Optional.of(survey.id()),
        (sameSection ? .5 : .3) + .5 * Likeness.names(reason.reason(), other.reason()));
  }
}
