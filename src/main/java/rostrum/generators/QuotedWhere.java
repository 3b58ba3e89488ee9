package rostrum.generators;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Quotation;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;

/**
 * On which occasion were these words said? A distractor is another occasion on which the same
 * person spoke; that the words are not from there is certain, for they stand in one place of the
 * article, which names the occasion.
 */
public record QuotedWhere() implements Generator {
  private static final int MOST_DISTRACTORS = 3;
  private static final int MOST_A_SENTENCE = 2;

  @Override
  public String family() {
    return "quoted-where";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Occasions occasions = Occasions.of(course.facts());
    Map<Passage, Integer> asked = new HashMap<>();
    return course.facts().quotations().stream()
        .filter(quotation -> quotation.attested().speech().voice() == Voice.QUOTED_SPEAKER)
        .sorted(Comparator.comparing((Quotation quotation) -> quotation.attested().weight()))
        .flatMap(quotation ->
            Occasions.speaker(quotation).stream()
                .map(speaker -> outcome(course, quotation, speaker, occasions, asked)));
  }

  private Outcome outcome(
      Course course,
      Quotation quotation,
      Speaker speaker,
      Occasions occasions,
      Map<Passage, Integer> asked) {
    if (!Provable.isUncontested(course.article(), quotation)) {
      return new Unproven(family(), quotation.id(), "the article gives two accounts of it");
    }
    if (!speaker.couldBe().isEmpty()) {
      return new Unproven(family(), quotation.id(), "the article leaves open where it was said");
    }
    if (!Occasions.isToldBy(quotation.attested(), speaker.occasion())) {
      return new Unproven(family(), quotation.id(), "its sentence does not tell the occasion");
    }
    List<Candidate> others =
        occasions.beside(speaker, other -> fits(speaker, other)).stream()
            .map(other -> other(course, quotation, speaker, other, occasions))
            .toList();
    if (others.size() < 2) {
      return new Unproven(
          family(), quotation.id(), "fewer than two other occasions of the same speaker");
    }
    Passage proving = quotation.attested().evidence().getFirst();
    if (asked.merge(proving, 1, Integer::sum) > MOST_A_SENTENCE) {
      return new Unproven(family(), quotation.id(), "its sentence is asked about often enough");
    }
    String sentence =
        course
            .words()
            .say(
                "quoted-where.key",
                course.label(quotation.attested().section()),
                quotation.words(),
                speaker.who(),
                speaker.occasion());
    Basis basis =
        Basis.of(
            family(),
            quotation,
            course.words().say("quoted-where.stem", quotation.words(), speaker.who()),
            subjects(course, quotation, speaker),
            Bloom.REMEMBER,
            sentence,
            "occasion of " + quotation.id());
    return new Draft(
        citation(course, quotation, proving, speaker).map(basis::with).orElse(basis),
        Candidate.key(speaker.occasion(), sentence, quotation),
        others,
        MOST_DISTRACTORS);
  }

  private static boolean fits(Speaker key, Speaker other) {
    return other.who().equals(key.who())
        && other.couldBe().isEmpty()
        && Alike.inStyle(other.occasion(), key.occasion());
  }

  private static List<String> subjects(Course course, Quotation quotation, Speaker speaker) {
    return Stream.concat(
            Stream.of(quotation.subject()),
            course.facts().persons().stream()
                .filter(person -> person.name().equals(speaker.who()))
                .map(person -> person.subject()))
        .toList();
  }

  private static Optional<Citation> citation(
      Course course, Quotation quotation, Passage proving, Speaker speaker) {
    return Citing.among(
        course.article(),
        proving,
        Citing.elsewhere(
            proving,
            quotation,
            course.facts().quotations().stream().filter(other -> !other.equals(quotation)),
            Stream.of(),
            place ->
                place.quote().contains(speaker.occasion())
                    || Alike.inWords(quotation.words(), place.quote())));
  }

  private static Candidate other(
      Course course, Quotation quotation, Speaker speaker, Speaker other, Occasions occasions) {
    return new Candidate(
        other.occasion(),
        occasions.cites(course, "quoted-where", other),
        Candidate.evidence(occasions.fact(other).attested()),
        List.of(quotation.id(), occasions.fact(other).id()),
        Optional.empty(),
        .4 + .6 * Likeness.names(speaker.occasion(), other.occasion()));
  }
}
