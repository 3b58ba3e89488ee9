package rostrum.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.progress.Spots.Spot;
import rostrum.review.Card;

/** Which places of a course’s article a learner’s answers and cards rest on. */
record Answers(CoursePack course) {

  Coverage coverage(
      Map<String, Integer> reached,
      List<Given> given,
      List<Card> cards,
      Predicate<Card> remembered) {
    Set<Spot> asked = given.stream().flatMap(this::asked).collect(Collectors.toSet());
    return Coverage.of(course, reached, asked, remembered(asked, cards, remembered));
  }

  private Stream<Spot> asked(Given answer) {
    Spots spots = new Spots(course.article());
    return answer.item().evidence().stream()
        .flatMap(piece -> piece.in(course.article()).stream())
        .flatMap(passage -> spots.of(passage).stream());
  }

  private Set<Spot> remembered(Set<Spot> asked, List<Card> cards, Predicate<Card> remembered) {
    Set<Spot> held = new HashSet<>();
    Set<Spot> open = new HashSet<>();
    for (Card card : cards) {
      if (card.key().course().equals(course.slug()) && card.memory().isPresent()) {
        restsOn(card).forEach((remembered.test(card) ? held : open)::add);
      }
    }
    held.removeAll(open);
    held.retainAll(asked);
    return held;
  }

  private Stream<Spot> restsOn(Card card) {
    Spots spots = new Spots(course.article());
    return course.facts().fact(card.key().fact()).stream()
        .flatMap(fact -> fact.attested().evidence().stream())
        .flatMap(passage -> spots.of(passage).stream());
  }
}
