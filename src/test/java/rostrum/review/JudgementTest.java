package rostrum.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.attempts.Confidence;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Score;

/** From answers to ratings, and from questions to cards. */
class JudgementTest {
  private static final Item CHOICE =
      Fixtures.one(Fixtures.congressBank(), "person-post", "Kim Tok-Hun");
  private static final Item TYPED =
      Edits.json(CHOICE, json -> json.put("interaction", "short-answer"));

  @Test
  void wrong_is_again_however_sure() {
    for (Confidence confidence : Confidence.values()) {
      assertThat(rating(CHOICE, 0, confidence)).isEqualTo(Rating.AGAIN);
      assertThat(rating(TYPED, 0, confidence)).isEqualTo(Rating.AGAIN);
    }
    assertThat(Judgement.of(CHOICE, Score.NOTHING, Optional.empty())).isEqualTo(Rating.AGAIN);
    assertThat(rating(CHOICE, .5, Confidence.SURE)).isEqualTo(Rating.AGAIN);
  }

  @Test
  void right_is_good_but_hard_where_it_was_guessed_among_options() {
    assertThat(rating(CHOICE, 1, Confidence.SURE)).isEqualTo(Rating.GOOD);
    assertThat(rating(CHOICE, 1, Confidence.FAIRLY_SURE)).isEqualTo(Rating.GOOD);
    assertThat(rating(CHOICE, 1, Confidence.GUESSED)).isEqualTo(Rating.HARD);
    assertThat(Judgement.of(CHOICE, Score.FULL, Optional.empty())).isEqualTo(Rating.GOOD);
    assertThat(rating(TYPED, 1, Confidence.GUESSED)).isEqualTo(Rating.GOOD);
  }

  private static Rating rating(Item item, double score, Confidence confidence) {
    return Judgement.of(item, new Score(score), Optional.of(confidence));
  }

  @Test
  void only_a_question_on_one_fact_that_is_graded_at_once_asks_a_card() {
    assertThat(CardKey.of(CHOICE)).isPresent();
    assertThat(CardKey.of(item("matching", "holding:a", "holding:b"))).isEmpty();
    assertThat(CardKey.of(item("membership"))).isEmpty();
    assertThat(
            CardKey.of(
                Edits.json(item("reason", "reason:a"), json -> json.put("interaction", "open"))))
        .isEmpty();
  }

  @Test
  void the_two_directions_of_a_fact_are_two_cards() {
    assertThat(direction("person-post", "holding:a")).isEqualTo("person-post");
    assertThat(direction("post-person", "holding:a")).isEqualTo("post-person");
    assertThat(CardKey.of(item("post-person", "holding:a")))
        .contains(new CardKey("wpk-8th-congress", "holding:a", "post-person"));
  }

  @Test
  void a_typed_question_shares_the_card_of_the_family_that_asks_the_same() {
    assertThat(direction("typed", "holding:a")).isEqualTo("post-person");
    assertThat(direction("typed", "event:a")).isEqualTo("event-date");
    assertThat(direction("typed", "use:slogan:a")).isEqualTo("typed");
    assertThat(direction("slogan-meaning", "use:slogan:a")).isEqualTo("slogan-meaning");
  }

  @Test
  void who_belongs_and_who_does_not_is_one_direction() {
    for (String family : new String[] {"membership", "odd-one-out", "several-right"}) {
      assertThat(direction(family, "enumeration:aims")).isEqualTo("membership");
    }
  }

  private static String direction(String family, String fact) {
    return CardKey.of(item(family, fact)).orElseThrow().direction();
  }

  private static Item item(String family, String... facts) {
    return Edits.json(
        CHOICE,
        json -> {
          json.put("family", family);
          var list = json.putArray("facts");
          for (String fact : facts) {
            list.add(fact);
          }
        });
  }
}
