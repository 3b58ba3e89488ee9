package rostrum.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import rostrum.courses.CoursePack;

/** The indexes of the courses that somebody searched: one a course, of its newest pack. */
public final class Indexes {
  /** Would say at the first search that a faster way to compare vectors is closed; none is here. */
  private static final Logger ABOUT_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ABOUT_VECTORS.setLevel(Level.SEVERE);
  }

  private final Map<String, Made> made = new ConcurrentHashMap<>();

  private record Made(String sha256, CourseIndex index) {}

  /** The index of a course as it stands; made at the first search, in a fraction of a second. */
  public CourseIndex of(CoursePack course) {
    return made.compute(
            course.slug(),
            (slug, before) ->
                before != null && before.sha256().equals(course.sha256())
                    ? before
                    : new Made(course.sha256(), new CourseIndex(course)))
        .index();
  }
}
