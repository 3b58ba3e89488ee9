package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Quotation;
import rostrum.facts.Statement;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;

/**
 * Who says it, and on what occasion? A distractor is somebody else who speaks in the article; that
 * they do not say it is certain, for the sentence tells who does, and nothing that could be argued
 * to be the same is told of them.
 */
public record WhoseVoice() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "whose-voice";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Occasions occasions = Occasions.of(course.facts());
    return course.facts().statements().stream()
        .sorted(Comparator.comparing((Statement statement) -> statement.attested().weight()))
        .flatMap(statement ->
            Occasions.speaker(statement).stream()
                .map(speaker -> outcome(course, statement, speaker, occasions)));
  }

  private Outcome outcome(
      Course course, Statement statement, Speaker speaker, Occasions occasions) {
    if (!Provable.isUncontested(course.article(), statement)) {
      return new Unproven(family(), statement.id(), "the article gives two accounts of it");
    }
    if (!Occasions.isToldBy(statement.attested(), speaker.named())) {
      return new Unproven(family(), statement.id(), "its sentence does not tell who says it");
    }
    Set<Speaker> sayNearly =
        course.facts().statements().stream()
            .filter(statement::isNear)
            .flatMap(near -> Occasions.speaker(near).stream())
            .collect(Collectors.toSet());
    List<Candidate> others =
        occasions
            .beside(
                speaker,
                other ->
                    sayNearly.stream().noneMatch(near -> near.equals(other) || near.mayBe(other))
                        && Alike.inStyle(other.named(), speaker.named()))
            .stream()
            .map(other -> other(course, statement, speaker, other, occasions))
            .toList();
    if (others.size() < 2) {
      return new Unproven(
          family(), statement.id(), "fewer than two others certainly do not say it");
    }
    String sentence =
        course
            .words()
            .say(
                "whose-voice.key",
                course.label(statement.attested().section()),
                speaker.named(),
                statement.says());
    String stem = course.words().say("whose-voice.stem", statement.says());
    Basis basis =
        Basis.of(
            family(),
            statement,
            stem,
            Subjects.named(course.facts(), stem, speaker.named()),
            Bloom.ANALYZE,
            sentence,
            "speaker of " + statement.id());
    return new Draft(
        citation(course, statement, speaker).map(basis::with).orElse(basis),
        Candidate.key(speaker.named(), sentence, statement),
        others,
        MOST_DISTRACTORS);
  }

  /** Only where the sentence quotes: what is merely reported could be told in other words too. */
  private static Optional<Citation> citation(Course course, Statement statement, Speaker speaker) {
    Passage proving = statement.attested().evidence().getFirst();
    List<Quotation> quotations = course.facts().quotations();
    boolean quotes =
        quotations.stream().anyMatch(one -> one.attested().evidence().contains(proving));
    return quotes
        ? Citing.among(
            course.article(),
            proving,
            Citing.elsewhere(
                proving,
                statement,
                quotations.stream(),
                course.facts().statements().stream().filter(statement::isNear),
                place ->
                    place.quote().contains(speaker.named())
                        || Alike.inWords(statement.says(), place.quote())))
        : Optional.empty();
  }

  private static Candidate other(
      Course course, Statement statement, Speaker speaker, Speaker other, Occasions occasions) {
    boolean sameWho = speaker.who().equals(other.who());
    return new Candidate(
        other.named(),
        occasions.cites(course, "whose-voice", other),
        Candidate.evidence(occasions.fact(other).attested()),
        List.of(statement.id(), occasions.fact(other).id()),
        Optional.empty(),
        (sameWho ? .5 : .3) + .5 * Likeness.names(speaker.occasion(), other.occasion()));
  }
}
