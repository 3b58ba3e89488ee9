package rostrum.progress;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.progress.Slip.Kind;

/**
 * A kind of mistake that was made more than once.
 *
 * @param kind the word that message keys use
 * @param times how often, over all its pairs
 * @param pairs the most frequent first
 */
public record Confusion(String kind, int times, List<Pair> pairs) {
  private static final int RECURS = 2;
  private static final int MOST_PAIRS = 6;

  /**
   * Two things that were taken for each other.
   *
   * @param clear the passages that tell them apart
   */
  public record Pair(String right, String taken, int times, List<Quoted> clear) {}

  /**
   * A passage to compare with another.
   *
   * @param section how the lesson is called
   * @param lesson its slug
   */
  public record Quoted(String section, String lesson, String anchor, String quote) {}

  /** What recurs among these, the most frequent kind first. */
  static List<Confusion> among(CoursePack course, Stream<Slip> slips) {
    Map<Kind, List<Slip>> kinds = new LinkedHashMap<>();
    slips.forEach(slip -> kinds.computeIfAbsent(slip.kind(), kind -> new ArrayList<>()).add(slip));
    return kinds.entrySet().stream()
        .filter(kind -> kind.getValue().size() >= RECURS)
        .map(kind -> confusion(course, kind.getKey(), kind.getValue()))
        .sorted(Comparator.comparingInt(Confusion::times).reversed())
        .toList();
  }

  private static Confusion confusion(CoursePack course, Kind kind, List<Slip> slips) {
    Map<Set<String>, List<Slip>> pairs = new LinkedHashMap<>();
    for (Slip slip : slips) {
      pairs
          .computeIfAbsent(Set.copyOf(List.of(slip.right(), slip.taken())), p -> new ArrayList<>())
          .add(slip);
    }
    return new Confusion(
        kind.slug(),
        slips.size(),
        pairs.values().stream()
            .map(pair -> pair(course, pair))
            .sorted(Comparator.comparingInt(Pair::times).reversed())
            .limit(MOST_PAIRS)
            .toList());
  }

  private static Pair pair(CoursePack course, List<Slip> slips) {
    Slip last = slips.getFirst();
    return new Pair(
        last.right(),
        last.taken(),
        slips.size(),
        last.clear().stream()
            .flatMap(fact -> fact.attested().evidence().stream())
            .distinct()
            .map(passage -> quoted(course, passage))
            .collect(toMap(Quoted::quote, quoted -> quoted, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList());
  }

  private static Quoted quoted(CoursePack course, Passage passage) {
    String section =
        course.article().lesson(passage.section()).map(Lesson::label).orElse(passage.section());
    return new Quoted(
        section, passage.section(), passage.anchor(), course.article().alone(passage));
  }
}
