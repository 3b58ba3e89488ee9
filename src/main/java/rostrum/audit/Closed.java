package rostrum.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.CitedSource;
import rostrum.facts.Contrast;
import rostrum.facts.Disagreement;
import rostrum.facts.Enumeration;
import rostrum.facts.Event;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Holding;
import rostrum.facts.Inference;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Places;
import rostrum.facts.Quotation;
import rostrum.facts.Reason;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.facts.Statement;
import rostrum.facts.Survey;
import rostrum.facts.Use;
import rostrum.lessons.Article;
import rostrum.lessons.Passage;

/**
 * Whether a list names all there is, so that what is not in it is not so. Searches are done again,
 * for a pack could have been read long ago.
 */
final class Closed {
  private final FactBase facts;
  private final Article article;
  private final Map<String, Boolean> known = new HashMap<>();

  Closed(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
  }

  /**
   * Whether the fact with this id proves a negative.
   *
   * @param id of a list, the places of a phrase, a survey or an enumeration; nothing else is closed
   */
  boolean isClosed(String id) {
    return known.computeIfAbsent(id, this::search);
  }

  private boolean search(String id) {
    return facts
        .fact(id)
        .map(fact ->
            switch (fact) {
              case Roster roster -> roster.closed();
              case Enumeration list -> list.closed();
              case Places places -> hasAllPlaces(places);
              case Survey survey -> hasAllOfItsSort(survey);
              case Holding _, Use _, Event _, Figure _, InstitutionChange _, Quotation _ -> false;
              case Reason _, Inference _, Statement _, CitedSource _ -> false;
              case Contrast _, Disagreement _ -> false;
            })
        .orElse(false);
  }

  /** Whether a search of the whole article found every fact of this sort. */
  boolean isSurveyed(String sort) {
    return facts.survey(sort).map(survey -> isClosed(survey.id())).orElse(false);
  }

  private boolean hasAllPlaces(Places places) {
    Slogan slogan =
        facts.slogans().stream()
            .filter(one -> one.id().equals(places.slogan()))
            .findFirst()
            .orElseThrow();
    Set<Passage> known = new HashSet<>(places.passages());
    return Set.copyOf(places.searched())
            .containsAll(article.lessons().stream().map(lesson -> lesson.slug()).toList())
        && article
            .passages()
            .filter(passage -> spelled(slogan).anyMatch(text -> stands(passage, text)))
            .allMatch(known::contains);
  }

  private static Stream<String> spelled(Slogan slogan) {
    return Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream());
  }

  /** Whether a phrase stands there other than as a part of a longer one. */
  private boolean stands(Passage passage, String phrase) {
    List<String> longer =
        facts.slogans().stream()
            .flatMap(Closed::spelled)
            .filter(other -> other.length() > phrase.length() && Wording.says(other, phrase))
            .toList();
    String rest = passage.quote().toLowerCase(Locale.ROOT);
    for (String other : longer) {
      rest = rest.replace(other.toLowerCase(Locale.ROOT), "|");
    }
    return any(List.of(phrase)).matcher(rest).find();
  }

  private boolean hasAllOfItsSort(Survey survey) {
    Set<Passage> carrying =
        sort(survey.of())
            .flatMap(fact -> fact.attested().evidence().stream())
            .collect(Collectors.toSet());
    Pattern words = any(survey.words());
    return article
        .passages()
        .filter(passage -> words.matcher(passage.quote()).find())
        .allMatch(passage -> carrying.contains(passage) || isBesides(survey, passage));
  }

  private static boolean isBesides(Survey survey, Passage passage) {
    return survey.besides().stream()
        .anyMatch(place ->
            place.section().equals(passage.section()) && place.anchor().equals(passage.anchor()));
  }

  private Stream<? extends Fact> sort(String of) {
    return switch (of) {
      case "reasons" -> facts.reasons().stream();
      case "inferences" -> facts.inferences().stream();
      case "institutions" -> facts.institutions().stream();
      default -> Stream.empty();
    };
  }

  private static Pattern any(List<String> words) {
    return Pattern.compile(
        words.stream()
            .map(Pattern::quote)
            .collect(
                Collectors.joining("|", "(?iu)(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }
}
