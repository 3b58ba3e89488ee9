package rostrum.practice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.review.Askable;
import rostrum.review.Today;

/**
 * What waits to be reviewed, in figures.
 *
 * @param minutes that it takes, at least 1
 * @param fresh how many are asked for the first time
 * @param sections how the lessons are called from which they are, in reading order
 */
public record Waiting(int cards, long minutes, long fresh, List<String> sections) {

  static Waiting of(Today today, List<CoursePack> courses) {
    List<Askable> next = today.next();
    Set<String> slugs =
        next.stream()
            .map(askable -> askable.card().key().course() + " " + askable.section())
            .collect(Collectors.toSet());
    return new Waiting(
        next.size(),
        today.minutes(),
        today.fresh(),
        courses.stream()
            .flatMap(course ->
                course.article().lessons().stream()
                    .filter(lesson -> slugs.contains(course.slug() + " " + lesson.slug())))
            .map(Lesson::label)
            .distinct()
            .toList());
  }

  /** How many were asked before. */
  public long again() {
    return cards - fresh;
  }

  /** The sections with commas between them. */
  public String from() {
    return String.join(", ", sections);
  }
}
