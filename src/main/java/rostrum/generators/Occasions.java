package rostrum.generators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Attested;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Quotation;
import rostrum.facts.Statement;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;
import rostrum.lessons.Voice;
import rostrum.questions.Tokens;

/**
 * Who speaks in a course, and on which occasion, each with a fact that shows it.
 *
 * @param told a fact for each speaker, in the order of the pack
 */
record Occasions(Map<Speaker, Fact> told) {

  static Occasions of(FactBase facts) {
    Map<Speaker, Fact> told = new LinkedHashMap<>();
    Stream.concat(facts.quotations().stream(), facts.statements().stream())
        .forEach(fact -> speaker(fact).ifPresent(speaker -> told.putIfAbsent(speaker, fact)));
    return new Occasions(told);
  }

  static Optional<Speaker> speaker(Fact fact) {
    return fact.attested().speech().speaker();
  }

  /** What shows that this one speaks. */
  Fact fact(Speaker speaker) {
    return Optional.ofNullable(told.get(speaker)).orElseThrow();
  }

  /** What the article has from this one, in a sentence that the family words. */
  String cites(Course course, String family, Speaker speaker) {
    return switch (fact(speaker)) {
      case Quotation quotation -> course.words().say(family + ".other.words", quotation.words());
      case Statement statement -> course.words().say(family + ".other.said", statement.says());
      case Fact fact -> throw new IllegalStateException(fact.id() + " is nothing that is said");
    };
  }

  /** The voices of those who could be the one who speaks in this fact. */
  Set<Voice> couldBe(Fact fact) {
    return told.keySet().stream()
        .filter(other -> speaker(fact).map(Speaker::couldBe).orElse(Set.of()).contains(other.id()))
        .map(other -> fact(other).attested().speech().voice())
        .collect(Collectors.toSet());
  }

  /**
   * The speakers that may stand as options beside this one: none could be it, nor another of them.
   *
   * @param fits what else is asked of them
   */
  List<Speaker> beside(Speaker key, Predicate<Speaker> fits) {
    List<Speaker> others =
        told.keySet().stream()
            .filter(other -> !other.named().equals(key.named()) && !other.mayBe(key))
            .filter(fits)
            .toList();
    return others.stream()
        .filter(one -> others.stream().noneMatch(other -> one.couldBe().contains(other.id())))
        .toList();
  }

  /**
   * Whether a sentence itself tells this name: it has half of its words that carry meaning. Of a
   * quotation that goes on from the sentence before, or whose occasion only a note tells, the
   * sentence does not prove where it is from.
   */
  static boolean isToldBy(Attested attested, String name) {
    Passage sentence = attested.evidence().getFirst();
    return 2 * Tokens.shared(sentence.quote(), name) >= Tokens.content(name).size();
  }
}
