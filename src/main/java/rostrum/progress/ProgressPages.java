package rostrum.progress;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.attempts.Attempts;
import rostrum.attempts.Given;
import rostrum.courses.Courses;
import rostrum.lessons.Readings;
import rostrum.questions.Score;
import rostrum.review.Reviews;
import rostrum.review.Today;
import rostrum.web.View;
import rostrum.web.Views;

/** What you have read and answered, over all courses. */
public final class ProgressPages {
  private final Courses courses;
  private final Readings readings;
  private final Attempts attempts;
  private final Reviews reviews;
  private final Views views;

  public ProgressPages(
      Courses courses, Readings readings, Attempts attempts, Reviews reviews, Views views) {
    this.courses = courses;
    this.readings = readings;
    this.attempts = attempts;
    this.reviews = reviews;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    List<Given> given = attempts.given(actor);
    List<CourseProgress> progress =
        courses.all(actor).stream()
            .map(
                course -> CourseProgress.of(course, readings.furthest(actor, course.slug()), given))
            .toList();
    long right =
        given.stream().filter(answer -> answer.score().result() == Score.Result.RIGHT).count();
    views.answer(
        ctx,
        View.of("progress")
            .with("progress", progress)
            .with("course", courses.all(actor).stream().findFirst())
            .with(
                "outlook",
                Optional.of(reviews.today(actor)).filter(Today::isBegun).map(Outlook::of))
            .with("answered", given.size())
            .with("right", right)
            .with("lessonsRead", progress.stream().mapToLong(CourseProgress::lessonsRead).sum())
            .with("lessons", progress.stream().mapToInt(course -> course.read().size()).sum()));
  }
}
