package rostrum.progress;

import static java.util.stream.Collectors.toMap;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rostrum.accounts.Actor;
import rostrum.attempts.Attempts;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Readings;
import rostrum.questions.Score;
import rostrum.review.Card;
import rostrum.review.Cards;
import rostrum.review.Reviews;
import rostrum.review.Scheduler;
import rostrum.review.Today;
import rostrum.web.View;
import rostrum.web.Views;

/** What you have read, answered and remember, over all courses. */
public final class ProgressPages {
  private final Courses courses;
  private final Readings readings;
  private final Attempts attempts;
  private final Cards cards;
  private final Scheduler scheduler;
  private final Reviews reviews;
  private final Views views;

  public ProgressPages(
      Courses courses,
      Readings readings,
      Attempts attempts,
      Cards cards,
      Reviews reviews,
      Scheduler scheduler,
      Views views) {
    this.courses = courses;
    this.readings = readings;
    this.attempts = attempts;
    this.cards = cards;
    this.reviews = reviews;
    this.scheduler = scheduler;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    List<CoursePack> all = courses.all(actor);
    List<Given> given = standing(actor);
    List<Card> held = cards.of(actor);
    Today today = reviews.today(actor);
    Remembered remembered = new Remembered(scheduler, today.moment().now(), today.moment().zone());
    Map<String, Map<String, Integer>> read =
        all.stream()
            .map(CoursePack::slug)
            .collect(toMap(Function.identity(), course -> readings.furthest(actor, course)));
    Set<String> begun = begun(read, given, held);
    List<CoursePack> shown =
        begun.isEmpty()
            ? all.stream().limit(1).toList()
            : all.stream().filter(course -> begun.contains(course.slug())).toList();
    List<CourseProgress> progress =
        shown.stream()
            .map(course ->
                CourseProgress.of(
                    course, read.getOrDefault(course.slug(), Map.of()), given, held, remembered))
            .toList();
    long right =
        given.stream().filter(answer -> answer.score().result() == Score.Result.RIGHT).count();
    views.answer(
        ctx,
        View.of("progress")
            .with("progress", progress)
            .with("others", all.stream().filter(course -> !shown.contains(course)).toList())
            .with("course", shown.stream().findFirst())
            .with("outlook", Optional.of(today).filter(Today::isBegun).map(Outlook::of))
            .with("answered", given.size())
            .with("right", right)
            .with("lessonsRead", progress.stream().mapToLong(CourseProgress::lessonsRead).sum())
            .with("lessons", progress.stream().mapToLong(CourseProgress::lessonCount).sum()));
  }

  /**
   * The slugs of the courses of which something was read or answered.
   *
   * @param read how far each lesson was read, by the slug of its course
   */
  private static Set<String> begun(
      Map<String, Map<String, Integer>> read, List<Given> given, List<Card> held) {
    Set<String> begun = new HashSet<>();
    given.forEach(answer -> begun.add(answer.course()));
    held.forEach(card -> begun.add(card.key().course()));
    read.forEach((course, lessons) -> {
      if (!lessons.isEmpty()) {
        begun.add(course);
      }
    });
    return begun;
  }

  /** What was answered and not taken back. */
  private List<Given> standing(Actor actor) {
    Set<Long> takenBack = cards.takenBack(actor);
    return attempts.given(actor).stream()
        .filter(answer -> !takenBack.contains(answer.step()))
        .toList();
  }
}
