package rostrum.review;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.questions.Item;

/**
 * What a card is about: one fact, asked in one direction. Who has a post and which post somebody
 * has are two cards, because knowing the one helps little with the other.
 *
 * @param fact its id
 * @param direction of the questions, named by the family that asks in it
 */
public record CardKey(String course, String fact, String direction) {

  /** Families that ask what another one asks: who or what belongs to something. */
  private static final Map<String, String> SAME =
      Map.of("odd-one-out", "membership", "several-right", "membership");

  private static final String TYPED = "typed";

  /** What a typed question asks for follows from the kind of fact: a name, or a year. */
  private static final Map<String, String> TYPED_ON =
      Map.of("holding", "post-person", "event", "event-date");

  private static final String OPEN = "open";

  /**
   * The card that a question belongs to: none if it rests on several facts, for then a slip says
   * nothing of each; none if nobody can grade it at once.
   */
  public static Optional<CardKey> of(Item item) {
    return item.facts().size() == 1 && !item.interaction().equals(OPEN)
        ? Optional.of(
            new CardKey(
                item.course(),
                item.facts().getFirst(),
                direction(item.family(), item.facts().getFirst())))
        : Optional.empty();
  }

  private static String direction(String family, String fact) {
    return family.equals(TYPED)
        ? TYPED_ON.getOrDefault(kind(fact), TYPED)
        : SAME.getOrDefault(family, family);
  }

  /** The word before the colon of a fact’s id. */
  private static String kind(String fact) {
    int colon = fact.indexOf(':');
    return colon < 0 ? fact : fact.substring(0, colon);
  }

  /** Chance that is the same for the same card and seed, wherever and whenever it is asked. */
  RandomGenerator random(long seed) {
    int card = String.join(" ", course, fact, direction).hashCode();
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + card);
  }
}
