package rostrum.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LevenshteinDistance;
import rostrum.search.Entry.Name;

/** Every spelling of every name, and what the article prints for it. */
final class Names {
  private static final int SHORTEST_FORGIVEN = 6;
  private static final int SHORTEST_BEGINNING = 4;
  private static final int SHORTEST_HANGUL = 2;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

  private final Map<String, Set<String>> printed = new HashMap<>();

  Names(Stream<Entry> entries) {
    entries.flatMap(entry -> entry.names().stream()).forEach(this::add);
  }

  private void add(Name name) {
    Stream.concat(Stream.of(name.printed()), name.spellings().stream())
        .map(Analysis::joined)
        .forEach(spelling ->
            printed.computeIfAbsent(spelling, s -> new LinkedHashSet<>()).add(name.printed()));
  }

  /**
   * The printed names that are written so: to the letter, else with one slip.
   *
   * @param last whether more may follow, so that its beginning is enough
   */
  Set<String> called(String written, boolean last) {
    String joined = Analysis.joined(written);
    if (printed.containsKey(joined)) {
      return printed.get(joined);
    }
    Set<String> begun = last && isLongEnough(joined) ? begun(joined) : Set.of();
    return begun.isEmpty() && joined.length() >= SHORTEST_FORGIVEN ? near(joined, 1) : begun;
  }

  private static boolean isLongEnough(String joined) {
    boolean hangul = joined.codePoints().allMatch(Names::isHangul);
    return joined.length() >= (hangul ? SHORTEST_HANGUL : SHORTEST_BEGINNING);
  }

  private static boolean isHangul(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private Set<String> begun(String joined) {
    Set<String> names = new LinkedHashSet<>();
    printed.forEach((spelling, of) -> {
      if (spelling.startsWith(joined)) {
        names.addAll(of);
      }
    });
    return names;
  }

  /** What is at most so many letters away. */
  Set<String> near(String written, int slips) {
    String joined = Analysis.joined(written);
    Set<String> names = new LinkedHashSet<>();
    printed.forEach((spelling, of) -> {
      int longer = Math.max(spelling.length(), joined.length());
      float least = 1 - (slips + .5f) / longer;
      if (Math.abs(spelling.length() - joined.length()) <= slips
          && DISTANCE.getDistance(spelling, joined) > least) {
        names.addAll(of);
      }
    });
    return names;
  }
}
