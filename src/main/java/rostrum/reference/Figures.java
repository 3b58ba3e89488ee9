package rostrum.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Figure.Part;
import rostrum.facts.Figure.Series;
import rostrum.lessons.Voice;

/** The figures of the article. */
final class Figures {
  private final FactBase facts;
  private final Citations citations;
  private final Locale locale;

  Figures(FactBase facts, Citations citations, Locale locale) {
    this.facts = facts;
    this.citations = citations;
    this.locale = locale;
  }

  /** Figures that count the same. */
  public record Compared(String counts, List<Bar> bars) {
    /** Where they stand, each place once. */
    public List<Cite> cites() {
      return bars.stream().map(Bar::cite).distinct().toList();
    }
  }

  /**
   * One of them.
   *
   * @param width 0–100, of the largest of the series
   */
  public record Bar(String id, String at, String value, int width, Cite cite) {}

  /**
   * A part of another figure.
   *
   * @param width 0–100
   */
  public record Share(String id, String says, String value, String whole, int width, Cite cite) {}

  /** A figure that stands alone. */
  public record Single(String id, String value, String unit, String says, Cite cite) {}

  /** Those for which the same speaks. */
  public record Given(String who, List<Single> figures) {}

  List<Compared> compared() {
    Map<String, List<Figure>> byCount = new LinkedHashMap<>();
    for (Figure figure : facts.figures()) {
      figure
          .series()
          .ifPresent(series ->
              byCount.computeIfAbsent(series.counts(), key -> new ArrayList<>()).add(figure));
    }
    return byCount.entrySet().stream()
        .map(series -> compared(series.getKey(), series.getValue()))
        .toList();
  }

  private Compared compared(String counts, List<Figure> figures) {
    BigDecimal most =
        figures.stream().map(Figure::value).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    List<Figure> earliestFirst =
        figures.stream().sorted((one, other) -> at(one).compareTo(at(other))).toList();
    return new Compared(
        counts,
        earliestFirst.stream()
            .map(figure ->
                new Bar(
                    figure.name(),
                    at(figure),
                    number(figure.value()),
                    percent(figure.value(), most),
                    citations.of(figure.attested())))
            .toList());
  }

  private static String at(Figure figure) {
    return figure.series().map(Series::at).orElse("");
  }

  List<Share> shares() {
    return facts.figures().stream().flatMap(figure -> share(figure).stream()).toList();
  }

  private Optional<Share> share(Figure figure) {
    return figure
        .part()
        .map(Part::whole)
        .flatMap(facts::figure)
        .map(whole ->
            new Share(
                figure.name(),
                figure.says(),
                number(figure.value()),
                number(whole.value()),
                percent(figure.value(), whole.value()),
                citations.of(figure.attested())));
  }

  /** The others, by who speaks. */
  List<Given> others() {
    Map<String, List<Single>> bySpeaker = new LinkedHashMap<>();
    facts.figures().stream()
        .filter(figure -> figure.series().isEmpty() && figure.part().isEmpty())
        .forEach(figure -> {
          Single single = single(figure);
          bySpeaker.computeIfAbsent(single.cite().who(), who -> new ArrayList<>()).add(single);
        });
    return bySpeaker.entrySet().stream()
        .map(given -> new Given(given.getKey(), List.copyOf(given.getValue())))
        .toList();
  }

  private Single single(Figure figure) {
    return new Single(
        figure.name(),
        number(figure.value()),
        figure.unit(),
        figure.says(),
        citations.of(figure.attested()));
  }

  /** How many come from an office or a newspaper of the state, in the article’s own words. */
  long byState() {
    return facts.figures().stream()
        .filter(figure -> figure.attested().speech().voice() == Voice.STATE_SOURCE)
        .count();
  }

  private String number(BigDecimal value) {
    String decimals = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
    return new DecimalFormat("#,##0" + decimals, DecimalFormatSymbols.getInstance(locale))
        .format(value);
  }

  private static int percent(BigDecimal value, BigDecimal whole) {
    return whole.signum() == 0
        ? 0
        : value.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP).intValue();
  }
}
