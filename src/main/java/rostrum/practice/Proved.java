package rostrum.practice;

import java.util.List;
import java.util.stream.IntStream;
import rostrum.questions.Citation;
import rostrum.questions.Item;
import rostrum.questions.Response;

/**
 * What became of the second step: the sentence that proves the answer, and the one that was chosen.
 *
 * @param isAnswered whether a sentence was chosen
 */
public record Proved(List<Sentence> sentences, boolean isAnswered) {

  /**
   * A sentence.
   *
   * @param section how its lesson is called
   */
  public record Sentence(String quote, String section, boolean isRight, boolean isChosen) {}

  static Proved of(Item item, int chosen, Sections sections) {
    Citation citation = item.citation().orElseThrow();
    List<Sentence> sentences =
        IntStream.range(0, citation.options().size())
            .filter(number -> number == chosen || number == citation.right())
            .mapToObj(number -> {
              Citation.Cited cited = citation.options().get(number);
              return new Sentence(
                  cited.quote(),
                  sections.label(cited.section()),
                  cited.correct(),
                  number == chosen);
            })
            .toList();
    return new Proved(sentences, chosen != Response.NOTHING);
  }
}
