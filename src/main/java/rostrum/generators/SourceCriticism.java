package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Disagreement;
import rostrum.facts.Disagreement.Account;
import rostrum.lessons.Passage;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;

/**
 * On what does the article disagree with itself? One account stands in the stem; the second step
 * asks for another. A distractor is what other accounts disagree on, in other places.
 */
public record SourceCriticism() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "source-criticism";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().disagreements().stream()
        .sorted(Comparator.comparing((Disagreement one) -> one.attested().weight()))
        .map(disagreement -> outcome(course, disagreement));
  }

  private Outcome outcome(Course course, Disagreement disagreement) {
    List<Disagreement> apart =
        course.facts().disagreements().stream()
            .filter(other -> isApart(disagreement, other))
            .toList();
    if (apart.size() < 2) {
      return new Unproven(
          family(), disagreement.id(), "fewer than two others are clearly on something else");
    }
    List<Draft> drafts =
        disagreement.accounts().stream()
            .map(shown -> draft(course, disagreement, shown, apart))
            .toList();
    return drafts.stream()
        .filter(draft -> !FittingSets.of(draft).isEmpty())
        .findFirst()
        .orElse(drafts.getFirst());
  }

  /** Whether they are certainly on two things: no place tells both. */
  private static boolean isApart(Disagreement one, Disagreement other) {
    return !one.equals(other)
        && !one.isNear(other)
        && one.attested().evidence().stream().noneMatch(other.attested().evidence()::contains)
        && !Alike.inWords(one.differs(), other.differs());
  }

  /**
   * @param shown the account that stands in the stem: the first one whose words do not point to the
   *     key
   */
  private Draft draft(
      Course course, Disagreement disagreement, Account shown, List<Disagreement> apart) {
    String sentence =
        course
            .words()
            .say("source-criticism.key", disagreement.differs(), accounts(course, disagreement));
    String stem =
        course
            .words()
            .say("source-criticism.stem", shown.words(), course.label(shown.place().section()));
    Basis basis =
        Basis.of(
            family(),
            disagreement,
            stem,
            Subjects.named(course.facts(), stem, disagreement.differs()),
            Bloom.EVALUATE,
            sentence,
            "what the accounts of " + disagreement.id() + " disagree on");
    return new Draft(
        citation(course, disagreement, shown, apart).map(basis::with).orElse(basis),
        Candidate.key(disagreement.differs(), sentence, disagreement),
        Alike.apart(apart.stream().map(other -> other(course, disagreement, other)).toList()),
        MOST_DISTRACTORS);
  }

  /** What each place says, in the order of the article. */
  private static String accounts(Course course, Disagreement disagreement) {
    return disagreement.accounts().stream()
        .map(account ->
            course
                .words()
                .say(
                    "source-criticism.account",
                    course.label(account.place().section()),
                    account.says()))
        .collect(Collectors.joining("; "));
  }

  /** Another account than the one shown, among sentences that tell something else. */
  private static Optional<Citation> citation(
      Course course, Disagreement disagreement, Account shown, List<Disagreement> apart) {
    Optional<Passage> telling =
        disagreement.accounts().stream()
            .map(Account::place)
            .filter(place -> !place.equals(shown.place()))
            .filter(place -> course.article().sentence(place).isPresent())
            .findFirst();
    return telling.flatMap(proving ->
        Citing.among(
            course.article(),
            proving,
            Citing.elsewhere(
                proving,
                disagreement,
                apart.stream(),
                course.facts().disagreements().stream().filter(disagreement::isNear),
                place -> Alike.inWords(disagreement.differs(), place.quote()))));
  }

  private static Candidate other(Course course, Disagreement disagreement, Disagreement other) {
    String sections =
        other.accounts().stream()
            .map(account -> course.label(account.place().section()))
            .distinct()
            .collect(Collectors.joining(", "));
    return new Candidate(
        other.differs(),
        course.words().say("source-criticism.other", other.differs(), sections),
        Candidate.evidence(other.attested()),
        List.of(disagreement.id(), other.id()),
        Optional.empty(),
        .4 + .6 * Likeness.names(disagreement.differs(), other.differs()));
  }
}
