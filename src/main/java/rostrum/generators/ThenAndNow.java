package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Contrast;
import rostrum.facts.Figure;
import rostrum.facts.Weight;
import rostrum.generators.Compared.Occasions;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;
import rostrum.questions.Option;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Tokens;
import rostrum.questions.TrueFalse;

/**
 * Does the article say it of this occasion, or otherwise? Asked of what the article contrasts and
 * of figures that it gives for two occasions; every other statement is turned round, so that about
 * half are false.
 */
public record ThenAndNow() implements Generator {
  private static final double LIKENESS = .5;

  @Override
  public String family() {
    return "then-and-now";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return Stream.concat(contrasts(course).stream(), series(course).stream());
  }

  private List<Outcome> contrasts(Course course) {
    List<Outcome> outcomes = new ArrayList<>();
    int asked = 0;
    for (Contrast contrast : sorted(course.facts().contrasts())) {
      if (Provable.isUncontested(course.article(), contrast.attested())) {
        outcomes.add(question(course, contrast, asked % 2 == 0));
        asked++;
      } else {
        outcomes.add(new Unproven(family(), contrast.id(), "the article gives two accounts of it"));
      }
    }
    return outcomes;
  }

  private static List<Contrast> sorted(List<Contrast> contrasts) {
    return contrasts.stream().sorted(Comparator.comparing(Contrast::id)).toList();
  }

  private List<Outcome> series(Course course) {
    List<Outcome> outcomes = new ArrayList<>();
    int asked = 0;
    for (Occasions pair : Compared.series(course.facts())) {
      Optional<String> obstacle =
          pair.figures()
              .obstacle(course.article())
              .or(() ->
                  isContrasted(course, pair)
                      ? Optional.of("asked as a contrast")
                      : Optional.empty());
      boolean equal = pair.figures().one().value().compareTo(pair.figures().other().value()) == 0;
      if (obstacle.isPresent()) {
        outcomes.add(
            new Unproven(family(), String.join(" ", pair.figures().ids()), obstacle.get()));
      } else {
        outcomes.add(question(course, pair, equal || asked % 2 == 1));
        asked += equal ? 0 : 1;
      }
    }
    return outcomes;
  }

  /** Whether a contrast of the same two occasions tells one of the numbers already. */
  private static boolean isContrasted(Course course, Occasions pair) {
    List<String> occasions = List.of(pair.first(), pair.second());
    List<Evidence> evidence = pair.figures().evidence();
    return course.facts().contrasts().stream()
        .filter(contrast -> occasions.containsAll(List.of(contrast.at(), contrast.notAt())))
        .filter(contrast ->
            evidence.stream().anyMatch(Candidate.evidence(contrast.attested())::contains))
        .map(contrast -> Tokens.all(contrast.says()))
        .anyMatch(words ->
            Stream.of(pair.figures().one(), pair.figures().other())
                .anyMatch(figure -> words.contains(figure.value().toPlainString())));
  }

  /** What is asked, and what the article says of it. */
  private record Asking(
      String stem,
      boolean said,
      String occasion,
      String explanation,
      List<String> facts,
      List<Evidence> evidence,
      Speech speech,
      Weight weight,
      List<String> subjects,
      String query) {}

  private Complete question(Course course, Contrast contrast, boolean said) {
    String occasion = said ? contrast.at() : contrast.notAt();
    Speech speech = contrast.attested().speech();
    String stem =
        course
            .words()
            .say("then-and-now.contrast", voice(course, speech), occasion, contrast.says());
    return question(
        course,
        new Asking(
            stem,
            said,
            occasion,
            course
                .words()
                .say("then-and-now.contrasted", contrast.says(), contrast.at(), contrast.notAt()),
            List.of(contrast.id()),
            Candidate.evidence(contrast.attested()),
            speech,
            contrast.attested().weight(),
            Subjects.named(course.facts(), stem),
            contrast.id() + " at " + occasion));
  }

  /** The first occasion is asked with its own number, the second with that of the first. */
  private Complete question(Course course, Occasions pair, boolean said) {
    Figure first = pair.figures().one();
    Figure second = pair.figures().other();
    Figure asked = said ? first : second;
    Figure other = said ? second : first;
    String occasion = said ? pair.first() : pair.second();
    Speech speech = pair.figures().speech();
    boolean counted = FigureRecall.isNamed(first.unit(), pair.counts());
    String stem =
        course
            .words()
            .say(
                "then-and-now." + (counted ? "count" : "measure"),
                voice(course, speech),
                FigureRecall.counted(course, first, pair.counts()),
                pair.counts(),
                occasion);
    return question(
        course,
        new Asking(
            stem,
            said,
            occasion,
            course
                .words()
                .say(
                    "then-and-now.counted",
                    pair.counts(),
                    FigureRecall.counted(course, first, pair.counts()),
                    pair.first(),
                    FigureRecall.counted(course, second, pair.counts()),
                    pair.second()),
            List.of(asked.id(), other.id()),
            pair.figures().evidence(),
            speech,
            pair.figures().weight(),
            Stream.of(
                    Subjects.named(course.facts(), stem).stream(),
                    Stream.of(asked.subject(), other.subject()))
                .flatMap(subjects -> subjects)
                .toList(),
            asked.id() + " = " + first.value().toPlainString()));
  }

  /** Who says so, between commas; nothing where the author reports it. */
  private static String voice(Course course, Speech speech) {
    return course
        .words()
        .say(
            "then-and-now.voice." + speech.voice().slug(),
            speech.speaker().map(Speaker::who).orElse(""),
            speech.speaker().map(Speaker::occasion).orElse(""));
  }

  private Complete question(Course course, Asking asking) {
    Basis basis =
        new Basis(
            family(),
            String.join(" ", asking.facts()) + " " + asking.said(),
            asking.evidence().getFirst().section(),
            asking.stem(),
            asking.facts(),
            asking.subjects(),
            asking.evidence(),
            Optional.empty(),
            asking.speech(),
            asking.weight(),
            Bloom.UNDERSTAND,
            asking.explanation(),
            asking.query(),
            Optional.empty());
    Candidate yes = option(course, asking, "yes", asking.said());
    Candidate no = option(course, asking, "no", !asking.said());
    List<Option> options =
        List.of(Choice.option(yes, asking.said()), Choice.option(no, !asking.said()));
    List<Answer> answers =
        List.of(Choice.answer(yes, asking.said()), Choice.answer(no, !asking.said()));
    double difficulty =
        Difficulty.of(
            LIKENESS, asking.facts().size(), Difficulty.Effort.RECOGNISED, asking.weight());
    return new Complete(
        basis,
        new TrueFalse(
            basis.id(course.slug()), basis.stem(), basis.grounds(answers, difficulty), options));
  }

  private static Candidate option(Course course, Asking asking, String answer, boolean correct) {
    return new Candidate(
        course.words().say("then-and-now." + answer),
        correct
            ? asking.explanation()
            : course.words().say("then-and-now." + answer + ".wrong", asking.occasion()),
        asking.evidence(),
        asking.facts(),
        Optional.empty(),
        LIKENESS);
  }
}
