package rostrum.practice;

import java.util.List;
import java.util.stream.IntStream;
import rostrum.questions.Citation;
import rostrum.questions.Citation.Cited;
import rostrum.questions.Item;

/**
 * What became of the second step, as far as the evidence does not show it: a sentence that was
 * chosen and proves nothing, and the one that proves the answer.
 */
public record Proved(List<Sentence> sentences) {

  /**
   * A sentence.
   *
   * @param section how its lesson is called
   */
  public record Sentence(String quote, String section, boolean isRight, boolean isChosen) {}

  static Proved of(Item item, int chosen, Sections sections) {
    Citation citation = item.citation().orElseThrow();
    return new Proved(
        IntStream.range(0, citation.options().size())
            .filter(number -> number == chosen || number == citation.right())
            .filter(number -> !isEvidence(item, citation.options().get(number)))
            .mapToObj(number -> {
              Cited cited = citation.options().get(number);
              String section = sections.label(cited.section());
              return new Sentence(cited.quote(), section, cited.correct(), number == chosen);
            })
            .toList());
  }

  private static boolean isEvidence(Item item, Cited cited) {
    return cited.correct()
        && item.evidence().stream().anyMatch(piece -> piece.quote().equals(cited.quote()));
  }
}
