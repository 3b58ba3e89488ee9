package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.exchange.Export;
import rostrum.exchange.Format;
import rostrum.questions.Item;

/** What the files of a list of questions do not carry. */
class OffersTest {
  private static final CoursePack COURSE = Fixtures.congress();

  private final Offers offers = new Offers();

  private Offer gift(Item... items) {
    return offers.of(List.of(items), COURSE, Format::word).stream()
        .filter(offer -> offer.format().equals(Format.GIFT.word()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_offer_says_what_the_file_would_lose_whatever_part_of_it_was_looked_at_before() {
    List<Item> items = EveryKind.items();
    gift(items.get(3), items.getFirst());

    for (Offer offer : offers.of(items, COURSE, Format::word)) {
      Export export =
          Format.of(offer.format()).orElseThrow().write(items, COURSE.article(), COURSE.facts());
      assertThat(offer.leftOut()).isEqualTo(export.leftOut());
      assertThat(offer.inPart()).isEqualTo(export.inPart());
      assertThat(offer.questions()).isEqualTo(items.size() - export.leftOut());
    }
  }

  @Test
  void a_question_is_written_once_and_anew_when_it_has_another_version() {
    Item cited = EveryKind.item(EveryKind.question("cited"));
    Item without = cited.withoutCitation();
    assertThat(gift(cited).inPart()).isEqualTo(1);

    assertThat(gift(without).inPart()).as("what is known of this version").isEqualTo(1);
    assertThat(gift(without.as(cited.version() + 1, Item.CURRENT)).inPart()).isZero();
  }
}
