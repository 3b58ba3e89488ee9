package rostrum.courses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Other spellings of names, made from how each syllable is spelled elsewhere. */
final class Romanisations {
  private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[ -]");
  private static final int MOST_SPELLINGS = 64;

  private final Map<String, List<String>> syllables;

  private Romanisations(Map<String, List<String>> syllables) {
    this.syllables = syllables;
  }

  /** The entries of {@code facts/romanisations.yaml}. */
  static Romanisations read(List<Fields> entries) {
    Map<String, List<String>> syllables = new HashMap<>();
    for (Fields entry : entries) {
      String printed = entry.text("printed");
      List<String> also = entry.texts("also");
      if (also.isEmpty()) {
        entry.fault("also", "name another spelling of '" + printed + "'");
      }
      if (syllables.put(printed.toLowerCase(Locale.ROOT), also) != null) {
        entry.fault("printed", "'" + printed + "' is given twice");
      }
      entry.noOthers();
    }
    return new Romanisations(syllables);
  }

  /**
   * Every spelling of a name, the printed one first, the nearest ones next: at most 64 of its own
   * and of each alias, then the hangul.
   */
  List<String> spellings(String name, List<String> aliases, Optional<String> hangul) {
    Set<String> all = new LinkedHashSet<>();
    all.add(name);
    all.addAll(aliases);
    hangul.ifPresent(all::add);
    all.addAll(respelled(name));
    return List.copyOf(all);
  }

  private List<String> respelled(String name) {
    List<String> parts = List.of(BETWEEN_SYLLABLES.split(name));
    List<List<String>> spellings = new ArrayList<>(List.of(List.of()));
    for (String part : parts) {
      List<String> choices = new ArrayList<>(List.of(part));
      choices.addAll(syllables.getOrDefault(part.toLowerCase(Locale.ROOT), List.of()));
      List<List<String>> longer = new ArrayList<>();
      for (String choice : choices) {
        for (List<String> start : spellings) {
          List<String> next = new ArrayList<>(start);
          next.add(choice);
          longer.add(next);
        }
      }
      spellings = longer.subList(0, Math.min(longer.size(), MOST_SPELLINGS));
    }
    return spellings.stream().map(Romanisations::joined).toList();
  }

  /** As most write it: the family name, then the given name with hyphens. */
  private static String joined(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : parts.getFirst() + " " + String.join("-", parts.subList(1, parts.size()));
  }
}
