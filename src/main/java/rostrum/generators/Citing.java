package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @return empty if there are fewer than two others
   */
  static Optional<Citation> among(Article article, Passage proving, Stream<Passage> others) {
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

  private static Cited cited(Passage place, boolean correct) {
    return new Cited(place.section(), place.quote(), correct);
  }
}
