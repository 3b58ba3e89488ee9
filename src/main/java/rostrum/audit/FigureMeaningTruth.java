package rostrum.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.lessons.Article;
import rostrum.questions.Item;
import rostrum.questions.Numbers;

/** What a number stands for. */
public final class FigureMeaningTruth {
  /** Options are what a number may stand for. */
  public static final FamilyTruth MEANINGS =
      FamilyTruth.on("figure", FigureMeaningTruth::new, FigureMeaningTruth::meanings);

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
  private static final Pattern ASKED = Pattern.compile("\\bfigure (" + NUMBER + ")");

  private final FactBase facts;
  private final Article article;

  FigureMeaningTruth(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
  }

  /** One figure alone has the number of the stem, and the article prints it once. */
  List<Judged> meanings(Item item) {
    Optional<BigDecimal> number =
        ASKED
            .matcher(Wording.outsideQuotes(item.stem()))
            .results()
            .flatMap(found -> Numbers.read(found.group(1), "").stream())
            .findFirst();
    List<Figure> meant = number.map(this::figures).orElse(List.of());
    boolean certain =
        meant.size() == 1
            && item.facts().equals(List.of(meant.getFirst().id()))
            && number.filter(this::isPrintedOnce).isPresent();
    return Judged.options(
        item,
        option ->
            certain
                ? Proven.of(
                    meant.getFirst().says().equals(option), hasAnother(option, number.get()))
                : Proven.NEITHER);
  }

  private List<Figure> figures(BigDecimal number) {
    return facts.figures().stream()
        .filter(figure -> figure.value().compareTo(number) == 0)
        .toList();
  }

  private boolean isPrintedOnce(BigDecimal number) {
    return article
            .passages()
            .flatMap(passage -> NUMBER.matcher(passage.quote()).results())
            .map(MatchResult::group)
            .flatMap(printed -> Numbers.read(printed, "").stream())
            .filter(printed -> printed.compareTo(number) == 0)
            .count()
        == 1;
  }

  /** Whether this has a number, and none but others. */
  private boolean hasAnother(String says, BigDecimal number) {
    List<Figure> named =
        facts.figures().stream().filter(figure -> Wording.same(figure.says(), says)).toList();
    return !named.isEmpty()
        && named.stream().allMatch(figure -> figure.value().compareTo(number) != 0);
  }
}
