package rostrum.courses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rostrum.facts.Attested;
import rostrum.facts.Survey;
import rostrum.facts.Survey.Besides;
import rostrum.facts.Weight;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;

/** Reads {@code facts/surveys.yaml} and searches the whole article for what each looked for. */
final class SurveyReader {
  private final Article article;
  private final EvidenceReader evidence;
  private final Predicate<String> faulty;

  /**
   * @param faulty whether anything is wrong with a file of {@code facts/}; what stands in it is
   *     then not searched for, so that one slip is one message
   */
  SurveyReader(Article article, EvidenceReader evidence, Predicate<String> faulty) {
    this.article = article;
    this.evidence = evidence;
    this.faulty = faulty;
  }

  /**
   * @param carried the passages that carry a fact, for each sort of facts that can be surveyed
   */
  List<Survey> read(List<Fields> entries, Map<String, List<Passage>> carried) {
    Set<String> ids = new HashSet<>();
    Set<String> sorts = new HashSet<>();
    List<Survey> surveys = new ArrayList<>();
    for (Fields entry : entries) {
      ids.add(Ids.unique(entry, ids));
      String of = entry.text("of");
      if (!carried.containsKey(of) && !of.isEmpty()) {
        entry.fault(
            "of",
            "'"
                + of
                + "' cannot be surveyed: write one of "
                + carried.keySet().stream().sorted().collect(Collectors.joining(", ")));
      }
      if (!sorts.add(of)) {
        entry.fault("of", "a second survey of " + of);
      }
      survey(entry, of, carried.getOrDefault(of, List.of())).ifPresent(surveys::add);
      entry.noOthers();
    }
    return List.copyOf(surveys);
  }

  private Optional<Survey> survey(Fields entry, String of, List<Passage> carried) {
    List<String> words = entry.texts("words");
    Map<Passage, String> besides = new LinkedHashMap<>();
    for (Fields place : entry.entries("besides")) {
      String why = place.text("why");
      evidence.passage(place, "quote").ifPresent(passage -> besides.put(passage, why));
      place.noOthers();
    }
    if (words.isEmpty()) {
      entry.fault("words", "name the words that were searched for");
      return Optional.empty();
    }
    Pattern any =
        Pattern.compile(
            words.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<Passage> found =
        article.passages().filter(passage -> any.matcher(passage.quote()).find()).toList();
    for (Passage place : found) {
      if (!faulty.test(of) && !carried.contains(place) && !besides.containsKey(place)) {
        entry.fault(
            "words",
            "section '"
                + place.section()
                + "' ("
                + place.anchor()
                + ") has one of the words"
                + " and carries none of the "
                + of
                + ": '"
                + start(place.quote())
                + "'");
      }
    }
    besides.keySet().stream()
        .filter(place -> !found.contains(place))
        .forEach(place ->
            entry.fault(
                "besides",
                "section '"
                    + place.section()
                    + "' ("
                    + place.anchor()
                    + ") has none of the words"));
    List<Passage> all = found.isEmpty() ? List.copyOf(besides.keySet()) : found;
    return Optional.of(
        new Survey(
            entry.text("id"),
            of,
            words,
            besides.entrySet().stream()
                .map(place ->
                    new Besides(
                        place.getKey().section(), place.getKey().anchor(), place.getValue()))
                .toList(),
            new Attested(
                all,
                new Speech(Voice.AUTHOR_REPORT, Claim.FACT, Optional.empty()),
                Weight.DETAIL)));
  }

  private static String start(String quote) {
    int most = 60;
    return quote.length() <= most ? quote : quote.substring(0, most) + "…";
  }
}
