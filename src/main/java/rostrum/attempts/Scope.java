package rostrum.attempts;

import java.util.Optional;

/**
 * What a sitting of practice is about: the whole course or one lesson.
 *
 * @param lesson its slug, or empty for the whole course
 */
public record Scope(String course, Optional<String> lesson) {
  private static final int COURSE_QUESTIONS = 10;
  private static final int LESSON_QUESTIONS = 5;
  private static final String LESSON = "lesson/";

  /** The scope of a stored attempt. */
  static Scope stored(String course, String text) {
    return new Scope(
        course,
        text.startsWith(LESSON) ? Optional.of(text.substring(LESSON.length())) : Optional.empty());
  }

  /** As it is stored. */
  String text() {
    return lesson.map(slug -> LESSON + slug).orElse("course");
  }

  /** How many questions a sitting has at most. */
  public int most() {
    return lesson.isPresent() ? LESSON_QUESTIONS : COURSE_QUESTIONS;
  }

  /** Whether a question that is asked after this section belongs here. */
  public boolean includes(String section) {
    return lesson.map(section::equals).orElse(true);
  }
}
