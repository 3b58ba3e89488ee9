package rostrum.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.facts.Fact;
import rostrum.facts.Weight;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;

/**
 * What every reader should know, section by section, each with its sentence.
 *
 * @param sections those that have something of the kind
 */
public record StudySheet(List<Section> sections) {

  /** What a section says of it. */
  public record Section(String label, List<Said> said) {}

  /**
   * A passage and what is taken from it.
   *
   * @param facts a line each
   */
  public record Said(List<String> facts, Quote quote) {}

  static StudySheet of(CoursePack course, Citations citations, FactWords words) {
    return new StudySheet(
        course.article().lessons().stream()
            .map(lesson -> section(course, lesson, citations, words))
            .filter(section -> !section.said().isEmpty())
            .toList());
  }

  private static Section section(
      CoursePack course, Lesson lesson, Citations citations, FactWords words) {
    Map<Passage, List<String>> facts = new LinkedHashMap<>();
    for (Fact fact : core(course, lesson).toList()) {
      words
          .of(fact)
          .ifPresent(line ->
              facts
                  .computeIfAbsent(
                      fact.attested().evidence().getFirst(), passage -> new ArrayList<>())
                  .add(line));
    }
    return new Section(
        lesson.label(),
        course
            .article()
            .passages(lesson)
            .filter(facts::containsKey)
            .map(passage ->
                new Said(
                    Objects.requireNonNull(facts.get(passage)).stream().distinct().toList(),
                    citations.quote(passage)))
            .toList());
  }

  private static Stream<Fact> core(CoursePack course, Lesson lesson) {
    return course
        .facts()
        .facts()
        .filter(fact -> fact.attested().weight() == Weight.CORE)
        .filter(fact -> fact.attested().section().equals(lesson.slug()));
  }
}
