package rostrum.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;

/** The phrases of the article, what it uses them for, and every place where they stand. */
final class Phrases {
  private final CoursePack course;
  private final Citations citations;

  Phrases(CoursePack course, Citations citations) {
    this.course = course;
    this.citations = citations;
  }

  /**
   * A phrase.
   *
   * @param also its other spellings in the article
   * @param places how many there are
   */
  public record Entry(
      String id,
      String phrase,
      List<String> also,
      int places,
      List<Used> uses,
      List<Count> counts) {}

  /** A use, in the words "the article uses the phrase for …". */
  public record Used(String says, List<Quote> places) {}

  /** In how many places of a lesson it stands. */
  public record Count(String lesson, String label, int places) {}

  /** A lesson as the head of a column. */
  public record Head(String slug, String label, String shortest) {}

  List<Entry> entries() {
    return course.facts().slogans().stream().map(this::entry).toList();
  }

  Optional<Entry> find(String id) {
    return course.facts().slogans().stream()
        .filter(slogan -> slogan.id().equals(id))
        .findFirst()
        .map(this::entry);
  }

  /** The lessons in which any of the phrases stands. */
  List<Head> lessons() {
    return course.article().lessons().stream()
        .filter(lesson ->
            course.facts().slogans().stream()
                .anyMatch(slogan -> slogan.places().sections().contains(lesson.slug())))
        .map(Phrases::head)
        .toList();
  }

  private static Head head(Lesson lesson) {
    String last = lesson.label().substring(lesson.label().lastIndexOf(' ') + 1);
    return new Head(lesson.slug(), lesson.label(), lesson.numbered() ? last : lesson.label());
  }

  private Entry entry(Slogan slogan) {
    return new Entry(
        slogan.id(),
        slogan.phrase(),
        slogan.also(),
        slogan.places().passages().size(),
        slogan.uses().stream().map(use -> used(slogan, use)).toList(),
        lessons().stream()
            .map(lesson -> new Count(lesson.slug(), lesson.label(), places(slogan, lesson)))
            .toList());
  }

  private static int places(Slogan slogan, Head lesson) {
    return (int)
        slogan.places().passages().stream()
            .filter(passage -> passage.section().equals(lesson.slug()))
            .count();
  }

  private Used used(Slogan slogan, Use use) {
    List<Passage> inOrder =
        slogan.places().passages().stream().filter(use.places()::contains).toList();
    return new Used(use.says(), inOrder.stream().map(place -> quote(slogan, place)).toList());
  }

  private Quote quote(Slogan slogan, Passage place) {
    String spellings =
        Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + spellings + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(place.quote())
        .results()
        .findFirst()
        .map((MatchResult at) -> citations.quote(place, at.start(), at.end()))
        .orElseGet(() -> citations.quote(place));
  }
}
