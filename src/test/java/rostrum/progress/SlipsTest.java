package rostrum.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.facts.Holding;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Response;
import rostrum.questions.Score;

/** What wrong answers took for what. */
class SlipsTest {
  private static final CoursePack COURSE = Fixtures.congress();
  private static final Slips SLIPS = new Slips(COURSE.facts());

  @Test
  void a_post_of_another_body_is_one_body_for_another() {
    Slip slip = choosing("person-post", "Kim Jong Un", "Chief of the General Staff");

    assertThat(slip.kind()).isEqualTo(Slip.Kind.BODY);
    assertThat(slip.right()).isEqualTo("General Secretary of the WPK");
    assertThat(slip.clear()).hasSize(2);
  }

  @Test
  void whoever_had_the_post_later_is_the_successor() {
    Holding first = holding("kim-tu-il");
    Holding later = holding("o-su-yong");
    Item asked = item("post-person", "Head of the Economic Department");
    List<Option> options =
        List.of(
            new Option("Kim Tu Il", true, "", List.of()),
            new Option("O Su Yong", false, "", List.of()));

    Slip slip = slips(asked.withOptions(options), new Response.Chosen(List.of(1))).getFirst();

    assertThat(slip.kind()).isEqualTo(Slip.Kind.SUCCESSION);
    assertThat(slip.clear()).contains(first, later);
  }

  private static Holding holding(String person) {
    return COURSE.facts().holdings().stream()
        .filter(one -> one.person().id().equals(person))
        .filter(one -> one.post().id().equals("head-economic-department"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_name_typed_in_another_spelling_is_known() {
    Item item = bank("typed", "Chief of the General Staff").findFirst().orElseThrow();

    Slip slip = slips(item, new Response.Typed(List.of(" kim jung-eun "))).getFirst();

    assertThat(slip.right()).isEqualTo("Pak Jong chon");
    assertThat(slip.taken()).isEqualTo("Kim Jong Un");
  }

  @Test
  void a_contrast_told_of_the_wrong_congress_is_one_occasion_for_another() {
    Item item = item("then-and-now", "8th Congress");
    int wrong = item.options().stream().map(Option::correct).toList().indexOf(false);

    assertThat(slips(item, new Response.Chosen(List.of(wrong))))
        .singleElement()
        .satisfies(slip -> assertThat(slip.kind()).isEqualTo(Slip.Kind.OCCASION));
  }

  @Test
  void the_number_of_the_other_congress_is_one_occasion_for_another() {
    Item item = item("figure", "military delegates at the 8th Congress");
    String other =
        COURSE.facts().figure("military-delegates-7").orElseThrow().value().toPlainString();

    assertThat(slips(item, new Response.Typed(List.of(other))))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.kind()).isEqualTo(Slip.Kind.OCCASION);
          assertThat(slip.right()).isEqualTo("the 8th Congress");
          assertThat(slip.taken()).isEqualTo("the 7th Congress");
        });
  }

  @Test
  void what_another_phrase_is_used_for_is_one_phrase_for_another() {
    Item item = item("slogan-meaning", "“Self-Reliance”");
    int wrong = item.options().stream().map(Option::correct).toList().indexOf(false);

    assertThat(slips(item, new Response.Chosen(List.of(wrong))))
        .singleElement()
        .satisfies(slip -> assertThat(slip.right()).isEqualTo("“Self-Reliance”"));
  }

  @Test
  void not_knowing_mixes_nothing_up() {
    assertThat(slips(item("person-post", "Kim Jong Un"), new Response.DontKnow())).isEmpty();
  }

  @Test
  void a_kind_of_mistake_recurs_from_the_second_time_on() {
    Slip slip = choosing("person-post", "Kim Jong Un", "Chief of the General Staff");

    assertThat(Confusion.among(COURSE, Stream.of(slip))).isEmpty();
    assertThat(Confusion.among(COURSE, Stream.of(slip, slip)))
        .singleElement()
        .satisfies(confusion -> {
          assertThat(confusion.times()).isEqualTo(2);
          assertThat(confusion.pairs()).hasSize(1);
          assertThat(confusion.pairs().getFirst().clear())
              .extracting(Confusion.Quoted::quote)
              .anyMatch(quote -> quote.contains("General Secretary"))
              .anyMatch(quote -> quote.contains("Chief of the General Staff"));
        });
  }

  @Test
  void names_look_alike_by_most_of_their_letters() {
    assertThat(Likeness.of("Kim Jong Un", "Kim Jeong Gwan")).isTrue();
    assertThat(Likeness.of("Kim Tu Il", "O Su Yong")).isFalse();
  }

  private static Slip choosing(String family, String about, String option) {
    Item item =
        bank(family, about)
            .filter(one -> one.options().stream().anyMatch(o -> o.text().equals(option)))
            .findFirst()
            .orElseThrow();
    int chosen = item.options().stream().map(Option::text).toList().indexOf(option);
    return slips(item, new Response.Chosen(List.of(chosen))).getFirst();
  }

  private static List<Slip> slips(Item item, Response response) {
    return SLIPS
        .in(new Given(1, COURSE.slug(), item, true, response, Score.NOTHING, Instant.EPOCH))
        .toList();
  }

  private static Item item(String family, String about) {
    return bank(family, about).findFirst().orElseThrow();
  }

  private static Stream<Item> bank(String family, String about) {
    return Fixtures.congressBank().stream()
        .filter(item -> item.family().equals(family) && item.stem().contains(about));
  }
}
