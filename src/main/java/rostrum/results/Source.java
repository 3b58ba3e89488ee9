package rostrum.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.questions.Item;

/**
 * Words of the article on which a question rests, and the way to them.
 *
 * @param section how the lesson is called
 * @param lesson its slug
 * @param anchor in the lesson, or empty if the article no longer has them
 */
public record Source(String section, String quote, String lesson, String anchor) {

  static List<Source> of(Item item, CoursePack course) {
    return item.evidence().stream()
        .map(piece ->
            new Source(
                course.article().lesson(piece.section()).map(Lesson::label).orElse(piece.section()),
                piece.quote(),
                piece.section(),
                piece.in(course.article()).map(Passage::anchor).orElse("")))
        .toList();
  }

  /** The same without those that lead where another leads, for cells of one row. */
  static List<Source> places(Item item, CoursePack course) {
    Set<String> seen = new HashSet<>();
    return of(item, course).stream()
        .filter(source -> seen.add(source.lesson() + "#" + source.anchor()))
        .toList();
  }
}
