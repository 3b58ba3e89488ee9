package rostrum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Figure.Series;
import rostrum.questions.Item;
import rostrum.questions.Numbers;
import rostrum.questions.Quantity;

/** Numbers, and what can be calculated from them. */
public final class FigureTruth {
  /** The number of something. */
  public static final FamilyTruth FIGURES =
      FamilyTruth.on("figure", FigureTruth::new, FigureTruth::figure);

  /** What is calculated from two numbers. */
  public static final FamilyTruth COMPARISONS =
      FamilyTruth.on("figure", FigureTruth::new, FigureTruth::comparison);

  /** Whether there were so many. */
  public static final FamilyTruth SAID =
      FamilyTruth.on("figure", FigureTruth::new, FigureTruth::saysFigure);

  private static final Pattern TERM =
      Pattern.compile("(^|[+-]\\s*)figure:([a-z0-9-]+?)(?=\\s*$|\\s+[+-]\\s)\\s*");
  private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";

  private final FactBase facts;
  private final Asked asked;

  FigureTruth(FactBase facts) {
    this.facts = facts;
    this.asked = new Asked(facts);
  }

  /** The number is the figure that the stem asks for, and no other has its name. */
  List<Judged> figure(Item item) {
    Optional<Figure> figure = asked.fact(item, facts.figures(), Figure::says);
    Quantity number = item.number().orElseThrow();
    Proven is =
        figure
            .map(asking ->
                Proven.of(
                    isIt(asking.value(), number)
                        && asking.tolerance().compareTo(number.tolerance()) == 0
                        && asking.unit().equals(number.unit())
                        && facts.figures().stream()
                            .filter(other -> Wording.same(other.says(), asking.says()))
                            .allMatch(other -> isIt(other.value(), number)),
                    false))
            .orElse(Proven.NEITHER);
    return List.of(Judged.right(number.value().toPlainString(), is));
  }

  /**
   * The number is what the query of the proof comes to, and the query is what the stem asks:
   * something at one occasion against the same at another, or what remains of a whole.
   */
  List<Judged> comparison(Item item) {
    if (item.number().isEmpty()) {
      return List.of();
    }
    Quantity number = item.number().get();
    Optional<List<Term>> terms = terms(item.proof().query());
    boolean right =
        terms
            .filter(sum -> item.facts().containsAll(sum.stream().map(Term::id).toList()))
            .filter(sum -> sum.size() == item.facts().size())
            .filter(sum -> isIt(total(sum), number))
            .filter(sum -> isAsked(item.stem(), sum))
            .isPresent();
    return List.of(Judged.right(number.value().toPlainString(), Proven.of(right, false)));
  }

  /** Whether there were so many on that occasion: a yes, or a no. */
  List<Judged> saysFigure(Item item) {
    Optional<Boolean> yes = isSaid(item);
    return VoiceTruth.yesOrNo(item, yes.map(Proven::of).orElse(Proven.NEITHER));
  }

  private Optional<Boolean> isSaid(Item item) {
    List<Figure> asking =
        facts.figures().stream()
            .filter(figure -> item.facts().contains(figure.id()))
            .filter(figure ->
                figure.series().stream()
                    .anyMatch(series ->
                        Wording.says(item.stem(), series.counts())
                            && Wording.says(item.stem(), series.at())))
            .toList();
    if (asking.size() != 1) {
      return Optional.empty();
    }
    Series series = asking.getFirst().series().orElseThrow();
    List<BigDecimal> numbers =
        Pattern.compile(
                "(%s)(?:\\s+%s|[^0-9]* as the figure\\b)"
                    .formatted(NUMBER, Pattern.quote(series.counts())))
            .matcher(item.stem())
            .results()
            .flatMap(found -> Numbers.read(found.group(1), "").stream())
            .toList();
    boolean oneValue =
        facts.figures().stream()
            .filter(other -> other.series().equals(Optional.of(series)))
            .allMatch(other -> other.value().compareTo(asking.getFirst().value()) == 0);
    return numbers.size() == 1 && oneValue
        ? Optional.of(numbers.getFirst().compareTo(asking.getFirst().value()) == 0)
        : Optional.empty();
  }

  /**
   * A figure that is added or taken away.
   *
   * @param sign 1 or −1
   */
  private record Term(int sign, Figure figure) {
    String id() {
      return figure.id();
    }
  }

  /** A query of the form {@code figure:a - figure:b}. */
  private Optional<List<Term>> terms(String query) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(query);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      int sign = matcher.group(1).startsWith("-") ? -1 : 1;
      Optional<Figure> figure = facts.figure(matcher.group(2));
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      terms.add(new Term(sign, figure.get()));
      end = matcher.end();
    }
    return end == query.length() && terms.size() > 1 ? Optional.of(terms) : Optional.empty();
  }

  private static BigDecimal total(List<Term> terms) {
    return terms.stream()
        .map(term -> term.figure().value().multiply(BigDecimal.valueOf(term.sign())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isAsked(String stem, List<Term> terms) {
    boolean sameUnit = terms.stream().map(term -> term.figure().unit()).distinct().count() == 1;
    if (terms.size() != 2 || !sameUnit) {
      return false;
    }
    Figure first = terms.getFirst().figure();
    Figure second = terms.getLast().figure();
    if (terms.getLast().sign() > 0) {
      return Stream.of(first, second).allMatch(figure -> Wording.says(stem, figure.says()));
    }
    boolean rest =
        second
            .part()
            .filter(part -> part.whole().equals(first.name()) && Wording.says(stem, part.rest()))
            .isPresent();
    return rest || isDifference(stem, first, second);
  }

  /** The larger less the smaller, with the word that fits the order in which the stem has them. */
  private static boolean isDifference(String stem, Figure larger, Figure smaller) {
    Optional<Series> one = larger.series();
    Optional<Series> other = smaller.series();
    if (one.isEmpty() || other.isEmpty() || !one.get().counts().equals(other.get().counts())) {
      return false;
    }
    String words = Wording.words(stem);
    int large = words.indexOf(Wording.words(one.get().at()));
    int small = words.indexOf(Wording.words(other.get().at()));
    boolean more = words.contains(" more ");
    boolean fewer = words.contains(" fewer ") || words.contains(" less ");
    return Wording.says(stem, one.get().counts())
        && large >= 0
        && small >= 0
        && (Wording.says(stem, "difference") || (more != fewer && (large < small) == more));
  }

  private static boolean isIt(BigDecimal value, Quantity number) {
    return value.compareTo(number.value()) == 0;
  }
}
