package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Fact;
import rostrum.lessons.Article;
import rostrum.lessons.Passage;
import rostrum.questions.Citation;
import rostrum.questions.Citation.Cited;

/** Makes the second step of a question: which of these sentences proves it? */
final class Citing {
  private static final int MOST_WRONG = 4;
  private static final int LEAST_WRONG = 2;

  private Citing() {}

  /**
   * The sentence that proves the key among others that do not.
   *
   * @param others sentences that certainly do not prove it, the most alike first
   * @return empty if there are fewer than two others, or if what proves it is no sentence
   */
  static Optional<Citation> among(Article article, Passage proving, Stream<Passage> others) {
    if (article.sentence(proving).isEmpty()) {
      return Optional.empty();
    }
    List<Passage> wrong =
        others
            .filter(place -> article.sentence(place).isPresent())
            .filter(place -> !place.quote().equals(proving.quote()))
            .distinct()
            .limit(MOST_WRONG)
            .toList();
    if (wrong.size() < LEAST_WRONG) {
      return Optional.empty();
    }
    List<Cited> options =
        Stream.concat(
                Stream.of(cited(proving, true)), wrong.stream().map(place -> cited(place, false)))
            .toList();
    return Optional.of(new Citation(options, Citation.HALF));
  }

  /**
   * Sentences that carry other facts and certainly not this one, those of its section first, then
   * the most alike.
   *
   * @param others facts that cannot be taken for it
   * @param near facts that could
   * @param proves sentences that could be argued to prove the key all the same
   */
  static Stream<Passage> elsewhere(
      Passage proving,
      Fact key,
      Stream<? extends Fact> others,
      Stream<? extends Fact> near,
      Predicate<Passage> proves) {
    Set<Passage> telling =
        Stream.concat(Stream.of(key), near)
            .flatMap(fact -> fact.attested().evidence().stream())
            .collect(Collectors.toSet());
    return others
        .flatMap(fact -> fact.attested().evidence().stream())
        .filter(place -> place.cell().isEmpty() && !telling.contains(place))
        .filter(Predicate.not(proves))
        .sorted(
            Comparator.comparing((Passage place) -> !place.section().equals(proving.section()))
                .thenComparingDouble(place -> -Likeness.names(place.quote(), proving.quote())));
  }

  private static Cited cited(Passage place, boolean correct) {
    return new Cited(place.section(), place.quote(), correct);
  }
}
