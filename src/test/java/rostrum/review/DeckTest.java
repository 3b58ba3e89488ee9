package rostrum.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Questions.Stored;

/** Which question asks a card. */
class DeckTest {
  private static final Item CHOICE =
      Fixtures.one(Fixtures.congressBank(), "person-post", "Kim Tok-Hun");
  private static final CardKey KEY = new CardKey("wpk-8th-congress", "holding:a", "post-person");
  private static final Stored EASY = question(1, "a-easy", "post-person", "single-choice", .2);
  private static final Stored HARD = question(2, "b-hard", "post-person", "single-choice", .7);
  private static final Stored TYPED = question(3, "c-typed", "typed", "short-answer", .5);

  @Test
  void after_two_passes_a_card_is_asked_for_its_answer_from_memory() {
    Deck deck = deck(EASY, TYPED);

    assertThat(deck.question(card(0, 0))).contains(EASY);
    assertThat(deck.question(card(5, 1))).contains(EASY);
    assertThat(deck.question(card(2, 2))).contains(TYPED);
    assertThat(deck.question(card(9, 7))).contains(TYPED);
  }

  @Test
  void where_nothing_is_typed_a_known_card_is_asked_where_it_is_hardest() {
    Deck deck = deck(EASY, HARD);

    assertThat(deck.question(card(2, 2))).contains(HARD);
    assertThat(deck.question(card(3, 2))).contains(HARD);
  }

  @Test
  void questions_take_turns_and_what_can_only_be_typed_is_typed_at_once() {
    assertThat(deck(EASY, HARD).question(card(0, 0))).contains(EASY);
    assertThat(deck(EASY, HARD).question(card(1, 0))).contains(HARD);
    assertThat(deck(EASY, HARD).question(card(2, 0))).contains(EASY);
    assertThat(deck(TYPED).question(card(0, 0))).contains(TYPED);
    assertThat(deck().question(card(0, 0))).isEmpty();
  }

  @Test
  void numbers_and_gaps_are_answered_from_memory_too() {
    for (String interaction : new String[] {"numeric", "cloze", "short-answer"}) {
      assertThat(Judgement.isTyped(question(1, "a", "figure", interaction, .5).item())).isTrue();
    }
    for (String interaction : new String[] {"single-choice", "true-false", "ordering"}) {
      assertThat(Judgement.isTyped(question(1, "a", "figure", interaction, .5).item())).isFalse();
    }
  }

  @Test
  void every_card_that_can_be_asked_stands_in_the_order_of_the_article() {
    List<Stored> bank =
        Fixtures.congressBank().stream().map(item -> new Stored(1, item, "")).toList();
    List<String> sections = List.of("abstract", "introduction", "1", "2", "3", "4", "5");
    Card known = card(CardKey.of(CHOICE).orElseThrow(), 3, 2);
    Card gone = card(KEY, 3, 2);

    List<Askable> askable = Deck.of(bank, sections).askable(List.of(known, gone));

    assertThat(askable.stream().map(one -> one.card().key()))
        .doesNotHaveDuplicates()
        .doesNotContain(KEY)
        .hasSizeGreaterThan(50);
    assertThat(askable.stream().map(one -> sections.indexOf(one.section()))).isSorted();
    assertThat(askable).anyMatch(Askable::isCore).anyMatch(one -> !one.isCore());
    assertThat(askable.stream().map(Askable::card)).contains(known);
    assertThat(askable).filteredOn(one -> one.card().reviews() == 0).hasSize(askable.size() - 1);
  }

  private static Deck deck(Stored... questions) {
    return Deck.of(List.of(questions), List.of());
  }

  private static Card card(int exposures, int passes) {
    return card(KEY, exposures, passes);
  }

  private static Card card(CardKey key, int exposures, int passes) {
    return new Card(key, exposures, exposures, passes, Optional.empty());
  }

  private static Stored question(
      long id, String item, String family, String interaction, double difficulty) {
    return new Stored(
        id,
        Edits.json(
            CHOICE,
            json -> {
              json.put("id", item).put("family", family).put("interaction", interaction);
              json.put("difficulty", difficulty).putArray("facts").add("holding:a");
            }),
        "");
  }
}
