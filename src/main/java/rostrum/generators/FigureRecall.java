package rostrum.generators;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Figure;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Numbers;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Quantity;
import rostrum.questions.Tokens;

/** What figure does the article give for it? The unit stands in the stem, so a number is typed. */
public record FigureRecall() implements Generator {

  @Override
  public String family() {
    return "figure";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().figures().stream()
        .sorted(
            Comparator.comparing((Figure figure) -> figure.attested().weight())
                .thenComparing(Figure::id))
        .map(figure -> outcome(course, figure));
  }

  private Outcome outcome(Course course, Figure figure) {
    if (!Provable.isUncontested(course.article(), figure.attested())) {
      return new Unproven(family(), figure.id(), "the article gives two accounts of it");
    }
    boolean another =
        course.facts().figures().stream()
            .anyMatch(other ->
                other.says().equals(figure.says()) && other.value().compareTo(figure.value()) != 0);
    if (another) {
      return new Unproven(family(), figure.id(), "another figure is given for the same");
    }
    String stem = stem(course, figure);
    if (Tokens.all(stem).contains(figure.value().toPlainString())) {
      return new Unproven(family(), figure.id(), "the number stands in its own question");
    }
    return question(course, figure, stem);
  }

  private static String stem(Course course, Figure figure) {
    String asked =
        isNamed(figure.unit(), figure.says())
            ? figure.says()
            : course.words().say("figure.measured", figure.says(), figure.unit());
    return figure.attested().speech().voice() == Voice.AUTHOR_REPORT
        ? course.words().say("figure.stem", asked)
        : course.words().say("figure.cited", course.according(figure.attested().speech()), asked);
  }

  /** Whether a text names all words of a unit, so that it need not be said again. */
  static boolean isNamed(String unit, String text) {
    return Tokens.all(text).containsAll(Tokens.all(unit));
  }

  /** "30.70 billion USD", or "408" where the text beside it names the unit. */
  static String counted(Course course, Figure figure, String beside) {
    String number = number(course, figure);
    return isNamed(figure.unit(), beside)
        ? number
        : course.words().say("figure.counted", number, figure.unit());
  }

  /** "50,000" */
  static String number(Course course, Figure figure) {
    return Numbers.in(course.words().locale(), figure.value());
  }

  private Complete question(Course course, Figure figure, String stem) {
    BigDecimal value = figure.value();
    String explanation =
        course
            .words()
            .say(
                "figure.key",
                course.according(figure.attested().speech()),
                figure.says(),
                counted(course, figure, figure.says()));
    Basis basis =
        new Basis(
            family(),
            figure.id(),
            figure.attested().section(),
            stem,
            List.of(figure.id()),
            Stream.concat(
                    Stream.of(figure.subject()), Subjects.named(course.facts(), stem).stream())
                .toList(),
            Candidate.evidence(figure.attested()),
            Optional.empty(),
            figure.attested().speech(),
            figure.attested().weight(),
            Bloom.REMEMBER,
            explanation,
            "value of " + figure.id(),
            Optional.empty());
    List<Answer> answers =
        List.of(new Answer(value.toPlainString(), true, List.of(figure.id()), Optional.empty()));
    double difficulty = Difficulty.of(0, 1, Difficulty.Effort.RECALLED, basis.weight());
    return new Complete(
        basis,
        new NumberQuestion(
            basis.id(course.slug()),
            stem,
            basis.grounds(answers, difficulty),
            new Quantity(value, figure.tolerance(), figure.unit())));
  }
}
