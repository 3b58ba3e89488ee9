package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Attested;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Weight;
import rostrum.lessons.Article;
import rostrum.lessons.Speech;
import rostrum.questions.Evidence;

/** Two figures of one course that are set against each other. */
record Compared(Figure one, Figure other) {

  /** Two figures that count the same on two occasions, in the order of the occasions’ names. */
  record Occasions(Compared figures, String counts, String first, String second) {}

  /** Every two figures of a series, in the order of what they count. */
  static List<Occasions> series(FactBase facts) {
    List<Figure> figures =
        facts.figures().stream()
            .filter(figure -> figure.series().isPresent())
            .sorted(
                Comparator.comparing((Figure figure) -> figure.series().get().counts())
                    .thenComparing(figure -> figure.series().get().at())
                    .thenComparing(Figure::id))
            .toList();
    List<Occasions> pairs = new ArrayList<>();
    for (int first = 0; first < figures.size(); first++) {
      for (int second = first + 1; second < figures.size(); second++) {
        occasions(figures.get(first), figures.get(second)).ifPresent(pairs::add);
      }
    }
    return List.copyOf(pairs);
  }

  private static Optional<Occasions> occasions(Figure one, Figure other) {
    return one.series()
        .flatMap(first ->
            other
                .series()
                .filter(second -> second.counts().equals(first.counts()))
                .filter(second -> !second.at().equals(first.at()))
                .map(second ->
                    new Occasions(
                        new Compared(one, other), first.counts(), first.at(), second.at())));
  }

  /** Why nothing can be asked of the two together, if nothing can. */
  Optional<String> obstacle(Article article) {
    boolean uncontested =
        Stream.of(one, other)
            .allMatch(figure -> Provable.isUncontested(article, figure.attested()));
    if (!uncontested) {
      return Optional.of("the article gives two accounts of one of the figures");
    }
    if (!one.unit().equals(other.unit())) {
      return Optional.of("the figures have different units");
    }
    return speech().equals(other.attested().speech())
        ? Optional.empty()
        : Optional.of("the figures come from different sources");
  }

  /** Who gives both of them. */
  Speech speech() {
    return one.attested().speech();
  }

  /** Both or one of them is a detail: then what follows from them is. */
  Weight weight() {
    boolean core =
        one.attested().weight() == Weight.CORE && other.attested().weight() == Weight.CORE;
    return core ? Weight.CORE : Weight.DETAIL;
  }

  List<String> ids() {
    return List.of(one.id(), other.id());
  }

  /** What carries both. */
  List<Evidence> evidence() {
    return Stream.of(one, other)
        .map(Figure::attested)
        .map(Attested::evidence)
        .flatMap(List::stream)
        .map(Evidence::of)
        .distinct()
        .toList();
  }
}
