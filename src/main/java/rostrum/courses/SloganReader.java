package rostrum.courses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.Attested;
import rostrum.facts.Places;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;

/** Reads {@code facts/slogans.yaml} and searches the whole article for each phrase. */
final class SloganReader {
  private final Article article;
  private final EvidenceReader evidence;

  SloganReader(Article article, EvidenceReader evidence) {
    this.article = article;
    this.evidence = evidence;
  }

  private record Phrase(Fields entry, String id, String text, List<String> also) {
    List<String> spellings() {
      return Stream.concat(Stream.of(text), also.stream()).toList();
    }
  }

  private record Found(String phrase, int start, int end) {
    boolean inside(Found other) {
      return other.start <= start && end <= other.end && other.end - other.start > end - start;
    }
  }

  List<Slogan> read(List<Fields> entries) {
    List<Phrase> phrases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields entry : entries) {
      String id = Ids.unique(entry, ids);
      String phrase = entry.text("phrase");
      if (ids.add(id) && !phrase.isEmpty()) {
        phrases.add(new Phrase(entry, id, phrase, entry.texts("also")));
      }
    }
    Map<String, List<Passage>> places = search(phrases);
    List<Slogan> slogans =
        phrases.stream()
            .flatMap(
                phrase -> slogan(phrase, ids, places.getOrDefault(phrase.id(), List.of())).stream())
            .toList();
    phrases.forEach(phrase -> phrase.entry().noOthers());
    return slogans;
  }

  private Map<String, List<Passage>> search(List<Phrase> phrases) {
    Map<String, List<Passage>> places = new HashMap<>();
    article
        .passages()
        .forEach(passage -> {
          List<Found> all =
              phrases.stream().flatMap(phrase -> found(phrase, passage.quote())).toList();
          all.stream()
              .filter(one -> all.stream().noneMatch(one::inside))
              .map(Found::phrase)
              .distinct()
              .forEach(id -> places.computeIfAbsent(id, key -> new ArrayList<>()).add(passage));
        });
    return places;
  }

  private static Stream<Found> found(Phrase phrase, String text) {
    return phrase.spellings().stream()
        .flatMap(spelling ->
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(spelling) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .map((MatchResult at) -> new Found(phrase.id(), at.start(), at.end())));
  }

  private Optional<Slogan> slogan(Phrase phrase, Set<String> ids, List<Passage> found) {
    Fields entry = phrase.entry();
    List<String> near = entry.texts("near");
    near.stream()
        .filter(id -> !ids.contains(id))
        .forEach(id -> entry.fault("near", "there is no slogan '" + id + "'"));
    Set<Passage> accounted = new LinkedHashSet<>();
    Set<String> useIds = new HashSet<>();
    List<Use> uses = new ArrayList<>();
    for (Fields use : entry.entries("uses")) {
      useIds.add(Ids.unique(use, useIds));
      String says = use.text("says");
      Optional<Attested> attested = evidence.attested(use);
      Set<Passage> here = new LinkedHashSet<>();
      attested.map(Attested::evidence).ifPresent(here::addAll);
      for (Fields also : use.entries("also-at")) {
        evidence.passage(also, "quote").ifPresent(here::add);
        also.noOthers();
      }
      accounted.addAll(here);
      attested.ifPresent(carried ->
          uses.add(new Use(use.text("id"), phrase.id(), says, List.copyOf(here), carried)));
      use.noOthers();
    }
    boolean asked = entry.yes("asked", true);
    Optional<String> reason = entry.maybe("reason");
    if (!asked && reason.isEmpty()) {
      entry.fault("asked", "say with 'reason' why nothing is asked about it");
    }
    if (uses.isEmpty()) {
      entry.fault("uses", "'" + phrase.text() + "' has no use");
    }
    accounted(phrase, found, accounted);
    if (uses.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    Use telling =
        uses.stream()
            .filter(use -> use.attested().speech().claim() != Claim.CONTESTED)
            .findFirst()
            .orElse(uses.getFirst());
    Places places =
        new Places(
            phrase.id(),
            found,
            article.lessons().stream().map(Lesson::slug).toList(),
            new Attested(found, telling.attested().speech(), telling.attested().weight()));
    return Optional.of(
        new Slogan(
            phrase.id(),
            phrase.text(),
            phrase.also(),
            Set.copyOf(new HashSet<>(near)),
            List.copyOf(uses),
            places,
            asked ? Optional.empty() : reason));
  }

  private static void accounted(Phrase phrase, List<Passage> found, Set<Passage> accounted) {
    Fields entry = phrase.entry();
    if (found.isEmpty()) {
      entry.fault("phrase", "the phrase '" + phrase.text() + "' is not in the text");
    }
    for (Passage place : found) {
      if (!accounted.contains(place)) {
        entry.fault(
            "phrase",
            "'"
                + phrase.text()
                + "' also stands in section '"
                + place.section()
                + "' ("
                + place.anchor()
                + "), and no use accounts for it");
      }
    }
    for (Passage place : accounted) {
      if (!found.contains(place)) {
        entry.fault(
            "uses",
            "the place in section '"
                + place.section()
                + "' ("
                + place.anchor()
                + ") does not contain '"
                + phrase.text()
                + "'");
      }
    }
  }
}
