package rostrum.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rostrum.attempts.Reserve;
import rostrum.facts.Weight;
import rostrum.questions.Item;
import rostrum.questions.Questions.Stored;

/** The questions of a course, by the cards that they ask. */
public final class Deck {
  private final Map<CardKey, List<Stored>> questions;

  private Deck(Map<CardKey, List<Stored>> questions) {
    this.questions = questions;
  }

  /**
   * @param bank the questions that are asked at present
   * @param sections slugs of the lessons, in the order of the article
   */
  public static Deck of(List<Stored> bank, List<String> sections) {
    Map<CardKey, List<Stored>> questions = new LinkedHashMap<>();
    bank.stream()
        .sorted(
            comparing((Stored stored) -> sections.indexOf(stored.item().section()))
                .thenComparing(stored -> stored.item().id()))
        .forEach(stored ->
            CardKey.of(stored.item())
                .ifPresent(
                    key -> questions.computeIfAbsent(key, none -> new ArrayList<>()).add(stored)));
    return new Deck(questions);
  }

  /** The same without the questions that rest on a fact that is held back. */
  Deck without(Set<String> held) {
    if (held.isEmpty()) {
      return this;
    }
    Map<CardKey, List<Stored>> free = new LinkedHashMap<>();
    questions.forEach((key, all) -> {
      List<Stored> left =
          all.stream().filter(stored -> Reserve.frees(held, stored.item())).toList();
      if (!left.isEmpty()) {
        free.put(key, left);
      }
    });
    return new Deck(free);
  }

  /**
   * Every card that can be asked, in the order of the article: as it stands, or unseen.
   *
   * @param cards of one learner; those without a question are left out
   */
  public List<Askable> askable(List<Card> cards) {
    Map<CardKey, Card> standing =
        cards.stream().collect(toMap(Card::key, Function.identity(), (one, other) -> one));
    return questions.entrySet().stream()
        .map(entry ->
            new Askable(
                standing.getOrDefault(entry.getKey(), Card.unseen(entry.getKey())),
                entry.getValue().getFirst().item().section(),
                entry.getValue().stream().anyMatch(Deck::isCore)))
        .toList();
  }

  private static boolean isCore(Stored stored) {
    return stored.item().weight().equals(Weight.CORE.slug());
  }

  /**
   * The question with which a card is asked next: by choosing at first, from memory after two
   * passes where there is such a question, else by choosing where that is hardest. Several
   * questions take turns.
   *
   * @return empty if no question of this course asks the card
   */
  public Optional<Stored> question(Card card) {
    List<Stored> all = questions.getOrDefault(card.key(), List.of());
    List<Stored> typed = all.stream().filter(stored -> isTyped(stored)).toList();
    List<Stored> chosen = all.stream().filter(stored -> !isTyped(stored)).toList();
    boolean isKnown = card.passes() >= Card.PASSES_TO_RECALL;
    if (isKnown ? !typed.isEmpty() : chosen.isEmpty()) {
      return turn(typed, card);
    }
    return isKnown
        ? chosen.stream().max(comparingDouble(stored -> stored.item().difficulty()))
        : turn(chosen, card);
  }

  private static boolean isTyped(Stored stored) {
    Item item = stored.item();
    return Judgement.isTyped(item);
  }

  private static Optional<Stored> turn(List<Stored> questions, Card card) {
    return questions.isEmpty()
        ? Optional.empty()
        : Optional.of(questions.get(card.exposures() % questions.size()));
  }
}
