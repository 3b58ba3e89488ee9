package rostrum.generators;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.Figure;
import rostrum.questions.Bloom;

/**
 * What does a number stand for? Only what is printed once in the article is asked, so that it
 * stands for one thing; a distractor is what has another number.
 */
public record FigureMeaning() implements Generator {
  private static final int LEAST_DISTRACTORS = 2;
  private static final int MOST_DISTRACTORS = 3;
  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100);
  private static final double SAME_UNIT = .5;

  @Override
  public String family() {
    return "figure-meaning";
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
    Optional<String> obstacle = obstacle(course, figure);
    if (obstacle.isPresent()) {
      return new Unproven(family(), figure.id(), obstacle.get());
    }
    List<Candidate> others =
        others(course, figure).stream().map(other -> other(course, figure, other)).toList();
    return others.size() < LEAST_DISTRACTORS
        ? new Unproven(family(), figure.id(), "fewer than two other figures are of its sort")
        : draft(course, figure, others);
  }

  private static Optional<String> obstacle(Course course, Figure figure) {
    if (!Provable.isUncontested(course.article(), figure.attested())) {
      return Optional.of("the article gives two accounts of it");
    }
    boolean two =
        course.facts().figures().stream()
            .anyMatch(
                other -> !other.equals(figure) && other.value().compareTo(figure.value()) == 0);
    if (two) {
      return Optional.of("the number stands for two things");
    }
    long printed = timesPrinted(course, FigureRecall.number(course, figure));
    return printed == 1
        ? Optional.empty()
        : Optional.of(
            printed == 0
                ? "the number is printed in words"
                : "the number is printed elsewhere too");
  }

  private static long timesPrinted(Course course, String number) {
    Pattern alone = Pattern.compile("(?<![\\d.,])" + Pattern.quote(number) + "(?![\\d]|[.,]\\d)");
    return course
        .article()
        .passages()
        .flatMap(passage -> alone.matcher(passage.quote()).results())
        .count();
  }

  /** What has another number, in the same unit or of such a size. */
  private static List<Figure> others(Course course, Figure figure) {
    return course.facts().figures().stream()
        .filter(other -> other.value().compareTo(figure.value()) != 0)
        .filter(other -> isOfOneSort(figure, other))
        .filter(other -> other.unit().equals(figure.unit()) || areOfOneSize(figure, other))
        .filter(other -> Provable.isUncontested(course.article(), other.attested()))
        .toList();
  }

  private static boolean areOfOneSize(Figure one, Figure other) {
    BigDecimal larger = one.value().max(other.value());
    return larger.compareTo(one.value().min(other.value()).multiply(MOST_TIMES)) <= 0;
  }

  /** Whether both are counted or both are measured, and both are written alike. */
  private static boolean isOfOneSort(Figure one, Figure other) {
    return FigureRecall.isNamed(one.unit(), one.says())
            == FigureRecall.isNamed(other.unit(), other.says())
        && Alike.inStyle(one.says(), other.says());
  }

  private Draft draft(Course course, Figure figure, List<Candidate> others) {
    String by = course.according(figure.attested().speech());
    String number = FigureRecall.number(course, figure);
    String stem = course.words().say("figure-meaning.stem", by, number);
    String sentence = course.words().say("figure-meaning.key", by, number, figure.says());
    List<String> subjects =
        Stream.concat(
                Stream.of(figure.subject()), Subjects.named(course.facts(), figure.says()).stream())
            .toList();
    return new Draft(
        Basis.of(
            family(),
            figure,
            stem,
            subjects,
            Bloom.REMEMBER,
            sentence,
            "what has the value of " + figure.id()),
        Candidate.key(figure.says(), sentence, figure),
        others,
        MOST_DISTRACTORS);
  }

  private static Candidate other(Course course, Figure figure, Figure other) {
    return new Candidate(
        other.says(),
        course
            .words()
            .say("figure-meaning.other", FigureRecall.counted(course, other, other.says())),
        Candidate.evidence(other.attested()),
        List.of(figure.id(), other.id()),
        Optional.empty(),
        (figure.unit().equals(other.unit()) ? SAME_UNIT : 0)
            + (1 - SAME_UNIT) * Likeness.names(figure.says(), other.says()));
  }
}
