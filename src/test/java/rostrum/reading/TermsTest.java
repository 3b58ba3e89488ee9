package rostrum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.lessons.Piece;
import rostrum.lessons.Pieces;

class TermsTest {
  private final CoursePack course = Fixtures.congress();
  private final Terms terms = new Terms(course.facts(), new Pieces(course.article().scripts()));

  @Test
  void people_bodies_and_phrases_lead_to_their_entries() {
    assertThat(anchors("Kim Tok-Hun sits in the Political Bureau and says “zero cases”."))
        .containsExactly("person-kim-tok-hun", "body-political-bureau", "slogan-zero-cases");
  }

  @Test
  void the_longest_counts_and_what_is_a_part_of_it_does_not() {
    assertThat(anchors("the era of Kim Jong Un")).containsExactly("slogan-era-of-kim-jong-un");
    assertThat(anchors("“Scientific Self-Reliance”"))
        .containsExactly("slogan-scientific-self-reliance");
    assertThat(anchors("the General Political Bureau of the Army"))
        .containsExactly("body-general-political-bureau");
  }

  @Test
  void names_are_found_as_printed_and_phrases_in_any_case() {
    assertThat(anchors("kim tu il and the political bureau")).isEmpty();
    assertThat(anchors("the spirit of self-reliance")).containsExactly("slogan-self-reliance");
    assertThat(anchors("non-self-reliance, Kim Tu Ilya")).isEmpty();
  }

  @Test
  void a_paragraph_leads_to_an_entry_once() {
    Terms.Paragraph paragraph = terms.paragraph();
    assertThat(anchors(paragraph.set("Kim Tu Il was named. "))).hasSize(1);
    assertThat(anchors(paragraph.set("Kim Tu Il left, O Su Yong came.")))
        .containsExactly("person-o-su-yong");
    assertThat(anchors("Kim Tu Il again.")).hasSize(1);
  }

  @Test
  void the_words_stay_as_they_are() {
    String text = "Jo Yong-won said “concentrating on economic construction”, and 로동신문 too.";
    assertThat(words(terms.paragraph().set(text))).isEqualTo(text);
  }

  private List<String> anchors(String text) {
    return anchors(terms.paragraph().set(text));
  }

  private static List<String> anchors(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> piece.term().stream()).map(Piece.Term::anchor).toList();
  }

  private static String words(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.term().map(term -> words(term.pieces())).orElse(piece.text()))
        .collect(Collectors.joining());
  }
}
