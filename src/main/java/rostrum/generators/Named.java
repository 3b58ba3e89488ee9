package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rostrum.facts.Enumeration;

/**
 * The circle of a list in running text. What other lists of its kind name is provably outside, if
 * the list is closed, its sentence does not have the words, and no list near it names them.
 */
record Named(Course course, Enumeration list) {

  Circle circle() {
    boolean asked = Provable.isUncontested(course.article(), list.attested());
    return new Circle(
        Circle.Form.LIST,
        list.id(),
        list.asks(),
        "",
        Optional.empty(),
        list.id(),
        asked ? list.members().stream().distinct().map(this::inside).toList() : List.of(),
        asked && list.closed()
            ? others().entrySet().stream()
                .filter(other -> isOutside(other.getKey()))
                .map(other -> outside(other.getKey(), other.getValue()))
                .toList()
            : List.of());
  }

  private Member inside(String text) {
    return new Member(
        text,
        Optional.empty(),
        list,
        course.words().say("circle.list.inside", text, list.asks()),
        Candidate.evidence(list.attested()),
        List.of(list.id()),
        List.of());
  }

  /** What other lists of the kind name, each with the first of them. */
  private Map<String, Enumeration> others() {
    Map<String, Enumeration> others = new TreeMap<>();
    course.facts().enumerations().stream()
        .filter(other -> !other.equals(list) && other.kind().equals(list.kind()))
        .filter(other -> Provable.isUncontested(course.article(), other.attested()))
        .sorted(Comparator.comparing(Enumeration::id))
        .forEach(other -> other.members().forEach(text -> others.putIfAbsent(text, other)));
    return others;
  }

  private boolean isOutside(String text) {
    return list.members().stream().noneMatch(member -> share(member, text))
        && list.attested().evidence().stream()
            .noneMatch(place -> FittingSets.words(place.quote()).contains(FittingSets.words(text)))
        && course.facts().enumerations().stream()
            .filter(other -> other.members().stream().anyMatch(member -> share(member, text)))
            .noneMatch(list::isNear);
  }

  private static boolean share(String one, String other) {
    return FittingSets.overlap(FittingSets.words(one), FittingSets.words(other));
  }

  private Member outside(String text, Enumeration other) {
    return new Member(
        text,
        Optional.empty(),
        list,
        course.words().say("circle.list.outside", text, other.asks()),
        Candidate.evidence(other.attested()),
        List.of(list.id(), other.id()),
        List.of());
  }
}
