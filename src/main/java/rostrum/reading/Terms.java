package rostrum.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.ShortNames;
import rostrum.lessons.Piece;
import rostrum.lessons.Pieces;

/**
 * Finds the people, bodies and phrases of a course in running text, each at its first place in a
 * paragraph. At one place the longest counts; names are looked for as printed, phrases in any case.
 */
final class Terms {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Map<String, Entry> names = new HashMap<>();
  private final Map<String, Entry> phrases = new HashMap<>();
  private final Pattern pattern;
  private final Pieces pieces;

  private record Entry(String page, String kind, String id) {
    String anchor() {
      return kind + "-" + id;
    }
  }

  private record Found(Entry entry, int start, int end) {}

  Terms(FactBase facts, Pieces pieces) {
    this.pieces = pieces;
    ShortNames shortNames = new ShortNames(facts.bodies());
    facts
        .bodies()
        .forEach(body -> {
          Entry entry = new Entry("bodies", "body", body.id());
          names.putIfAbsent(body.name(), entry);
          names.putIfAbsent(shortNames.of(body), entry);
        });
    facts
        .persons()
        .forEach(person -> {
          Entry entry = new Entry("people", "person", person.id());
          names.putIfAbsent(person.name(), entry);
          person.aliases().forEach(alias -> names.putIfAbsent(alias, entry));
        });
    facts
        .slogans()
        .forEach(slogan -> {
          Entry entry = new Entry("slogans", "slogan", slogan.id());
          phrases.putIfAbsent(folded(slogan.phrase()), entry);
          slogan.also().forEach(also -> phrases.putIfAbsent(folded(also), entry));
        });
    this.pattern = pattern();
  }

  private Pattern pattern() {
    String any =
        Stream.concat(names.keySet().stream(), phrases.keySet().stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(term -> names.containsKey(term) ? Pattern.quote(term) : anyCase(term))
            .collect(Collectors.joining("|"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    return Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + any + ")(?![\\p{L}\\p{N}-])");
  }

  /** Sets the runs of one paragraph, one after another. */
  Paragraph paragraph() {
    return new Paragraph();
  }

  /** A paragraph that is being set. */
  final class Paragraph {
    private final Set<Entry> seen = new HashSet<>();

    private Paragraph() {}

    List<Piece> set(String text) {
      List<Piece> set = new ArrayList<>();
      int from = 0;
      for (Found found : found(text)) {
        if (seen.add(found.entry())) {
          set.addAll(pieces.of(text.substring(from, found.start())));
          set.add(piece(found.entry(), text.substring(found.start(), found.end())));
          from = found.end();
        }
      }
      set.addAll(pieces.of(text.substring(from)));
      return set;
    }

    private Piece piece(Entry entry, String text) {
      return Piece.leading(
          new Piece.Term(entry.page(), entry.id(), entry.anchor(), pieces.of(text)));
    }
  }

  private List<Found> found(String text) {
    List<Found> all = new ArrayList<>();
    Matcher at = pattern.matcher(text);
    while (at.find()) {
      Entry named = names.get(at.group());
      Entry entry = named == null ? phrases.get(folded(at.group())) : named;
      if (entry != null) {
        all.add(new Found(entry, at.start(), at.end()));
      }
    }
    return all;
  }

  private static String anyCase(String phrase) {
    return "(?iu:" + Pattern.quote(phrase) + ")";
  }

  private static String folded(String phrase) {
    return phrase.toLowerCase(Locale.ROOT);
  }
}
