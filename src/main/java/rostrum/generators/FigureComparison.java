package rostrum.generators;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.Figure;
import rostrum.facts.Figure.Part;
import rostrum.generators.Compared.Occasions;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Numbers;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Quantity;

/**
 * How many more, how many fewer, how many remain? The answer is the difference of two figures that
 * the same voice gives in the same unit.
 */
public record FigureComparison() implements Generator {

  @Override
  public String family() {
    return "figure-comparison";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Stream<Outcome> differences =
        Compared.series(course.facts()).stream().map(pair -> difference(course, pair));
    Stream<Outcome> remainders =
        course.facts().figures().stream()
            .sorted(Comparator.comparing(Figure::id))
            .flatMap(part -> part.part().map(of -> remainder(course, part, of)).stream());
    return Stream.concat(differences, remainders);
  }

  private Outcome difference(Course course, Occasions pair) {
    Figure first = pair.figures().one();
    Figure second = pair.figures().other();
    int direction = second.value().compareTo(first.value());
    String about = String.join(" ", pair.figures().ids());
    Optional<String> obstacle = pair.figures().obstacle(course.article());
    if (obstacle.isPresent()) {
      return new Unproven(family(), about, obstacle.get());
    }
    if (direction == 0) {
      return new Unproven(family(), about, "the figures are equal");
    }
    boolean counted = FigureRecall.isNamed(first.unit(), pair.counts());
    String key = counted ? direction > 0 ? "more" : "fewer" : "measured";
    String stem =
        course
            .words()
            .say(
                "figure-comparison." + key,
                by(course, pair.figures()),
                pair.counts(),
                pair.second(),
                pair.first(),
                first.unit());
    return direction > 0
        ? question(course, new Compared(second, first), stem)
        : question(course, new Compared(first, second), stem);
  }

  private Outcome remainder(Course course, Figure part, Part of) {
    String about = part.id();
    Optional<Figure> whole = course.facts().figure(of.whole());
    if (whole.isEmpty()) {
      return new Unproven(family(), about, "there is no figure of the whole");
    }
    Compared figures = new Compared(whole.get(), part);
    Optional<String> obstacle = figures.obstacle(course.article());
    if (obstacle.isPresent()) {
      return new Unproven(family(), about, obstacle.get());
    }
    if (whole.get().value().compareTo(part.value()) <= 0) {
      return new Unproven(family(), about, "nothing remains");
    }
    String stem =
        course
            .words()
            .say("figure-comparison.remainder", by(course, figures), emphasised(course, of.rest()));
    return question(course, figures, stem);
  }

  /** The same with its negation in capitals, for the answer hangs on it. */
  private static String emphasised(Course course, String rest) {
    String negation = course.words().say("figure-comparison.not");
    Locale locale = course.words().locale();
    return rest.replaceAll("\\b" + Pattern.quote(negation) + "\\b", negation.toUpperCase(locale));
  }

  private static String by(Course course, Compared figures) {
    return figures.speech().voice() == Voice.AUTHOR_REPORT
        ? course.words().say("figure-comparison.article")
        : course.according(figures.speech());
  }

  /**
   * @param figures the larger first
   */
  private Complete question(Course course, Compared figures, String stem) {
    Figure larger = figures.one();
    Figure smaller = figures.other();
    BigDecimal difference = larger.value().subtract(smaller.value());
    Locale locale = course.words().locale();
    String explanation =
        course
            .words()
            .say(
                "figure-comparison.key",
                FigureRecall.counted(course, larger, larger.says()),
                larger.says(),
                FigureRecall.counted(course, smaller, smaller.says()),
                smaller.says(),
                Numbers.in(locale, larger.value()),
                Numbers.in(locale, smaller.value()),
                Numbers.in(locale, difference));
    Basis basis =
        new Basis(
            family(),
            String.join(" ", figures.ids()),
            larger.attested().section(),
            stem,
            figures.ids(),
            Stream.concat(
                    Stream.of(larger.subject(), smaller.subject()),
                    Subjects.named(course.facts(), stem).stream())
                .toList(),
            figures.evidence(),
            Optional.empty(),
            figures.speech(),
            figures.weight(),
            Bloom.APPLY,
            explanation,
            larger.id() + " - " + smaller.id(),
            Optional.empty());
    List<Answer> answers =
        List.of(new Answer(difference.toPlainString(), true, figures.ids(), Optional.empty()));
    double difficulty = Difficulty.of(0, 2, Difficulty.Effort.RECALLED, basis.weight());
    return new Complete(
        basis,
        new NumberQuestion(
            basis.id(course.slug()),
            stem,
            basis.grounds(answers, difficulty),
            new Quantity(difference, larger.tolerance().add(smaller.tolerance()), larger.unit())));
  }
}
